package org.dpstat.warehouse.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Keyed SM3 pseudonyms. A plain hash of an id number can be found by trying all numbers; without
 * the key this one cannot. Not for use by several threads.
 */
public final class Pseudonyms {
  private static final int KEY_BYTES = 16;

  private final HMac mac = new HMac(new SM3Digest());
  private final byte[] out = new byte[mac.getMacSize()];

  /** Pseudonyms under a secret key. */
  public Pseudonyms(PseudonymKey key) {
    mac.init(new KeyParameter(key.bytes()));
  }

  /** The pseudonym of a text: 32 hexadecimal digits. */
  public String of(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    mac.update(bytes, 0, bytes.length);
    mac.doFinal(out, 0);
    return HexFormat.of().formatHex(out, 0, KEY_BYTES);
  }
}
