package org.dpstat.warehouse.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** The bytes of a received file, which Parquet reads at any place. */
final class BytesToRead {
  private BytesToRead() {}

  /** As they are stored. */
  record Stored(FileSystem files, Path path) implements InputFile {
    @Override
    public long getLength() {
      try {
        return files.getFileStatus(path).getLen();
      } catch (IOException e) {
        throw new StorageFailed(e);
      }
    }

    @Override
    public SeekableInputStream newStream() {
      try {
        return new StoredStream(files.open(path));
      } catch (IOException e) {
        throw new StorageFailed(e);
      }
    }
  }

  /** Unfolded in memory. */
  static final class Unfolded implements InputFile {
    private final byte[] bytes;

    Unfolded(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long getLength() {
      return bytes.length;
    }

    @Override
    public SeekableInputStream newStream() {
      return new UnfoldedStream(new BytesAt(bytes));
    }
  }

  private static final class StoredStream extends DelegatingSeekableInputStream {
    private final FSDataInputStream stored;

    StoredStream(FSDataInputStream stored) {
      super(StorageFailed.watched(stored));
      this.stored = stored;
    }

    @Override
    public long getPos() throws IOException {
      return stored.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
      try {
        stored.seek(position);
      } catch (EOFException e) {
        throw e;
      } catch (IOException e) {
        throw new StorageFailed(e);
      }
    }
  }

  private static final class UnfoldedStream extends DelegatingSeekableInputStream {
    private final BytesAt bytes;

    UnfoldedStream(BytesAt bytes) {
      super(bytes);
      this.bytes = bytes;
    }

    @Override
    public long getPos() {
      return bytes.position();
    }

    @Override
    public void seek(long position) throws IOException {
      bytes.moveTo(position);
    }
  }

  private static final class BytesAt extends ByteArrayInputStream {
    BytesAt(byte[] bytes) {
      super(bytes);
    }

    int position() {
      return pos;
    }

    void moveTo(long position) throws IOException {
      if (position < 0 || position > count) {
        throw new EOFException();
      }
      pos = (int) position;
    }
  }
}
