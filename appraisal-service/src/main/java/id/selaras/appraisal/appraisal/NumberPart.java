package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.opinion.RaterKind;
import id.selaras.appraisal.scoring.Canonical;
import id.selaras.appraisal.scoring.SchemeStamp;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an appraisal needs for the number beside its legal result (PP 30/2019), bound to it as the
 * rest is.
 *
 * @param scheme the number scheme of the cycle at the opening
 * @param employmentStatus of the employee at the opening: a scheme binds some and not others
 * @param raters whose opinions are asked for
 * @param heard the opinions at the rating; absent before it
 */
public record NumberPart(
    SchemeStamp scheme,
    String employmentStatus,
    @Nullable Innovation innovation,
    List<Rater> raters,
    @Nullable OpinionSnapshot heard) {

  static NumberPart opened(SchemeStamp scheme, String employmentStatus) {
    return new NumberPart(scheme, employmentStatus, null, List.of(), null);
  }

  NumberPart claims(Innovation next) {
    return new NumberPart(scheme, employmentStatus, next, raters, heard);
  }

  NumberPart asks(List<Rater> next) {
    return new NumberPart(scheme, employmentStatus, innovation, List.copyOf(next), heard);
  }

  /**
   * Takes over the answers of those who are asked, once: whoever rates again after a reopening
   * hears the same, since a mean that moves by one answer tells that answer. Below the minimum only
   * how many they are is kept: what is not counted is not stored where others could read it (UU
   * 27/2022).
   */
  NumberPart hears(List<Opinion> given, int minimum) {
    if (heard != null) {
      return this;
    }
    List<OpinionSnapshot.Ratings> answers =
        asked(given)
            .map(opinion -> new OpinionSnapshot.Ratings(opinion.ratings()))
            .sorted(Comparator.comparing(NumberPart::bytes))
            .toList();
    OpinionSnapshot next =
        new OpinionSnapshot(answers.size(), answers.size() < minimum ? List.of() : answers);
    return new NumberPart(scheme, employmentStatus, innovation, raters, next);
  }

  /** How many of those who are asked have answered. */
  int answersAmong(List<Opinion> given) {
    return Math.toIntExact(asked(given).count());
  }

  private Stream<Opinion> asked(List<Opinion> given) {
    Set<String> asked = new HashSet<>();
    raters.forEach(rater -> asked.add(rater.employeeId()));
    return given.stream().filter(opinion -> asked.contains(opinion.raterId()));
  }

  boolean innovationProven() {
    return innovation != null && innovation.proven();
  }

  /** Ids of the raters of a kind. */
  List<String> raters(RaterKind kind) {
    return raters.stream().filter(r -> r.kind() == kind).map(Rater::employeeId).toList();
  }

  /** The rater who signs in with this account, if one is asked who does. */
  @Nullable Rater rater(String account) {
    return raters.stream().filter(r -> r.account().equals(account)).findFirst().orElse(null);
  }

  /** By name, so that an altered input can be named. */
  void inputs(Map<String, Object> inputs) {
    inputs.put(
        "numberScheme", List.of(scheme.code(), scheme.version(), scheme.hash(), employmentStatus));
    if (innovation != null) {
      inputs.put("innovation", innovation.canonical());
    }
    if (!raters.isEmpty()) {
      inputs.put("raters", raters.stream().map(r -> List.of(r.employeeId(), r.kind())).toList());
    }
    if (heard != null) {
      Map<String, Object> opinions = new TreeMap<>();
      opinions.put("answers", heard.answers());
      opinions.put("ratings", heard.ratings());
      inputs.put("opinions", opinions);
    }
  }

  /** An order by what is said and not by who said it or when. */
  private static String bytes(OpinionSnapshot.Ratings ratings) {
    return new String(Canonical.bytes(ratings.ratings()), StandardCharsets.UTF_8);
  }
}
