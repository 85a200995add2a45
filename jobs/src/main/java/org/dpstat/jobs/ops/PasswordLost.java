package org.dpstat.jobs.ops;

import java.nio.file.Path;

/**
 * The repository of jobs is there, and the password under which it was made is gone, or another.
 */
public final class PasswordLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final transient Path repository;

  PasswordLost(Path file, Path repository) {
    super(file + " is not the password of " + repository);
    this.file = file;
    this.repository = repository;
  }

  /** Where it belongs. */
  public Path file() {
    return file;
  }

  /** What it opens. */
  public Path repository() {
    return repository;
  }
}
