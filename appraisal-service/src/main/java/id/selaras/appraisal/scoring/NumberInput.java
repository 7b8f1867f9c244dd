package id.selaras.appraisal.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a number is computed from.
 *
 * @param behaviour the appraiser's ratings, empty while not yet rated
 * @param answers how many gave their opinion
 * @param opinions their ratings, without who they are; none where too few answered
 * @param employmentStatus whom the number would be for
 * @param on the last day of the period
 */
public record NumberInput(
    List<ResultInput> results,
    Map<String, List<Rating>> behaviour,
    int answers,
    List<Map<String, List<Rating>>> opinions,
    boolean innovationProven,
    String employmentStatus,
    LocalDate on) {}
