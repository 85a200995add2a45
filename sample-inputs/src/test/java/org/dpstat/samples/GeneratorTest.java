package org.dpstat.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings do. */
class GeneratorTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));

  @ParameterizedTest
  @EnumSource(Forms.class)
  void sameSettingsGiveSameBytes(Forms forms, @TempDir Path one, @TempDir Path other) {
    generate(settings("140800", 0.1, forms), one);
    generate(settings("140800", 0.1, forms), other);

    Map<String, byte[]> first = Unpacked.in(one);
    Map<String, byte[]> second = Unpacked.in(other);
    assertThat(first.keySet()).isEqualTo(second.keySet());
    first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void withoutDirtNothingIsFoundOrRefused(@TempDir Path folder) {
    generate(settings("620422", 0, Forms.MIXED), folder);

    Map<String, byte[]> files = Unpacked.in(folder);
    assertThat(new String(files.get("truth/finding.csv"), UTF_8)).hasLineCount(1);
    assertThat(new String(files.get("truth/delivery.csv"), UTF_8))
        .contains("superseded")
        .doesNotContain("refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"140802001", "140000", "999999"})
  void onlyCountiesAndCitiesDeliver(String division) {
    Settings settings = settings(division, 0, Forms.CSV);
    assertThatThrownBy(() -> new Generator(SCHEMAS, settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(division);
  }

  private static Settings settings(String division, double dirt, Forms forms) {
    return new Settings(400, 7, List.of(division), List.of(2025), 2, dirt, forms);
  }

  private static void generate(Settings settings, Path folder) {
    new Generator(SCHEMAS, settings).write(folder);
  }
}
