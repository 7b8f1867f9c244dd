package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.appraisal.scoring.ShippedScheme;
import id.selaras.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The policies of appraisals among the schemes that are shipped. */
record Policies(Schemes schemes) {

  Policy of(Appraisal appraisal) {
    NumberPart number = appraisal.number();
    return new Policy(
        rating(appraisal.scheme()).scheme(),
        number == null ? null : number(number.scheme()).scheme());
  }

  /** The stamps of those schemes as they are shipped now. */
  Recomputation.Stamps stamps(Appraisal appraisal) {
    NumberPart number = appraisal.number();
    return new Recomputation.Stamps(
        rating(appraisal.scheme()).stamp(),
        number == null ? null : number(number.scheme()).stamp());
  }

  /** The scheme of a cycle, as a new appraisal is bound to it. */
  SchemeStamp stamp(SchemeRef scheme) {
    return rating(scheme.code(), scheme.version()).stamp();
  }

  /** What a new appraisal of a cycle is bound to; absent where the cycle has no number. */
  @Nullable NumberPart opened(@Nullable SchemeRef scheme, String employmentStatus) {
    return scheme == null
        ? null
        : NumberPart.opened(number(scheme.code(), scheme.version()).stamp(), employmentStatus);
  }

  private ShippedScheme<Scheme> rating(SchemeStamp stamp) {
    return rating(stamp.code(), stamp.version());
  }

  private ShippedScheme<Scheme> rating(String code, int version) {
    return schemes.find(code, version).orElseThrow(() -> Problem.conflict("scheme-unknown", code));
  }

  private ShippedScheme<NumberScheme> number(SchemeStamp stamp) {
    return number(stamp.code(), stamp.version());
  }

  private ShippedScheme<NumberScheme> number(String code, int version) {
    return schemes
        .number(code, version)
        .orElseThrow(() -> Problem.conflict("scheme-unknown", code));
  }
}
