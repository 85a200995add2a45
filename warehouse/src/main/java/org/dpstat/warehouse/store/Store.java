package org.dpstat.warehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The files of one warehouse, on any Hadoop file system. Restricted files lie below a directory
 * that only its owner may enter.
 */
public final class Store {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final FileSystem files;
  private final Path root;

  /** Opens a warehouse, making its directories where there are none. */
  public Store(URI uri) {
    this(filesOf(uri), uri);
  }

  Store(FileSystem files, URI uri) {
    this.files = files;
    try {
      files.setWriteChecksum(false);
      root = files.makeQualified(new Path(uri));
      files.mkdirs(restricted("received"));
      files.setPermission(new Path(root, "restricted"), OWNER_ONLY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSystem filesOf(URI uri) {
    try {
      return FileSystem.get(uri, new Configuration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the warehouse lies. */
  public String location() {
    return root.toString();
  }

  /** A path below the restricted directory. */
  public Path restricted(String path) {
    return new Path(root, "restricted/" + path);
  }

  /** A path of the warehouse. */
  public Path path(String path) {
    return new Path(root, path);
  }

  /** Names of the files in a directory, in natural order; none where it does not exist. */
  public List<String> list(Path directory) {
    try {
      if (!files.exists(directory)) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (FileStatus status : files.listStatus(directory)) {
        names.add(status.getPath().getName());
      }
      names.sort(Comparator.naturalOrder());
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file is there. */
  public boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a file to read. */
  public InputStream open(Path path) {
    try {
      return files.open(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public String read(Path path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a file whole or not at all, and safe on disk before it has its name: others name it, and
   * a machine may lose its power.
   *
   * @throws IllegalStateException where the file is already there: nothing is ever overwritten
   */
  public void writeNew(Path path, String text) {
    try {
      writeNew(path, out -> out.write(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As above, from a writer of bytes. */
  public void writeNew(Path path, ByteWriter writer) throws IOException {
    if (files.exists(path)) {
      throw new IllegalStateException(path.getName() + " is already there");
    }
    Path draft = new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    try (FSDataOutputStream out = files.create(draft, false)) {
      writer.writeTo(out);
      out.hsync();
    } catch (IOException e) {
      files.delete(draft, false);
      throw e;
    }
    if (!files.rename(draft, path)) {
      files.delete(draft, false);
      throw new IllegalStateException(path.getName() + " could not be written");
    }
  }

  /** Writes the bytes of a new file. */
  public interface ByteWriter {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Deletes a directory with all that is in it. */
  public void deleteAll(Path directory) {
    try {
      if (!files.delete(directory, true) && files.exists(directory)) {
        throw new IOException("cannot delete " + directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
