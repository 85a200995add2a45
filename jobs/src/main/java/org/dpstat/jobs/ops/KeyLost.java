package org.dpstat.jobs.ops;

import java.nio.file.Path;

/** The key under which the persons of a warehouse have their pseudonyms is gone, or another. */
public final class KeyLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /** The key that belongs into a file is not there. */
  public KeyLost(Path file) {
    super(file + " is not the key of the current state");
    this.file = file;
  }

  /** Where it belongs. */
  public Path file() {
    return file;
  }
}
