package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @AfterEach
  void signAsBefore() {
    Cursor.signWith("for local use only");
  }

  @Test
  void everyKindOfSortValueComesBackAsItWas() {
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(
                null, "teks", true, 7L, 1.5, new Date(0), new Decimal128(new BigDecimal("0.10"))));
    Cursor cursor = new Cursor(values, "id", "list");
    assertThat(Cursor.parse(cursor.encode(), "list")).isEqualTo(cursor);
  }

  @Test
  void everyAlteredCharacterIsNoticed() {
    String text = new Cursor(List.of("2026", 4L), "id-1", "list").encode();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String altered = text.substring(0, i) + other + text.substring(i + 1);
      try {
        // A last character carries unused bits: another spelling of the same cursor is allowed.
        assertThat(Cursor.parse(altered, "list")).isEqualTo(Cursor.parse(text, "list"));
      } catch (Problem problem) {
        assertThat(problem.slug()).isEqualTo("cursor-invalid");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "x",
        "x.y",
        "null",
        "bnVsbA",
        "bnVsbA.bnVsbA",
        "e30.",
        "[]",
        "%00",
        "W10"
      })
  void whatIsNoCursorIsRefusedPolitely(String text) {
    assertInvalid(text, "list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":[\"\"],\"i\":\"id\"}",
        "{\"v\":[],\"i\":\"id\"}",
        "{\"v\":[null],\"i\":\"id\"}",
        "{\"v\":[\"tx\"],\"i\":\"id\"}",
        "[]",
        "null"
      })
  void aForgedCursorIsRefusedWhateverItHolds(String json) {
    String place = encoded(json);
    String signature = new Cursor(List.of("a"), "id", "list").encode().split("\\.")[1];
    assertInvalid(place, "list");
    assertInvalid(place + "." + signature, "list");
    assertInvalid(place + "." + encoded(json), "list");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertInvalid(new Cursor(List.of("a"), "id", "list").encode(), "another list");
  }

  @Test
  void aCursorThatWasSignedWithAnotherSecretIsRefused() {
    String text = new Cursor(List.of("a"), "id", "list").encode();
    Cursor.signWith("another");
    assertInvalid(text, "list");
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertInvalid(String text, String list) {
    assertThatThrownBy(() -> Cursor.parse(text, list))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("cursor-invalid"));
  }
}
