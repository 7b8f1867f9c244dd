package id.selaras.appraisal.appraisal;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A link to what proves a realisation (bukti dukung). */
public record Evidence(String title, String url) {

  /** Whether a browser can follow the link: an absolute http or https address. */
  static boolean isLink(@Nullable String url) {
    if (url == null || url.length() > 2000) {
      return false;
    }
    try {
      URI uri = new URI(url);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
