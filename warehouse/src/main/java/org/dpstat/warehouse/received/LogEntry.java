package org.dpstat.warehouse.received;

import java.time.Instant;

/**
 * One thing that happened to the inbox. The log is the memory of the warehouse: what stands in it
 * is what deliveries are derived from.
 *
 * @param file {@code <source>/<name>} below the inbox; null for a withdrawal
 * @param bytesSha SHA-256 of the file as delivered
 * @param contentSha SHA-256 of its decompressed content; equals {@code bytesSha} where none is
 *     compressed
 * @param refusal why the file was refused, null where it was not
 */
public record LogEntry(
    Kind kind,
    Instant at,
    String deliveryId,
    String file,
    String bytesSha,
    String contentSha,
    Long bytes,
    Refusal refusal) {

  /** What happened. */
  public enum Kind {
    RECEIVED,
    REFUSED,
    WITHDRAWN,
    RETURNED
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
