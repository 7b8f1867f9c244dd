package id.selaras.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An aggregate for tests. */
record Post(String code, String title, BigDecimal weight, @Nullable LocalDate until) {

  static Post of(String code) {
    return new Post(code, "Post " + code, new BigDecimal("0.10"), null);
  }

  Post titled(String title) {
    return new Post(code, title, weight, until);
  }

  /** What is told about it. */
  record Told(String id, String code, String title) {}

  static final Topic<Told> TOPIC = new Topic<>("selaras.test.post.v1", Told.class);

  static Told told(Versioned<Post> post) {
    return new Told(post.id(), post.state().code(), post.state().title());
  }
}
