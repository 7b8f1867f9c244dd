package id.selaras.indicator.career;

import java.util.List;

/**
 * Something to be told, whatever the language.
 *
 * @param key of its text
 * @param values that the text names
 */
public record Sentence(String key, List<Object> values) {

  public Sentence {
    values = List.copyOf(values);
  }

  static Sentence of(String key, Object... values) {
    return new Sentence(key, List.of(values));
  }
}
