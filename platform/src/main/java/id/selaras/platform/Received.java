package id.selaras.platform;

import java.time.Instant;

/**
 * One event as it was read from a topic.
 *
 * @param id the event's own id; the same event sent twice has the same id
 * @param key the aggregate's id
 * @param version the aggregate's version after the change
 * @param type what happened
 * @param time when it happened
 * @param body the whole public state after it
 */
public record Received<E>(String id, String key, long version, String type, Instant time, E body) {}
