package org.dpstat.jobs.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.run.RunPlan;
import org.dpstat.warehouse.store.Json;

/** The local directory {@code _ops} of a warehouse: keys, plans of runs, the repository of jobs. */
public final class OpsDirectory {
  private static final int KEY_BYTES = 32;

  private final Path root;

  /**
   * The directory of a warehouse on this machine, made where there is none.
   *
   * @throws IllegalArgumentException where the warehouse lies elsewhere
   */
  public OpsDirectory(URI warehouse) {
    if (!"file".equals(warehouse.getScheme())) {
      throw new IllegalArgumentException(String.valueOf(warehouse));
    }
    root = Path.of(warehouse).resolve("_ops");
    makeOwnersOnly(root);
  }

  /** A path below the directory. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** The key of the pseudonyms; made at the first run. */
  public PseudonymKey key() {
    return new PseudonymKey(HexFormat.of().parseHex(secret("pseudonym.key")));
  }

  /** A secret of 64 hexadecimal digits, made when it is first asked for. */
  String secret(String name) {
    Path file = root.resolve("keys").resolve(name);
    try {
      if (!Files.exists(file)) {
        makeOwnersOnly(file.getParent());
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what a run is to do; writing the same run again changes nothing. */
  public void keep(RunPlan plan) {
    write(runFile(plan.runId(), "plan.json"), Json.pretty(plan));
  }

  /** What a run is to do. */
  public RunPlan plan(String runId) {
    return Json.read(read(runFile(runId, "plan.json")), RunPlan.class);
  }

  /** Writes a file of a run, whole or not at all. */
  public void writeOfRun(String runId, String name, Object content) {
    write(runFile(runId, name), Json.pretty(content));
  }

  /** Reads a file of a run. */
  public <T> T readOfRun(String runId, String name, Class<T> type) {
    return Json.read(read(runFile(runId, name)), type);
  }

  private Path runFile(String runId, String name) {
    return root.resolve("runs").resolve(runId).resolve(name);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName());
      Files.writeString(draft, text);
      Files.move(
          draft,
          file,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeOwnersOnly(Path directory) {
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
