package id.selaras.indicator.socialisation;

import org.jspecify.annotations.Nullable;

/**
 * The unit that an employee was last counted in, so that the one they leave is counted again.
 *
 * @param unitId absent for those who are not in service
 */
record Whereabouts(@Nullable String unitId) {}
