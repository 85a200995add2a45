package org.dpstat.warehouse.relation;

import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.store.Digests;

/**
 * Under which id a content is read. It is read once for each source, division and period, and again
 * when the contracts, code lists or divisions, the key, or the way of reading have changed since.
 */
public final class IntakeIds {
  /** To be raised where rows are read, or stored, in another way than before. */
  private static final String READING = "11";

  private final String digest;

  /** Ids under schemas and a key. */
  public IntakeIds(Schemas schemas, String keyFingerprint) {
    digest =
        Digests.idOf(READING, schemas.digest("sources", "code-lists", "divisions"), keyFingerprint);
  }

  /** Under what contents are read: another digest, and all are read again. */
  public String digest() {
    return digest;
  }

  /** The id of a received content. */
  public String of(LogEntry entry) {
    DeliveryName name = DeliveryName.parse(entry.fileName()).orElseThrow();
    return Digests.idOf(
        entry.source(),
        name.division(),
        name.period().text(),
        name.form(),
        entry.contentSha(),
        digest);
  }
}
