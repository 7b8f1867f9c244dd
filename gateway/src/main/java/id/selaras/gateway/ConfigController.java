package id.selaras.gateway;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web application, which is built once for every place, where it runs. */
@RestController
class ConfigController {

  record Config(URI issuer, String webClientId) {}

  private final Config config;

  ConfigController(GatewaySettings settings) {
    this.config = new Config(settings.issuer(), settings.webClientId());
  }

  @GetMapping("/config.json")
  ResponseEntity<Config> config() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(config);
  }
}
