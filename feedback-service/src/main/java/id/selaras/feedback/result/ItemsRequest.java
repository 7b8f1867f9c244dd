package id.selaras.feedback.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appraiser's items, all of them: they replace what is there. */
public record ItemsRequest(@Nullable List<FeedbackItem> items) {

  List<FeedbackItem> itemList() {
    return items == null ? List.of() : items;
  }
}
