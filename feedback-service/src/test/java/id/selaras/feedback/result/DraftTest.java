package id.selaras.feedback.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void whatIsAboveIsAStrengthAndWhatIsBelowOrUnreportedAnImprovement() {
    AppraisalEvent appraisal =
        appraisal(
            List.of(
                result("a", "110", "REPORTED"),
                result("b", "89.99", "REPORTED"),
                result("c", null, "NOT_REPORTED"),
                result("d", "100", "REPORTED"),
                result("e", null, "NOT_APPLICABLE")),
            List.of(behaviour("COLLABORATIVE", "120"), behaviour("ACCOUNTABLE", "60")));

    assertThat(Draft.of(appraisal).stream().map(item -> item.kind() + " " + item.behaviour()))
        .containsExactly(
            "STRENGTH Capaian \"Judul a\" sebesar 110% dari target",
            "STRENGTH Perilaku Kolaboratif dinilai 120",
            "IMPROVEMENT Capaian \"Judul b\" sebesar 89,99% dari target",
            "IMPROVEMENT Realisasi \"Judul c\" belum dilaporkan",
            "IMPROVEMENT Perilaku Akuntabel dinilai 60");
  }

  @Test
  void theCutsAreThoseOfTheScheme() {
    AppraisalEvent appraisal =
        appraisal(
            new AppraisalEvent.Cuts(new BigDecimal("100"), new BigDecimal("80")),
            List.of(result("a", "100", "REPORTED"), result("b", "80", "REPORTED")),
            List.of(behaviour("LOYAL", "79.99")));

    assertThat(Draft.of(appraisal).stream().map(item -> item.kind() + " " + item.behaviour()))
        .containsExactly(
            "STRENGTH Capaian \"Judul a\" sebesar 100% dari target",
            "IMPROVEMENT Perilaku Loyal dinilai 79,99");
  }

  @Test
  void anEventFromBeforeTheCutsWereToldLetsTheHighestAndTheLowestSpeak() {
    AppraisalEvent appraisal =
        appraisal(
            null,
            List.of(
                result("a", "60", "REPORTED"),
                result("b", "120", "REPORTED"),
                result("c", "119", "REPORTED")),
            List.of());

    assertThat(Draft.of(appraisal).stream().map(item -> item.kind() + " " + item.indicatorId()))
        .containsExactly("STRENGTH b", "IMPROVEMENT a");
  }

  @Test
  void whereNothingCrossesACutTheHighestAndTheLowestSpeak() {
    AppraisalEvent appraisal =
        appraisal(
            List.of(result("a", "100", "REPORTED"), result("b", "95.238095", "REPORTED")),
            List.of(behaviour("LOYAL", "100")));

    assertThat(Draft.of(appraisal).stream().map(item -> item.kind() + " " + item.indicatorId()))
        .containsExactly("STRENGTH a", "IMPROVEMENT b");
    assertThat(Draft.of(appraisal).getLast().behaviour()).contains("95,24%");
  }

  @Test
  void oneIndicatorIsNeverBothAStrengthAndAnImprovement() {
    AppraisalEvent appraisal =
        appraisal(List.of(result("a", "60", "REPORTED")), List.of(behaviour("LOYAL", "100")));

    assertThat(Draft.of(appraisal).stream().map(item -> item.kind() + " " + item.behaviour()))
        .containsExactly(
            "STRENGTH Perilaku Loyal dinilai 100",
            "IMPROVEMENT Capaian \"Judul a\" sebesar 60% dari target");
  }

  @Test
  void aResultWithoutAnythingGivesAnEmptyDraft() {
    assertThat(Draft.of(appraisal(List.of(), List.of()))).isEmpty();
  }

  @Test
  void examplesAreLeftToTheAppraiser() {
    AppraisalEvent appraisal = appraisal(List.of(result("a", "120", "REPORTED")), List.of());

    assertThat(Draft.of(appraisal)).isNotEmpty().allMatch(item -> "".equals(item.example()));
  }

  static AppraisalEvent appraisal(
      List<AppraisalEvent.Result> results, List<AppraisalEvent.Behaviour> behaviours) {
    return appraisal(
        new AppraisalEvent.Cuts(new BigDecimal("110"), new BigDecimal("90")), results, behaviours);
  }

  private static AppraisalEvent appraisal(
      AppraisalEvent.@Nullable Cuts cuts,
      List<AppraisalEvent.Result> results,
      List<AppraisalEvent.Behaviour> behaviours) {
    return new AppraisalEvent(
        "appraisal",
        "employee",
        "appraiser",
        "unit",
        "cycle",
        "FINAL",
        new AppraisalEvent.Scheme(cuts),
        "pegawai1",
        "penilai1",
        "kepala-dukcapil",
        results,
        behaviours,
        "GOOD");
  }

  static AppraisalEvent.Result result(String id, @Nullable String achievement, String status) {
    return new AppraisalEvent.Result(
        id, "Judul " + id, achievement == null ? null : new BigDecimal(achievement), status);
  }

  private static AppraisalEvent.Behaviour behaviour(String value, String score) {
    return new AppraisalEvent.Behaviour(value, new BigDecimal(score));
  }
}
