package id.selaras.feedback.proposal;

import org.jspecify.annotations.Nullable;

/** An answer as the planner writes it. */
public record AnswerRequest(@Nullable Decision decision, @Nullable String text) {}
