package id.selaras.indicator.socialisation;

import java.math.BigDecimal;
import java.util.List;

/**
 * One go at a quiz.
 *
 * @param id the same when the same request comes again
 * @param score right answers as a share of one
 * @param wrong numbers of the questions answered wrongly, from 1
 */
public record Attempt(
    String id, List<Integer> answers, BigDecimal score, boolean passed, List<Integer> wrong) {}
