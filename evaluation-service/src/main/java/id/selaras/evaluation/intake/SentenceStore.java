package id.selaras.evaluation.intake;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The sentences for faults, in the language that a request asks for. */
@Component
class SentenceStore {

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  SentenceStore() {
    texts.setBasename("problems");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  RejectionView.Sentences in(ServerWebExchange exchange) {
    List<Locale> wanted = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
    Locale locale =
        !wanted.isEmpty() && wanted.getFirst().getLanguage().equals("en")
            ? Locale.ENGLISH
            : Locale.of("id");
    return reason -> texts.getMessage("violation." + reason, null, locale);
  }
}
