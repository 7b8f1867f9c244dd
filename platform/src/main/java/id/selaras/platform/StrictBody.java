package id.selaras.platform;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How a service reads the bodies of requests: as what they are, or not at all. Nothing is made of
 * something else, and nothing is let in that a database, an event or a page could not carry.
 * [DESIGN]
 */
final class StrictBody implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder builder) {
    builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .withCoercionConfigDefaults(
            coercion ->
                coercion
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
        .addModule(
            new SimpleModule("strict reading")
                .addDeserializer(String.class, new Text(Values.LONGEST_TEXT))
                .addDeserializer(BigDecimal.class, new Figure<>(BigDecimal.class, value -> value))
                .addDeserializer(Double.class, new Figure<>(Double.class, BigDecimal::doubleValue))
                .addDeserializer(double.class, new Figure<>(double.class, BigDecimal::doubleValue))
                .addDeserializer(LocalDate.class, new Moment<>(LocalDate.class, Values::day))
                .addDeserializer(Instant.class, new Moment<>(Instant.class, Values::moment))
                .addKeyDeserializer(String.class, new Key())
                .setDeserializerModifier(new ExactEnums()));
  }

  /** Says what is wrong with a value in the words of a violation. */
  static final class RefusedException extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    private final transient Violation violation;

    RefusedException(JsonParser parser, Class<?> type, Violation violation) {
      super(parser, violation.code(), type);
      this.violation = violation;
    }

    Violation at(String pointer) {
      return new Violation(pointer, null, violation.code(), violation.args());
    }
  }

  private static final class Text extends ValueDeserializer<String> {

    private final int longest;

    Text(int longest) {
      this.longest = longest;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      if (property == null || !property.getType().hasRawClass(String.class)) {
        return this;
      }
      Size size = property.getAnnotation(Size.class);
      return size == null ? this : new Text(size.max());
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getString();
      Violation wrong = Values.wrong(text, longest);
      if (wrong != null) {
        throw new RefusedException(parser, String.class, wrong);
      }
      // What looks empty is empty, whatever it is made of; spaces are known to be.
      return text.isBlank() || Values.isVisible(text) ? text : "";
    }
  }

  private static final class Key extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      Violation wrong = Values.wrong(key, Values.LONGEST_TEXT);
      if (wrong != null) {
        throw new RefusedException(context.getParser(), String.class, wrong);
      }
      return key;
    }
  }

  private static final class Figure<T> extends ValueDeserializer<T> {

    private final Class<?> type;
    private final Function<BigDecimal, T> conversion;

    Figure(Class<?> type, Function<BigDecimal, T> conversion) {
      this.type = type;
      this.conversion = conversion;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.currentToken().isNumeric()) {
        return (T) context.handleUnexpectedToken(type, parser);
      }
      BigDecimal value = Values.figure(parser.getString());
      if (value == null) {
        throw new RefusedException(
            parser, type, Violation.at("", "number-too-long", Values.MOST_DIGITS));
      }
      return conversion.apply(value);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      if (type.isPrimitive()) {
        return context.reportInputMismatch(this, "null for a number");
      }
      return null;
    }
  }

  private static final class Moment<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> reading;

    Moment(Class<T> type, Function<String, T> reading) {
      this.type = type;
      this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(type, parser);
      }
      String text = parser.getString();
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException none) {
        return (T) context.handleWeirdStringValue(type, text, "no such day or moment");
      }
    }
  }

  /** A constant's name and nothing else: Jackson itself would overlook spaces around it. */
  private static final class ExactEnums extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        ValueDeserializer<?> deserializer) {
      return new ExactEnum(type.getRawClass());
    }
  }

  private static final class ExactEnum extends ValueDeserializer<Object> {

    private final Class<?> type;

    ExactEnum(Class<?> type) {
      this.type = type;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(type, parser);
      }
      String name = parser.getString();
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      return context.handleWeirdStringValue(type, name, "not one of its names");
    }
  }
}
