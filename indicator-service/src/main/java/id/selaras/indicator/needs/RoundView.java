package id.selaras.indicator.needs;

import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round as everyone reads it.
 *
 * @param collecting whether proposals and support are taken today
 */
public record RoundView(
    String id,
    long version,
    String title,
    @Nullable String description,
    LocalDate closesOn,
    RoundStatus status,
    boolean collecting,
    Instant openedAt,
    @Nullable Instant closedAt) {

  static RoundView of(Versioned<Round> round, LocalDate today) {
    Round state = round.state();
    return new RoundView(
        round.id(),
        round.version(),
        state.title(),
        state.description(),
        state.closesOn(),
        state.status(),
        state.collects(today),
        state.openedAt(),
        state.closedAt());
  }
}
