package id.selaras.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.web.util.HtmlUtils;

/** Javadoc as Markdown: code in backticks, no line breaks inside a sentence. */
final class PlainJavadoc implements JavadocProvider {

  private final SpringDocJavadocProvider html = new SpringDocJavadocProvider();

  @Override
  public String getClassJavadoc(Class<?> type) {
    // An array has no comment of its own, and asking for one is an error there.
    return plain(html.getClassJavadoc(type.isArray() ? type.componentType() : type));
  }

  @Override
  public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
    return plain(html.getRecordClassParamJavadoc(type));
  }

  @Override
  public String getMethodJavadocDescription(Method method) {
    return plain(html.getMethodJavadocDescription(method));
  }

  @Override
  public String getMethodJavadocReturn(Method method) {
    return plain(html.getMethodJavadocReturn(method));
  }

  @Override
  public Map<String, String> getMethodJavadocThrows(Method method) {
    return plain(html.getMethodJavadocThrows(method));
  }

  @Override
  public String getParamJavadoc(Method method, String name) {
    return plain(html.getParamJavadoc(method, name));
  }

  @Override
  public String getFieldJavadoc(Field field) {
    return plain(html.getFieldJavadoc(field));
  }

  @Override
  public String getFirstSentence(String text) {
    return html.getFirstSentence(text);
  }

  private static Map<String, String> plain(Map<String, String> texts) {
    Map<String, String> plain = new LinkedHashMap<>();
    texts.forEach((name, text) -> plain.put(name, plain(text)));
    return plain;
  }

  /** Absent where there is no comment, as springdoc wants it. */
  @SuppressWarnings("NullAway")
  private static String plain(String text) {
    if (text == null) {
      return null;
    }
    String oneLine = text.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip();
    return HtmlUtils.htmlUnescape(
        oneLine.replaceAll(" ?</?p> ?", "\n\n").replaceAll("<[^>]+>", ""));
  }
}
