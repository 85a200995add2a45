package org.dpstat.jobs.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.FileDigest;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.run.Run;

/** The code that computes figures: two builds of one version may compute otherwise. */
final class Build {
  private static final String DIGEST = digestOf(Schemas.class) + digestOf(Run.class);

  private Build() {}

  /** Whether it is still the same code, wherever and whenever it was built. */
  static String digest() {
    return DIGEST;
  }

  private static String digestOf(Class<?> one) {
    try {
      return digestOf(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a jar or a folder of classes; what tells of the build alone does not count. */
  static String digestOf(Path code) {
    if (Files.isDirectory(code)) {
      return digestBelow(code);
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return digestBelow(jar.getPath("/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digestBelow(Path root) {
    return FileDigest.of(
        root, List.of(root), file -> !root.relativize(file).startsWith("META-INF"));
  }
}
