package id.selaras.evaluation.intake;

import org.jspecify.annotations.Nullable;

/** Which rejections of a source are asked for. */
record RejectionFilter(
    String source, @Nullable String upload, SurveyRejection.@Nullable Status status) {}
