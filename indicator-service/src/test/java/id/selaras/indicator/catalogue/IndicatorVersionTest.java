package id.selaras.indicator.catalogue;

import static id.selaras.indicator.catalogue.MeasurabilityTest.complete;
import static id.selaras.indicator.catalogue.MeasurabilityTest.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorVersionTest {

  private static final Definition DEFINITION =
      complete("Berkas selesai tepat waktu", Direction.HIGHER, target(null, null, "90"), null);
  private static final Set<String> ASPECTS = Set.of("PUBLIC_SERVICE");

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Cause PROPOSAL = new Cause(Cause.Kind.PROPOSAL, "p1");

  private final IndicatorVersion draft = IndicatorVersion.first("i", DEFINITION);

  @Test
  void aPublishedVersionNeverChanges() {
    IndicatorVersion published = draft.published(ASPECTS, true, NOW);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> published.edited(DEFINITION))
        .matches(problem -> problem.status() == 409);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> published.published(ASPECTS, true, NOW))
        .matches(problem -> problem.slug().equals("already-published"));
  }

  @Test
  void editingAfterPublicationOpensTheNextDraft() {
    IndicatorVersion next = draft.published(ASPECTS, true, NOW).next(DEFINITION, 2);

    assertThat(next.number()).isEqualTo(2);
    assertThat(next.isDraft()).isTrue();
    assertThat(next.id()).isEqualTo("i:2");
  }

  @Test
  void aRevisionNeverComesAgain() {
    IndicatorVersion published = draft.published(ASPECTS, true, NOW);
    long revision = published.revision(2);

    assertThat(published.next(DEFINITION, revision).revision(1)).isEqualTo(revision + 1);
  }

  @Test
  void theCodeStays() {
    Definition renamed = Definition.titled("OTHER", null);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> draft.edited(renamed))
        .matches(problem -> problem.errors().getFirst().code().equals("code-is-fixed"));
  }

  @Test
  void aDraftNeedsNothingButItsCode() {
    Definition nothing = Definition.titled(null, null);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> IndicatorVersion.first("i", nothing))
        .matches(problem -> problem.status() == 422);
  }

  @Test
  void aFirstVersionComesFromAKeptNeedAndSaysSo() {
    assertThat(draft.published(ASPECTS, true, NOW).causes()).containsExactly("need:need-1");
    assertThat(refused(draft, false)).containsExactly("need-not-kept");
    assertThat(refused(IndicatorVersion.first("i", without(DEFINITION)), false))
        .containsExactly("need-required");
  }

  @Test
  void aRevisionIsReasonEnoughForAFirstVersion() {
    IndicatorVersion asked = IndicatorVersion.first("i", without(DEFINITION), PROPOSAL);

    assertThat(asked.published(ASPECTS, false, NOW).causes()).containsExactly("proposal:p1");
  }

  @Test
  void aLaterVersionNeedsNoCauseAndIsNotSaidToComeFromTheNeedAgain() {
    IndicatorVersion second = draft.published(ASPECTS, true, NOW).next(DEFINITION, 2);

    assertThat(second.published(ASPECTS, true, NOW).causes()).isEmpty();
  }

  @Test
  void aLaterVersionMayComeFromANeedOfALaterRound() {
    Definition renewed = with(DEFINITION, "need-2");
    IndicatorVersion second = draft.published(ASPECTS, true, NOW).next(DEFINITION, 2);

    assertThat(second.edited(renewed).published(ASPECTS, true, NOW).causes())
        .containsExactly("need:need-2");
    assertThat(refused(second.edited(renewed), false)).containsExactly("need-not-kept");
  }

  @Test
  void everyDecisionThatAsksForADraftIsNamedOnceAndOutlivesEdits() {
    IndicatorVersion asked =
        draft
            .published(ASPECTS, true, NOW)
            .next(DEFINITION, 2)
            .causedBy(PROPOSAL)
            .causedBy(new Cause(Cause.Kind.RECOMMENDATION, "r1"))
            .causedBy(PROPOSAL)
            .edited(DEFINITION);

    assertThat(asked.published(ASPECTS, true, NOW).causes())
        .containsExactly("proposal:p1", "recommendation:r1");
  }

  @Test
  void onlyAPublishedVersionIsRetiredAndOnce() {
    IndicatorVersion retired = draft.published(ASPECTS, true, NOW).retired("Usang", NOW);

    assertThat(retired.isDraft()).isFalse();
    assertThat(retired.causes()).containsExactly("need:need-1");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> retired.retired("Lagi", NOW))
        .matches(problem -> problem.slug().equals("not-published"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> draft.retired("Konsep", NOW))
        .matches(problem -> problem.slug().equals("not-published"));
  }

  private static List<String> refused(IndicatorVersion version, boolean kept) {
    try {
      version.published(ASPECTS, kept, NOW);
      return List.of();
    } catch (Problem problem) {
      return problem.errors().stream().map(Violation::code).toList();
    }
  }

  private static Definition without(Definition d) {
    return with(d, null);
  }

  private static Definition with(Definition d, @Nullable String needId) {
    return new Definition(
        d.code(),
        d.title(),
        d.aspectCode(),
        d.measure(),
        d.unit(),
        d.direction(),
        d.target(),
        d.attainableMaximum(),
        d.dataSource(),
        d.period(),
        d.evidenceRule(),
        d.aggregation(),
        needId,
        d.owner(),
        d.formula(),
        d.targetText());
  }
}
