package id.selaras.feedback.result;

import static id.selaras.feedback.result.DraftTest.appraisal;
import static id.selaras.feedback.result.DraftTest.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {

  private static final String EXAMPLE =
      "Pada 12 Maret ia mendampingi warga lanjut usia sampai KTP-el terbit";

  private final AppraisalEvent appraisal =
      appraisal(List.of(result("a", "120", "REPORTED"), result("b", "70", "REPORTED")), List.of());
  private final Feedback drafted = Feedback.drafted(appraisal);

  @Test
  void aDraftWithoutExamplesCannotBeCompletedAndEveryItemIsNamed() {
    assertThat(errorsOf(drafted))
        .containsExactly("/items/0/example example-missing", "/items/1/example example-missing");
  }

  @Test
  void anExampleThatIsShortOrTheTitleOrUsedTwiceIsNotConcrete() {
    String title = "Capaian \"Judul b\" sebesar 70% dari target";
    Feedback written =
        drafted.withItems(
            List.of(
                item("a", "Melayani dengan sabar", "Bagus sekali"),
                item("b", title, "capaian Judul b, sebesar 70% dari target!"),
                item("a", "Melayani dengan sabar", EXAMPLE),
                item("b", "Tepat waktu", EXAMPLE.toUpperCase(java.util.Locale.ROOT))),
            appraisal);

    assertThat(errorsOf(written))
        .containsExactly(
            "/items/0/example example-too-short",
            "/items/1/example example-repeats-title",
            "/items/3/example example-used-twice");
  }

  @Test
  void feedbackWithoutItemsSaysNothing() {
    assertThat(errorsOf(drafted.withItems(List.of(), appraisal)))
        .containsExactly("/items required");
  }

  @Test
  void onceCompletedItIsReadAndAnsweredButNotRewritten() {
    Feedback completed =
        drafted.withItems(List.of(item("a", "Sabar", EXAMPLE)), appraisal).completed();

    refused(() -> completed.withItems(List.of(), appraisal), 409, "feedback-already-completed");
    refused(completed::completed, 409, "feedback-already-completed");
    Feedback answered = completed.acknowledged("Terima kasih, saya mengerti");
    assertThat(answered.status()).isEqualTo(FeedbackStatus.ACKNOWLEDGED);
    refused(() -> answered.acknowledged("Lagi"), 409, "feedback-already-acknowledged");
  }

  @Test
  void aDraftCannotBeAnswered() {
    refused(() -> drafted.acknowledged("Baik"), 409, "feedback-not-completed");
  }

  @Test
  void anAnswerHasWords() {
    Feedback completed =
        drafted.withItems(List.of(item("a", "Sabar", EXAMPLE)), appraisal).completed();

    refused(() -> completed.acknowledged(" "), 422, "feedback-invalid");
  }

  @Test
  void anItemSpeaksOnlyOfWhatWasAppraised() {
    refused(
        () -> drafted.withItems(List.of(item("z", "Sabar", EXAMPLE)), appraisal),
        422,
        "feedback-invalid");
  }

  @Test
  void aHeadWhoAppraisesWritesAsWell() {
    drafted.requireAppraiser(new Caller("penilai1", Set.of("SUPERIOR", "EMPLOYEE")));
  }

  @Test
  void onlyTheThreePeopleOfTheAppraisalAndAuditorsReadIt() {
    for (String account : List.of("pegawai1", "penilai1", "kepala-dukcapil")) {
      drafted.requireReader(new Caller(account, Set.of("EMPLOYEE")));
    }
    drafted.requireReader(new Caller("inspektur", Set.of("AUDITOR")));
    Caller colleague = new Caller("pegawai2", Set.of("EMPLOYEE", "APPRAISER"));
    refused(() -> drafted.requireReader(colleague), 403, "not-your-feedback");
    refused(() -> drafted.requireAppraiser(colleague), 403, "not-your-feedback");
    refused(() -> drafted.requireEmployee(colleague), 403, "not-your-feedback");
  }

  @Test
  void theEventCarriesCountsAndNoText() {
    assertThat(FeedbackEvent.of(drafted))
        .isEqualTo(new FeedbackEvent("appraisal", "unit", "cycle", FeedbackStatus.DRAFTED, 1, 1));
  }

  private static FeedbackItem item(
      @Nullable String indicator, String behaviour, @Nullable String example) {
    return new FeedbackItem(ItemKind.STRENGTH, indicator, behaviour, example, null);
  }

  private static List<String> errorsOf(Feedback feedback) {
    try {
      feedback.completed();
      return List.of();
    } catch (Problem problem) {
      assertThat(problem.slug()).isEqualTo("example-not-concrete");
      return problem.errors().stream().map(e -> e.pointer() + " " + e.code()).toList();
    }
  }

  private static void refused(Runnable action, int status, String slug) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.status() == status && problem.slug().equals(slug));
  }
}
