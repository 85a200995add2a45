package org.dpstat.jobs.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.dpstat.warehouse.state.StateRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is computed by other code than a state's is computed anew. */
class BuildTest {
  @TempDir private Path directory;

  @Test
  void theCodeIsToldByItsClassesAndNotByWhenItWasPacked() throws IOException {
    Path classes = directory.resolve("classes");
    Path file = Files.createDirectories(classes.resolve("org")).resolve("Model.class");
    Files.writeString(file, "one");
    String digest = Build.digestOf(classes);

    assertThat(Build.digestOf(jar("one", "Monday"))).isEqualTo(digest);
    assertThat(Build.digestOf(jar("one", "Tuesday"))).isEqualTo(digest);
    assertThat(Build.digestOf(jar("two", "Monday"))).isNotEqualTo(digest);
  }

  @Test
  void aRefreshIsPlannedUnderIt() {
    Workplace workplace =
        Workplace.open(Path.of(".."), directory.resolve("data").toUri(), Clock.systemUTC());

    assertThat(workplace.planner().plan(LocalDate.of(2025, 12, 31), false).configuration())
        .hasEntrySatisfying("models", models -> assertThat(models).endsWith(Build.digest()));
  }

  /**
   * By other places figures are counted anew: beside those of the state they must mean the same.
   */
  @Test
  void aStateOfOtherModelsOrSoftwareIsTold() {
    Workplace workplace =
        Workplace.open(Path.of(".."), directory.resolve("data").toUri(), Clock.systemUTC());
    Map<String, String> today =
        workplace.planner().plan(LocalDate.of(2025, 12, 31), false).configuration();
    Map<String, String> before = new HashMap<>(today);
    before.put("models", "other");

    assertThat(workplace.computes(state(today))).isTrue();
    assertThat(workplace.computes(state(before))).isFalse();
  }

  private static StateRecord state(Map<String, String> configuration) {
    return new StateRecord(
        1,
        0,
        LocalDate.of(2025, 12, 31),
        "run",
        Instant.EPOCH,
        "1.0",
        configuration,
        "inputs",
        "key",
        0,
        Map.of(),
        Map.of());
  }

  private Path jar(String content, String packed) throws IOException {
    Path file = directory.resolve(content + packed + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Packed"), packed);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new ZipEntry("org/Model.class"));
      jar.write(content.getBytes(UTF_8));
    }
    return file;
  }
}
