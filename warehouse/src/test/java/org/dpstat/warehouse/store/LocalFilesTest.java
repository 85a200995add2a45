package org.dpstat.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Hadoop's file systems make on this machine. */
class LocalFilesTest {
  @TempDir java.nio.file.Path directory;
  private FileSystem files;

  @BeforeEach
  void openWithoutSettings() throws IOException {
    files = FileSystem.newInstance(directory.toUri(), new Configuration());
  }

  @Test
  void areMadeWithoutAProcessForEach() {
    assertThat(files).isInstanceOf(LocalFiles.class);
  }

  @Test
  void areReadableByOthersUnlessSaidOtherwise() throws IOException {
    files.create(new Path(directory.toString(), "a/b.parquet")).close();

    assertThat(permissions("a/b.parquet")).isEqualTo("rw-r--r--");
    assertThat(permissions("a")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void arePermittedToWhomeverIsSaid() throws IOException {
    Path path = new Path(directory.toString(), "secret");
    files.mkdirs(path);

    for (String octal : new String[] {"700", "750", "711", "077"}) {
      FsPermission permission = new FsPermission(octal);
      files.setPermission(path, permission);
      assertThat(permissions("secret")).isEqualTo(permission.toString());
      assertThat(files.getFileStatus(path).getPermission()).isEqualTo(permission);
    }
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
  }
}
