package org.dpstat.warehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which files, deliveries and readings are told apart. */
public final class Digests {
  private static final int SHORT = 16;

  private Digests() {}

  /** A new SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A digest in hexadecimal. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Identifier of 16 hexadecimal digits made of parts; null parts count as empty. */
  public static String idOf(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update((part == null ? "" : part).getBytes(UTF_8));
      digest.update((byte) 0);
    }
    return hex(digest).substring(0, SHORT);
  }
}
