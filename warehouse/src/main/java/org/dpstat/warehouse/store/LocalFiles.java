package org.dpstat.warehouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this machine, for all that Hadoop's file systems serve: {@code core-site.xml} names this
 * class. Where its native library is not installed, Hadoop starts a {@code chmod} for every file
 * and directory that it makes: a refresh of the samples started 1,163.
 */
public final class LocalFiles extends LocalFileSystem {
  /** Made by Hadoop, by name. */
  public LocalFiles() {
    super(new PermittedHere());
  }

  private static final class PermittedHere extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String symbols =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(symbols));
    }
  }
}
