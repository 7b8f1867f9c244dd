package id.selaras.platform;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

/**
 * Schemas of records and enums: a nested type is named with the one around it, two types never
 * share a name, and what a record does not mark as {@code @Nullable} is required.
 */
final class RecordSchemas implements ModelConverter {

  private static final String OURS = "id.selaras.";
  private static final String REFERENCE = "#/components/schemas/";

  /** What is written in another way than its class looks. */
  private static final Map<Class<?>, Supplier<Schema<?>>> OTHERS =
      Map.of(
          JsonNode.class, Schema::new,
          DataBuffer.class, StringSchema::new,
          ServerSentEvent.class, StringSchema::new);

  private final Map<String, String> typesByName = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    JavaType java = Json31.mapper().constructType(type.getType());
    Supplier<Schema<?>> other = java == null ? null : OTHERS.get(java.getRawClass());
    if (other != null) {
      return other.get();
    }
    if (java == null || !java.getRawClass().getName().startsWith(OURS)) {
      return chain.next().resolve(type, context, chain);
    }
    String name = name(java);
    String namesake = typesByName.putIfAbsent(name, java.toCanonical());
    if (namesake != null && !namesake.equals(java.toCanonical())) {
      throw new IllegalStateException(
          "two types of the API are named "
              + name
              + ": "
              + namesake
              + " and "
              + java.toCanonical());
    }
    Schema<?> schema = chain.next().resolve(type.name(name), context, chain);
    if (java.getRawClass().isRecord()) {
      require(java.getRawClass(), described(schema, context));
    }
    return schema;
  }

  private static String name(JavaType type) {
    return name(type.getRawClass())
        + type.getBindings().getTypeParameters().stream()
            .map(RecordSchemas::name)
            .collect(Collectors.joining());
  }

  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null || around.getSimpleName().endsWith("Controller")
        ? type.getSimpleName()
        : name(around) + type.getSimpleName();
  }

  private static @Nullable Schema<?> described(
      @Nullable Schema<?> schema, ModelConverterContext context) {
    if (schema == null || schema.get$ref() == null) {
      return schema;
    }
    return context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
  }

  private static void require(Class<?> type, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    schema.setRequired(
        Arrays.stream(type.getRecordComponents())
            .filter(component -> !isNullable(component))
            .map(RecordComponent::getName)
            .filter(schema.getProperties()::containsKey)
            .toList());
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
