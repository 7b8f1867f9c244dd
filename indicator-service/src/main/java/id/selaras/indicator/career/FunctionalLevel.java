package id.selaras.indicator.career;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A level of a functional post (PermenPANRB 1/2023, Peraturan BKN 3/2023).
 *
 * @param ranks from the lowest to the highest of the level
 * @param coefficient credit of a year at 100 percent
 * @param toRank credit that one rise in rank needs
 * @param toLevel credit, gathered in this level, that the next one needs; none is above the highest
 * @param next the level above, absent for the highest of its category
 */
public record FunctionalLevel(
    Level level,
    Category category,
    String ranks,
    BigDecimal coefficient,
    BigDecimal toRank,
    @Nullable BigDecimal toLevel,
    @Nullable Level next) {}
