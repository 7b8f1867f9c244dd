package id.selaras.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The settings that are the same in every service; whatever a service sets itself comes first. */
final class PlatformDefaults implements EnvironmentPostProcessor {

  private static final String FILE = "platform-defaults.properties";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      Properties defaults = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
      String name = environment.getProperty("spring.application.name", "application");
      defaults.setProperty("selaras.service", name.replaceFirst("-service$", ""));
      environment.getPropertySources().addLast(new PropertiesPropertySource(FILE, defaults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
