package id.selaras.platform;

import org.jspecify.annotations.Nullable;

/**
 * The id of what a POST creates. A controller method that takes one gets a fresh id, or, where the
 * client sent an {@code Idempotency-Key}, the id that belongs to the caller, the address and the
 * key: a request sent again because its answer was lost then creates nothing new. No table of keys
 * is needed, and none can be lost. [DESIGN]
 */
public final class NewId {

  static final String HEADER = "Idempotency-Key";

  private final String value;
  private final @Nullable String request;

  private NewId(String value, @Nullable String request) {
    this.value = value;
    this.request = request;
  }

  /** A new id without a key. */
  public static NewId fresh() {
    return new NewId(Ids.next(), null);
  }

  /** The id that belongs to a key; {@code request} is the hash of what was sent with it. */
  static NewId of(String account, String address, String key, String request) {
    if (!key.matches("[ -~]{1,200}") || key.isBlank()) {
      throw Problem.badRequest("idempotency-key-malformed");
    }
    String id = Ids.derived("request", account, address, key);
    return new NewId(id, id + ":" + request);
  }

  /** The id itself. */
  public String value() {
    return value;
  }

  /** For what has its id from elsewhere, such as from a code: the same key still finds it. */
  public NewId as(String id) {
    return new NewId(id, request);
  }

  /** The id of a part of what is created, such as its first version. */
  public NewId suffixed(String suffix) {
    return new NewId(value + suffix, request);
  }

  /** Whether the id says nothing of the key, so that another request with it has another id. */
  boolean isFromElsewhere() {
    return request != null && !value.startsWith(key(request).replace(":", ""));
  }

  static boolean sameKey(@Nullable String request, String other) {
    return request != null && key(request).equals(key(other));
  }

  /** What all requests with the same key begin with. */
  static String key(String request) {
    return request.substring(0, request.indexOf(':') + 1);
  }

  /** Key and hash of the request, as they lie in what it made; absent without a key. */
  @Nullable String request() {
    return request;
  }
}
