package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/** Files that show persons: only their owner may read them. */
final class PrivateFile {
  private PrivateFile() {}

  /**
   * Says so before any work is done where a file cannot be written.
   *
   * @throws UsageFault where its folder does not exist, or a folder has its name
   */
  static void checkFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new UsageFault("usage.file", file);
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (!Files.isDirectory(folder)) {
      throw new UsageFault("usage.folder", folder);
    }
  }

  /** Whole or not at all; the draft is its owner's from the first byte. */
  static void write(Path file, Consumer<OutputStream> writer) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a pipe would be replaced.
      throw new UsageFault("usage.file", file);
    }
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".dpstat", ".draft");
      try {
        try (OutputStream out = Files.newOutputStream(draft)) {
          writer.accept(out);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      // A full disk is told without the file that it is about.
      throw new UncheckedIOException(
          new FileSystemException(file.toString(), null, e.getMessage()));
    }
  }

  /** A folder with those above it; what is not there yet becomes its owner's alone. */
  static void createFolder(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
