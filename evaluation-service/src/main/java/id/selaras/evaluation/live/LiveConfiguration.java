package id.selaras.evaluation.live;

import id.selaras.evaluation.replay.ReplayListener;
import id.selaras.evaluation.replay.Replayed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** What every instance reads into memory, and what it does with it. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  LiveFigures liveFigures(ObjectProvider<LiveFigure<?, ?>> kinds) {
    return new LiveFigures(kinds.orderedStream().toList());
  }

  @Bean
  ReplayListener replay(
      ConsumerFactory<?, ?> clients,
      ObjectProvider<Replayed<?>> topics,
      ObjectProvider<LiveFigure<?, ?>> kinds,
      LiveFigures figures) {
    List<Replayed<?>> all =
        Stream.<Replayed<?>>concat(topics.stream(), kinds.stream().map(LiveConfiguration::replayed))
            .toList();
    return new ReplayListener(clients.getConfigurationProperties(), all, figures::refresh);
  }

  private static <V> Replayed<V> replayed(LiveFigure<V, ?> kind) {
    return new Replayed<>(
        kind.topic(), (key, event) -> kind.take(key, event == null ? null : event.body()));
  }
}
