package id.selaras.appraisal.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate END = LocalDate.of(2026, 7, 1);

  private final Wave planned =
      Wave.planned("Uji coba", WaveKind.PILOT, START, List.of("p"), List.of("c"));

  @Test
  void rolesBeginOnTheDayOfTheOpening() {
    Wave open = planned.opened(START.plusDays(3));
    assertThat(open.status()).isEqualTo(WaveStatus.OPEN);
    assertThat(open.units())
        .containsExactly(
            new WaveUnit("p", WaveUnit.Role.PILOT, START.plusDays(3), null),
            new WaveUnit("c", WaveUnit.Role.CONTROL, START.plusDays(3), null));
  }

  @Test
  void aClosedWaveStillTellsPilotsFromControls() {
    Wave closed = planned.opened(START).closed(END);
    assertThat(closed.units())
        .containsExactly(
            new WaveUnit("p", WaveUnit.Role.PILOT, START, END),
            new WaveUnit("c", WaveUnit.Role.CONTROL, START, END));
  }

  @Test
  void aWaveDoesNotOpenEarlyNorTwice() {
    assertThatIllegalStateException().isThrownBy(() -> planned.opened(START.minusDays(1)));
    assertThatIllegalStateException().isThrownBy(() -> planned.opened(START).opened(START));
  }

  @Test
  void aWithdrawnWaveNeverHadRoles() {
    Wave withdrawn = planned.closed(START.minusDays(10));
    assertThat(withdrawn.units()).allSatisfy(unit -> assertThat(unit.to()).isEqualTo(unit.from()));
    assertThatIllegalStateException().isThrownBy(() -> withdrawn.closed(END));
  }
}
