package org.dpstat.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of an inbox with the hash of each: in SQL all of them would be in memory at once. */
final class InboxFiles {
  private static final int BUFFER = 1 << 16;

  private InboxFiles() {}

  /** Path, source, name, hash and header, the header as a list in brackets. */
  static List<List<String>> in(Path inbox) throws IOException {
    try (Stream<Path> found = Files.walk(inbox, 2)) {
      List<List<String>> files = new ArrayList<>();
      for (Path file : found.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        files.add(file(file));
      }
      return files;
    }
  }

  private static List<String> file(Path file) throws IOException {
    MessageDigest digest = sha256();
    String header;
    try (InputStream in =
        new BufferedInputStream(
            new DigestInputStream(Files.newInputStream(file), digest), BUFFER)) {
      header = line(in);
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return List.of(
        file.toString(),
        file.getParent().getFileName().toString(),
        file.getFileName().toString(),
        HexFormat.of().formatHex(digest.digest()),
        "[" + header + "]");
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n' && b != '\r'; b = in.read()) {
      line.write(b);
    }
    return line.toString(UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
