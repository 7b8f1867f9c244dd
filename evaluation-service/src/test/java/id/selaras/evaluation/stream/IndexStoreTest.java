package id.selaras.evaluation.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveCollectionCallback;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

class IndexStoreTest {

  private final ReactiveMongoTemplate mongo = mock(ReactiveMongoTemplate.class);
  private final IndexStore indexes =
      new IndexStore(
          mongo,
          "cells",
          List.of(
              new IndexModel(Indexes.ascending("unit", "day")),
              new IndexModel(Indexes.ascending("location", "day"))));

  @Test
  void aQueryIsServedThatBeginsWithAnIndexInEveryAlternative() {
    Bson asked = and(or(in("unit", "a"), in("location", "a")), eq("service", "s"));
    assertThat(indexes.indexed(asked)).isSameAs(asked);
    assertThat(indexes.indexed(gt("_id", "x"))).isNotNull();
    assertThat(indexes.indexed(empty())).isNotNull();
  }

  @Test
  void aQueryThatWouldReadEverythingToFindAPartIsRefused() {
    for (Bson asked : List.of(eq("day", "d"), or(eq("unit", "a"), eq("service", "s")))) {
      assertThatThrownBy(() -> indexes.indexed(asked))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cells");
    }
  }

  @Test
  void aFirstFailureIsForgottenAndASuccessIsNot() {
    when(mongo.execute(anyString(), any(ReactiveCollectionCallback.class)))
        .thenReturn(Flux.error(new IllegalStateException("away")))
        .thenReturn(Flux.just("one"), Flux.just("other"))
        .thenReturn(Flux.error(new IllegalStateException("asked again")));
    assertThatThrownBy(() -> indexes.ready().block()).hasMessage("away");
    assertThat(indexes.ready().block()).isTrue();
    assertThat(indexes.ready().block()).isTrue();
  }
}
