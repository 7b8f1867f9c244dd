package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.selaras.indicator.organisation.Wave;
import id.selaras.indicator.organisation.WaveUnit;
import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private final SocialisationParameters parameters = SocialisationConfiguration.parameters();

  @Test
  void aWholeAnnouncementAddressesThePilotsOfItsWave() {
    Campaign campaign =
        announcement("# Materi", null, List.of(question(2, 1)))
            .campaign(wave(Wave.Status.PLANNED), true, parameters, TODAY);

    assertThat(campaign.units()).containsExactly("a", "b");
    assertThat(campaign.quiz().passMark()).isEqualByComparingTo("0.8");
    assertThat(campaign.status()).isEqualTo(CampaignStatus.ANNOUNCED);
    assertThat(campaign.announcedOn()).isEqualTo(TODAY);
    assertThat(campaign.material()).isEqualTo("# Materi");
  }

  @Test
  void everythingMissingIsNamedAtOnce() {
    assertErrors(
        new Announcement(null, null, null, " ", null, null),
        null,
        "/title required",
        "/material required",
        "/waveId required",
        "/instrument required",
        "/dueOn required",
        "/quiz/questions required");
    assertErrors(
        new Announcement(
            "T",
            "w",
            new Announcement.Instrument("i", null),
            "M",
            new Announcement.QuizDraft(null, List.of()),
            TODAY),
        new Wave("w", "W", Wave.Status.OPEN, null, List.of()),
        "/waveId wave-without-pilots",
        "/instrument required",
        "/quiz/questions required");
  }

  @Test
  void everythingBeyondItsBoundsIsNamedAtOnce() {
    List<Announcement.QuestionDraft> questions = new ArrayList<>();
    questions.add(question(1, 0));
    questions.add(question(7, 7));
    questions.add(new Announcement.QuestionDraft(" ", null, null));
    questions.add(new Announcement.QuestionDraft("Apa?", Arrays.asList("ya", "ya ", null), -1));
    questions.add(null);
    questions.addAll(Collections.nCopies(6, question(2, 0)));

    assertErrors(
        announcement("x".repeat(20_001), new BigDecimal("1.1"), questions),
        wave(Wave.Status.OPEN),
        "/material too-long",
        "/instrument instrument-version-not-published",
        "/quiz/passMark pass-mark-range",
        "/quiz/questions too-many-questions",
        "/quiz/questions/0/choices choice-count",
        "/quiz/questions/1/choices choice-count",
        "/quiz/questions/1/correct no-such-choice",
        "/quiz/questions/2/text required",
        "/quiz/questions/2/choices choice-count",
        "/quiz/questions/2/correct required",
        "/quiz/questions/3/choices/1 choice-twice",
        "/quiz/questions/3/choices/2 required",
        "/quiz/questions/3/correct no-such-choice",
        "/quiz/questions/4 required");
  }

  @Test
  void aDayThatHasPassedIsNoDeadline() {
    assertErrors(
        new Announcement(
            "T",
            "w",
            new Announcement.Instrument("i", 1),
            "M",
            new Announcement.QuizDraft(null, List.of(question(2, 0))),
            TODAY.minusDays(1)),
        wave(Wave.Status.OPEN),
        "/instrument instrument-version-not-published",
        "/dueOn due-in-the-past");
  }

  @Test
  void nothingIsAnnouncedToAClosedWave() {
    assertThatThrownBy(
            () ->
                announcement("M", null, List.of(question(2, 0)))
                    .campaign(wave(Wave.Status.CLOSED), true, parameters, TODAY))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("wave-closed"));
  }

  private void assertErrors(Announcement announcement, @Nullable Wave wave, String... expected) {
    assertThatThrownBy(() -> announcement.campaign(wave, false, parameters, TODAY))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors().stream().map(e -> e.pointer() + " " + e.code()))
                    .containsExactly(expected));
  }

  private static Announcement announcement(
      String material,
      @Nullable BigDecimal mark,
      List<Announcement.@Nullable QuestionDraft> questions) {
    return new Announcement(
        "Sosialisasi",
        "w",
        new Announcement.Instrument("i", 1),
        material,
        new Announcement.QuizDraft(mark, questions),
        TODAY);
  }

  private static Announcement.QuestionDraft question(int choices, int correct) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < choices; i++) {
      texts.add("pilihan " + i);
    }
    return new Announcement.QuestionDraft("Apa?", texts, correct);
  }

  private static Wave wave(Wave.Status status) {
    return new Wave(
        "w",
        "Uji coba",
        status,
        null,
        List.of(
            new WaveUnit("a", WaveUnit.Role.PILOT),
            new WaveUnit("c", WaveUnit.Role.CONTROL),
            new WaveUnit("b", WaveUnit.Role.PILOT)));
  }
}
