package id.selaras.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * A service in a process of its own that reacts to one topic and tells of it on another, and that
 * is halted (as by a power cut: no shutdown hook, no flush) at the point it is told.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class HaltedService {

  static final int HALTED = 99;

  private final String haltAt = System.getProperty("halt.at", "never");
  private final Topic<Post.Told> in = new Topic<>(System.getProperty("topic.in"), Post.Told.class);
  private final Topic<Post.Told> out =
      new Topic<>(System.getProperty("topic.out"), Post.Told.class);

  public static void main(String[] args) {
    new SpringApplicationBuilder(HaltedService.class).web(WebApplicationType.NONE).run(args);
  }

  @Bean
  AggregateStore<Post> drafts(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(mongo, "drafts", Post.class, out, Post::told);
  }

  @Bean
  RelayWatch watch() {
    return new RelayWatch() {
      @Override
      public void read() {
        haltIf("between-write-and-send");
      }

      @Override
      public void committed() {
        haltIf("between-commit-and-removal");
      }
    };
  }

  @Bean
  PostListener listener(AggregateStore<Post> drafts, ReactiveMongoTemplate mongo) {
    return new PostListener(drafts, new ReadCopy<>(mongo, "copies", in));
  }

  private void haltIf(String point) {
    if (point.equals(haltAt)) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  class PostListener {

    private final AggregateStore<Post> drafts;
    private final ReadCopy<Post.Told> copies;

    PostListener(AggregateStore<Post> drafts, ReadCopy<Post.Told> copies) {
      this.drafts = drafts;
      this.copies = copies;
    }

    @KafkaListener(id = "posts", topics = "${topic.in}")
    void on(ConsumerRecord<String, byte[]> record) {
      Received<Post.Told> event = in.read(record);
      Post draft = Post.of(event.body().code());
      drafts.createIfAbsent(Ids.derived("draft", event.key()), draft, "DraftCreated").block();
      haltIf("between-reaction-and-copy");
      copies.apply(event).block();
    }
  }
}
