package org.dpstat.schemas;

import java.nio.file.Path;

/** A schema file that cannot be used; the message names file, line and remedy. */
public final class InvalidSchema extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault at a line of a file; lines count from 1, and 0 stands for the file as a whole. */
  public InvalidSchema(Path file, int line, String fault) {
    super(file + (line > 0 ? ":" + line : "") + ": " + fault);
  }
}
