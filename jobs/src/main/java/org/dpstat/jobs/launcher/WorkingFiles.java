package org.dpstat.jobs.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * What a process writes while it works. The engine's rows of persons are among it, and the engine
 * lets everybody read them: they lie in a directory that is its owner's alone, and go before the
 * process does. Where a process was killed they stay, readable by their owner.
 */
record WorkingFiles(Path directory) {
  private static final String SETTING = "java.io.tmpdir";
  private static final String LOG = "dpstat.log";

  /** Before anybody has asked where such files are to lie: some ask once and remember. */
  static WorkingFiles take() throws IOException {
    Path parent = Path.of(System.getProperty(SETTING));
    Path directory = parent.resolve("dpstat-" + UUID.randomUUID());
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    System.setProperty(SETTING, directory.toString());
    // The log of a command that knows no warehouse is still wanted when the process is over.
    System.setProperty(
        LOG, parent.resolve("dpstat-" + System.getProperty("user.name") + ".log").toString());
    return new WorkingFiles(directory);
  }

  /** The engine may still be at its own clearing up: what it deletes first is no fault. */
  void delete() throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes known)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
