package id.selaras.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether a consumer's record can read every body that a schema allows. */
final class ReaderFit {

  private static final Set<Class<?>> INTEGERS =
      Set.of(
          int.class,
          long.class,
          short.class,
          Integer.class,
          Long.class,
          Short.class,
          BigInteger.class);
  private static final Set<Class<?>> DECIMALS =
      Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class, Number.class);

  private final JsonNode root;
  private final List<String> wrong = new ArrayList<>();

  ReaderFit(JsonNode root) {
    this.root = root;
  }

  List<String> check(Class<?> record) {
    if (!record.isRecord()) {
      return List.of(record.getName() + " is no record");
    }
    fit(record.getSimpleName(), record, root);
    return wrong;
  }

  private void fit(String at, Type type, JsonNode declared) {
    JsonNode schema = resolve(declared);
    if (type instanceof WildcardType wildcard) {
      fit(at, wildcard.getUpperBounds()[0], schema);
    } else if (type instanceof ParameterizedType generic) {
      fitGeneric(at, generic, schema);
    } else if (type instanceof Class<?> plain) {
      fitClass(at, plain, schema);
    } else {
      wrong.add(at + ": " + type + " cannot be compared with a schema");
    }
  }

  private void fitGeneric(String at, ParameterizedType type, JsonNode schema) {
    Class<?> raw = (Class<?>) type.getRawType();
    if (Collection.class.isAssignableFrom(raw)) {
      if (expect(at, schema, "array")) {
        fit(at + "[]", type.getActualTypeArguments()[0], schema.path("items"));
      }
    } else if (Map.class.isAssignableFrom(raw)) {
      if (expect(at, schema, "object")) {
        fitMap(at, type.getActualTypeArguments()[0], type.getActualTypeArguments()[1], schema);
      }
    } else {
      wrong.add(at + ": " + type + " cannot be compared with a schema");
    }
  }

  private void fitMap(String at, Type key, Type value, JsonNode schema) {
    for (var property : schema.path("properties").properties()) {
      if (key instanceof Class<?> k && k.isEnum() && !constants(k).contains(property.getKey())) {
        wrong.add(at + ": " + k.getSimpleName() + " lacks " + property.getKey());
      }
      fit(at + "." + property.getKey(), value, property.getValue());
    }
    if (schema.path("additionalProperties").isObject()) {
      fit(at + ".*", value, schema.path("additionalProperties"));
    }
  }

  private void fitClass(String at, Class<?> type, JsonNode schema) {
    if (type.isRecord()) {
      if (expect(at, schema, "object")) {
        for (RecordComponent component : type.getRecordComponents()) {
          fitComponent(at, component, schema);
        }
      }
    } else if (type.isEnum()) {
      fitEnum(at, type, schema);
    } else if (type == boolean.class || type == Boolean.class) {
      expect(at, schema, "boolean");
    } else if (INTEGERS.contains(type)) {
      expect(at, schema, "integer");
    } else if (DECIMALS.contains(type)) {
      expect(at, schema, "number", "integer");
    } else if (type == String.class
        || type == UUID.class
        || TemporalAccessor.class.isAssignableFrom(type)) {
      expect(at, schema, "string");
    } else if (type != Object.class && !JsonNode.class.isAssignableFrom(type)) {
      wrong.add(at + ": " + type.getName() + " cannot be compared with a schema");
    }
  }

  private void fitComponent(String at, RecordComponent component, JsonNode schema) {
    String path = at + "." + component.getName();
    JsonNode property = schema.path("properties").path(component.getName());
    if (property.isMissingNode()) {
      wrong.add(path + " does not exist in the schema");
      return;
    }
    // Jackson would invent 0 or false for a primitive that is absent: such a figure counts wrongly.
    if (component.getType().isPrimitive() && !required(schema, component.getName())) {
      wrong.add(path + " may be absent, a primitive cannot");
    }
    fit(path, component.getGenericType(), property);
  }

  private void fitEnum(String at, Class<?> type, JsonNode schema) {
    if (!expect(at, schema, "string")) {
      return;
    }
    if (!schema.has("enum")) {
      wrong.add(at + ": the schema allows any text, " + type.getSimpleName() + " does not");
      return;
    }
    for (JsonNode value : schema.path("enum")) {
      if (!constants(type).contains(value.asString())) {
        wrong.add(at + ": " + type.getSimpleName() + " lacks " + value.asString());
      }
    }
  }

  private boolean expect(String at, JsonNode schema, String... allowed) {
    String type = schema.path("type").asString("any");
    if (!Arrays.asList(allowed).contains(type)) {
      wrong.add(at + " is read as " + String.join(" or ", allowed) + ", the schema says " + type);
      return false;
    }
    return true;
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
  }

  private static boolean required(JsonNode schema, String field) {
    for (JsonNode name : schema.path("required")) {
      if (name.asString().equals(field)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toSet());
  }
}
