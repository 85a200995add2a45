package org.dpstat.jobs.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.run.RunPlan;
import org.dpstat.warehouse.store.Json;

/** The local directory {@code _ops} of a warehouse: keys, plans of runs, the repository of jobs. */
public final class OpsDirectory {
  private static final String KEY = "pseudonym.key";
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
    root = rootOf(warehouse);
    makeOwnersOnly(root);
  }

  /** Whether a warehouse on this machine has one: its first refresh makes it. */
  public static boolean isThere(URI warehouse) {
    return Files.isDirectory(rootOf(warehouse));
  }

  private static Path rootOf(URI warehouse) {
    return Path.of(warehouse).resolve("_ops");
  }

  /** Where its warehouse lies, in one spelling: by it processes that mean the same place meet. */
  URI warehouse() {
    try {
      return root.getParent().toRealPath().toUri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path below the directory. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** The key of the pseudonyms; made where nothing was read under another yet. */
  public PseudonymKey key() {
    return new PseudonymKey(HexFormat.of().parseHex(secret(KEY)));
  }

  /** The key of the pseudonyms, if it is there. */
  public Optional<PseudonymKey> findKey() {
    return Files.exists(keyFile()) ? Optional.of(key()) : Optional.empty();
  }

  /** Where the key of the pseudonyms lies. */
  public Path keyFile() {
    return secretFile(KEY);
  }

  /** Where a secret lies. */
  Path secretFile(String name) {
    return root.resolve("keys").resolve(name);
  }

  /** A secret of 64 hexadecimal digits, made when it is first asked for. */
  String secret(String name) {
    Path file = secretFile(name);
    try {
      if (!Files.exists(file)) {
        makeOwnersOnly(file.getParent());
        makeSecret(file);
      }
      String secret = Files.readString(file).strip();
      if (secret.length() != 2 * KEY_BYTES) {
        throw new IllegalStateException(file + " is no key of " + KEY_BYTES + " bytes");
      }
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whole or not at all, and never over one that is there: a key is what every pseudonym rests on.
   */
  private static void makeSecret(Path file) throws IOException {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    Path draft = file.resolveSibling("." + UUID.randomUUID());
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker: its key is the one.
    } finally {
      Files.delete(draft);
    }
  }

  /** Writes down what a run is to do; writing the same run again changes nothing. */
  public void keep(RunPlan plan) {
    write(runFile(plan.runId(), "plan.json"), Json.pretty(plan));
  }

  /** What a run is to do; empty where that was not written, or not to its end. */
  public Optional<RunPlan> findPlan(String runId) {
    return findOfRun(runId, "plan.json", RunPlan.class);
  }

  /** Writes a file of a run, whole or not at all. */
  public void writeOfRun(String runId, String name, Object content) {
    write(runFile(runId, name), Json.pretty(content));
  }

  /** Reads a file of a run; one that was not written to its end is as good as none. */
  public <T> Optional<T> findOfRun(String runId, String name, Class<T> type) {
    Path file = runFile(runId, name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Json.read(read(file), type));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Path runFile(String runId, String name) {
    return root.resolve("runs").resolve(runId).resolve(name);
  }

  /** Safe on disk before it has its name: a machine that loses its power leaves no empty file. */
  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName());
      Files.writeString(
          draft,
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
