package id.selaras.indicator.catalogue;

import static id.selaras.indicator.catalogue.MeasurabilityTest.complete;
import static id.selaras.indicator.catalogue.MeasurabilityTest.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.platform.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorVersionTest {

  private static final Definition DEFINITION =
      complete("Berkas selesai tepat waktu", Direction.HIGHER, target(null, null, "90"), null);
  private static final Set<String> ASPECTS = Set.of("PUBLIC_SERVICE");

  private final IndicatorVersion draft = IndicatorVersion.first("i", DEFINITION);

  @Test
  void aPublishedVersionNeverChanges() {
    IndicatorVersion published = draft.published(ASPECTS);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> published.edited(DEFINITION))
        .matches(problem -> problem.status() == 409);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> published.published(ASPECTS))
        .matches(problem -> problem.slug().equals("already-published"));
  }

  @Test
  void editingAfterPublicationOpensTheNextDraft() {
    IndicatorVersion next = draft.published(ASPECTS).next(DEFINITION, 2);

    assertThat(next.number()).isEqualTo(2);
    assertThat(next.isDraft()).isTrue();
    assertThat(next.id()).isEqualTo("i:2");
  }

  @Test
  void aRevisionNeverComesAgain() {
    IndicatorVersion published = draft.published(ASPECTS);
    long revision = published.revision(2);

    assertThat(published.next(DEFINITION, revision).revision(1)).isEqualTo(revision + 1);
  }

  @Test
  void theCodeStays() {
    Definition renamed =
        new Definition("OTHER", null, null, null, null, null, null, null, null, null, null, null);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> draft.edited(renamed))
        .matches(problem -> problem.errors().getFirst().code().equals("code-is-fixed"));
  }

  @Test
  void aDraftNeedsNothingButItsCode() {
    Definition nothing =
        new Definition(null, null, null, null, null, null, null, null, null, null, null, null);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> IndicatorVersion.first("i", nothing))
        .matches(problem -> problem.status() == 422);
  }
}
