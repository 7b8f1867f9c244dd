package id.selaras.indicator.organisation;

/** The kinds of post of UU 20/2023; an instrument may be meant for one of them. */
public enum PostType {
  SENIOR_LEADER,
  ADMINISTRATOR,
  SUPERVISOR,
  EXECUTOR,
  FUNCTIONAL;

  /** Whether it is one of the managerial posts (UU 20/2023 art. 13-14), which speak for a unit. */
  public boolean isManagerial() {
    return switch (this) {
      case SENIOR_LEADER, ADMINISTRATOR, SUPERVISOR -> true;
      case EXECUTOR, FUNCTIONAL -> false;
    };
  }
}
