package id.selaras.evaluation.unit;

import org.jspecify.annotations.Nullable;

/** What this service reads of a unit's event. */
public record UnitEvent(String unitId, String code, String name, @Nullable String parentId) {}
