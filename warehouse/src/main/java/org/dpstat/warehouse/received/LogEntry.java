package org.dpstat.warehouse.received;

import java.time.Instant;

/**
 * One thing that happened to the inbox. The log is the memory of the warehouse: what stands in it
 * is what deliveries are derived from.
 *
 * @param file {@code <source>/<name>} below the inbox; null for what is decided about a delivery
 * @param bytesSha SHA-256 of the file as delivered
 * @param contentSha SHA-256 of its decompressed content; equals {@code bytesSha} where none is
 *     compressed
 * @param refusal why the file was refused, null where it was not
 * @param remark who decided, and why; null where nobody gave a reason
 */
public record LogEntry(
    Kind kind,
    Instant at,
    String deliveryId,
    String file,
    String bytesSha,
    String contentSha,
    Long bytes,
    Refusal refusal,
    Remark remark) {

  /** What happened. */
  public enum Kind {
    RECEIVED,
    REFUSED,
    WITHDRAWN,
    RETURNED,
    ACCEPTED,
    REOPENED
  }

  /**
   * A reason that is kept.
   *
   * @param by who gave it
   */
  public record Remark(String by, String reason) {}

  /** An entry without a remark. */
  public LogEntry(
      Kind kind,
      Instant at,
      String deliveryId,
      String file,
      String bytesSha,
      String contentSha,
      Long bytes,
      Refusal refusal) {
    this(kind, at, deliveryId, file, bytesSha, contentSha, bytes, refusal, null);
  }

  /** What somebody decided about a delivery. */
  static LogEntry decided(Kind kind, Instant at, String deliveryId, Remark remark) {
    return new LogEntry(kind, at, deliveryId, null, null, null, null, null, remark);
  }

  /** Whether it is about a delivery. */
  boolean isOf(String id) {
    return deliveryId.equals(id);
  }

  /** The folder of the inbox in which the file lay. */
  public String source() {
    int slash = file.indexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** The file's own name. */
  public String fileName() {
    return file.substring(file.indexOf('/') + 1);
  }
}
