package org.dpstat.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a warehouse when the machine that writes them stops. */
class StoreTest {
  @TempDir private java.nio.file.Path directory;

  @Test
  void aFileIsSafeOnDiskBeforeItHasItsName() throws IOException {
    Watched files = new Watched();
    files.initialize(directory.toUri(), new Configuration());
    Store store = new Store(files, directory.toUri());
    files.seen.clear();

    store.writeNew(store.path("_states/1.json"), "{}");

    assertThat(files.seen).containsExactly("synced", "renamed to 1.json");
    assertThat(directory.resolve("_states/1.json")).hasContent("{}");
  }

  /** Files of this machine, and what is done with them. */
  private static final class Watched extends FilterFileSystem {
    private final List<String> seen = new ArrayList<>();

    Watched() {
      super(new LocalFileSystem());
    }

    @Override
    public FSDataOutputStream create(Path path, boolean mayReplace) throws IOException {
      FSDataOutputStream made = super.create(path, mayReplace);
      return new FSDataOutputStream(made, null) {
        @Override
        public void hsync() throws IOException {
          made.hsync();
          seen.add("synced");
        }
      };
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
      seen.add("renamed to " + to.getName());
      return super.rename(from, to);
    }
  }
}
