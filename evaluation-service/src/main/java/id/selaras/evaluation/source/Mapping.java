package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.Element;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a source means what, by name: sources order and number the elements differently.
 * Nothing but these columns is ever kept.
 */
public record Mapping(
    String record,
    String date,
    @Nullable String service,
    @Nullable String unit,
    Map<Element, String> elements) {}
