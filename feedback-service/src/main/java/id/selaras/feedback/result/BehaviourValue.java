package id.selaras.feedback.result;

/** The core values of civil servants, BerAKHLAK (SE MenPANRB 20/2021), with their names. */
enum BehaviourValue {
  SERVICE_ORIENTED("Berorientasi Pelayanan"),
  ACCOUNTABLE("Akuntabel"),
  COMPETENT("Kompeten"),
  HARMONIOUS("Harmonis"),
  LOYAL("Loyal"),
  ADAPTIVE("Adaptif"),
  COLLABORATIVE("Kolaboratif");

  private final String title;

  BehaviourValue(String title) {
    this.title = title;
  }

  /** The name of a value by its code; a code we do not know yet stands for itself. */
  static String title(String code) {
    for (BehaviourValue value : values()) {
      if (value.name().equals(code)) {
        return value.title;
      }
    }
    return code;
  }
}
