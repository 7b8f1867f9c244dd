package id.selaras.indicator.aspect;

import org.jspecify.annotations.Nullable;

/** An aspect as the outside sees it. */
public record AspectView(
    String id, long version, String code, String name, @Nullable String description) {

  static AspectView of(String id, long version, Aspect aspect) {
    return new AspectView(id, version, aspect.code(), aspect.name(), aspect.description());
  }
}
