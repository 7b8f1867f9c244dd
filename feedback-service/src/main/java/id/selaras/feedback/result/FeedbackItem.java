package id.selaras.feedback.result;

import org.jspecify.annotations.Nullable;

/**
 * One strength or improvement: the behaviour it speaks of, a concrete example, and a suggestion.
 */
public record FeedbackItem(
    @Nullable ItemKind kind,
    @Nullable String indicatorId,
    @Nullable String behaviour,
    @Nullable String example,
    @Nullable String suggestion) {

  static FeedbackItem drafted(ItemKind kind, @Nullable String indicatorId, String behaviour) {
    return new FeedbackItem(kind, indicatorId, behaviour, "", null);
  }
}
