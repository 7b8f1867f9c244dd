package id.selaras.feedback.result;

import org.jspecify.annotations.Nullable;

/** The employee's answer to a feedback. */
public record AcknowledgementRequest(@Nullable String answer) {}
