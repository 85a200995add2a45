package org.dpstat.warehouse.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The warehouse's own copy of a file could not be read: no fault of the file, and no refusal. */
final class StorageFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageFailed(IOException cause) {
    super(cause);
  }

  /** A stream whose own failures are told apart from those of what reads it. */
  static InputStream watched(InputStream stored) {
    return new FilterInputStream(stored) {
      @Override
      public int read() {
        try {
          return super.read();
        } catch (IOException e) {
          throw new StorageFailed(e);
        }
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        try {
          return super.read(buffer, offset, length);
        } catch (IOException e) {
          throw new StorageFailed(e);
        }
      }
    };
  }
}
