package org.dpstat.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether files are still the same: sixteen hexadecimal digits of their names and contents. */
public final class FileDigest {
  private static final int SHORT = 16;

  private FileDigest() {}

  /**
   * The digest of some files.
   *
   * @param root from which the files are named
   * @param places files, and folders that are gone through
   */
  public static String of(Path root, List<Path> places, Predicate<Path> isMeant) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path place : places) {
        for (Path file : files(place, isMeant)) {
          digest.update(root.relativize(file).toString().getBytes(UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path place, Predicate<Path> isMeant) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).filter(isMeant).sorted().toList();
    }
  }
}
