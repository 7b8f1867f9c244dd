package id.selaras.indicator.aspect;

import org.jspecify.annotations.Nullable;

/**
 * Something that is appraised: public service, discipline, teamwork. The catalogue is open; these
 * three come with the sample data [DESIGN].
 */
public record Aspect(String code, String name, @Nullable String description) {}
