package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.NumberScheme;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the policy of an appraisal among the schemes that are shipped. */
@Component
class PolicyStore {
  private final SchemeStore schemes;

  PolicyStore(SchemeStore schemes) {
    this.schemes = schemes;
  }

  Policy of(Appraisal appraisal) {
    NumberPart number = appraisal.number();
    NumberScheme beside = number == null ? null : number(number.scheme()).scheme();
    return new Policy(rating(appraisal.scheme()).scheme(), beside);
  }

  /** The stamps of those schemes as they are shipped now. */
  Recomputation.Stamps stamps(Appraisal appraisal) {
    NumberPart number = appraisal.number();
    SchemeStamp beside = number == null ? null : number(number.scheme()).stamp();
    return new Recomputation.Stamps(rating(appraisal.scheme()).stamp(), beside);
  }

  private SchemeStore.Stored rating(SchemeStamp stamp) {
    return schemes
        .find(stamp.code(), stamp.version())
        .orElseThrow(() -> Problem.conflict("scheme-unknown", stamp.code()));
  }

  SchemeStore.StoredNumber number(SchemeStamp stamp) {
    return number(stamp.code(), stamp.version());
  }

  private SchemeStore.StoredNumber number(String code, int version) {
    return schemes
        .number(code, version)
        .orElseThrow(() -> Problem.conflict("scheme-unknown", code));
  }

  /** What a new appraisal of a cycle is bound to; absent where the cycle has no number. */
  @Nullable NumberPart opened(
      id.selaras.appraisal.cycle.@Nullable SchemeRef scheme, String employmentStatus) {
    return scheme == null
        ? null
        : NumberPart.opened(number(scheme.code(), scheme.version()).stamp(), employmentStatus);
  }
}
