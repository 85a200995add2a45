package org.dpstat.warehouse.relation;

import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.store.Digests;

/**
 * Under which id a content is read. It is read once for each source, division and period, and again
 * when the contracts, code lists or divisions, or the key, have changed since.
 */
public final class IntakeIds {
  private final String digest;

  /** Ids under schemas and a key. */
  public IntakeIds(Schemas schemas, String keyFingerprint) {
    digest = Digests.idOf(schemas.digest("sources", "code-lists", "divisions"), keyFingerprint);
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
