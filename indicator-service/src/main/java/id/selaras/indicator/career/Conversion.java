package id.selaras.indicator.career;

import java.math.BigDecimal;

/**
 * What a predicate is worth (PermenPANRB 1/2023 art. 37).
 *
 * @param percent of the level's coefficient
 */
public record Conversion(Predicate predicate, BigDecimal percent) {}
