package org.dpstat.warehouse.identity;

import java.io.Serializable;
import org.dpstat.warehouse.store.Digests;

/** The secret under which pseudonyms are made. It is shown nowhere. */
public final class PseudonymKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;

  /** A key of bytes that are hard to guess. */
  public PseudonymKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes;
  }

  /** Tells keys apart without telling what they are. */
  public String fingerprint() {
    return Digests.idOf(new Pseudonyms(this).of("fingerprint"));
  }
}
