package id.selaras.evaluation.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a unit's plans and appraisals of a cycle have come. */
public record LiveProgress(
    String unitId,
    @Nullable String unitCode,
    @Nullable String unitName,
    String cycleId,
    Map<String, Long> plans,
    Map<String, Long> appraisals) {}
