package org.dpstat.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a warehouse, however the warehouse is spelt. */
class OpsDirectoryTest {
  @TempDir private Path directory;

  /** By it a PostgreSQL database tells warehouses apart: two names, and two could write at once. */
  @Test
  void oneWarehouseHasOneNameFromBeforeItIsThere() throws IOException {
    Path data = directory.toRealPath().resolve("data");
    Path link = Files.createSymbolicLink(directory.resolve("link"), data);
    URI beforeItIsThere = data.toUri();

    assertThat(nameOf(beforeItIsThere)).isEqualTo(data.toUri());
    assertThat(data.toUri()).isNotEqualTo(beforeItIsThere);
    assertThat(nameOf(data.toUri())).isEqualTo(data.toUri());
    assertThat(nameOf(URI.create("file:" + data))).isEqualTo(data.toUri());
    assertThat(nameOf(URI.create("file:" + data + "/../data/"))).isEqualTo(data.toUri());
    assertThat(nameOf(link.toUri())).isEqualTo(data.toUri());
  }

  private static URI nameOf(URI spelt) {
    return new OpsDirectory(spelt).warehouse();
  }
}
