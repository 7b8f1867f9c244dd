package id.selaras.evaluation.intake;

import id.selaras.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows written as JSON objects, one at a time; memory does not grow with the file. */
final class JsonRowStore {

  private static final int LARGEST_ROW = 256 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxStringLength(64 * 1024)
                          .build())
                  .build())
          .build();

  private JsonRowStore() {}

  /** The fields of one JSON object, or null where the text is none. */
  static Row.@Nullable Columns fields(String text) {
    try {
      return fields(JSON.readTree(text));
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  /** The fields of one JSON object, or null where the bytes are none. */
  static Row.@Nullable Columns fields(byte[] bytes) {
    try {
      return fields(JSON.readTree(bytes));
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  /** Rows of one JSON array; a row's line is its place in it, counted from one. */
  static void array(InputStream in, Consumer<Row> rows) throws IOException {
    var bounded = new Bounded(in);
    try (JsonParser parser = JSON.createParser(bounded)) {
      if (first(parser) != JsonToken.START_ARRAY) {
        throw Problem.badRequest("json-no-array");
      }
      long line = 0;
      while (true) {
        bounded.nextRow();
        line++;
        Row row;
        try {
          if (parser.nextToken() == JsonToken.END_ARRAY) {
            return;
          }
          row = new Row(line, fields(parser.<JsonNode>readValueAsTree()));
        } catch (JacksonException unreadable) {
          if (unreadable.getCause() instanceof IOException gone
              && !(gone instanceof Bounded.TooLarge)) {
            throw gone;
          }
          // Nothing behind an unreadable row can be told apart; what came before it stays.
          rows.accept(new Row(line, null));
          return;
        }
        rows.accept(row);
      }
    }
  }

  private static @Nullable JsonToken first(JsonParser parser) {
    try {
      return parser.nextToken();
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  private static Row.@Nullable Columns fields(@Nullable JsonNode node) {
    return node != null && node.isObject() ? new Fields(node) : null;
  }

  /** A name that begins with a slash is a JSON pointer. */
  private record Fields(JsonNode object) implements Row.Columns {

    @Override
    public @Nullable String text(String name) {
      JsonNode value = name.startsWith("/") ? object.at(name) : object.path(name);
      return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    @Override
    public List<String> names() {
      return List.copyOf(object.propertyNames());
    }
  }

  /** Ends the file where one row alone is larger than any row is. */
  private static final class Bounded extends FilterInputStream {

    private long left = LARGEST_ROW;

    private static final class TooLarge extends IOException {
      private static final long serialVersionUID = 1;
    }

    Bounded(InputStream in) {
      super(in);
    }

    void nextRow() {
      left = LARGEST_ROW;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      took(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      took(read);
      return read;
    }

    private void took(int bytes) throws TooLarge {
      left -= bytes;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
