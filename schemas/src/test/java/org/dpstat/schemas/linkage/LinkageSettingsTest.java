package org.dpstat.schemas.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.YamlFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What settings of a linkage may say. */
class LinkageSettingsTest {
  private static final Path FILES = Path.of("src/test/resources/linkage");

  @TempDir Path directory;

  record Fault(String line, String instead, String fault) {}

  static Fault[] faults() {
    return YamlFiles.load(FILES.resolve("faults.yaml"), Fault[].class);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aSlipIsToldByFileAndLine(Fault given) throws IOException {
    String good = Files.readString(FILES.resolve("people.yaml"));
    assertThat(good).contains(given.line());
    Path file = directory.resolve("people.yaml");
    Files.writeString(file, good.replace(given.line(), given.instead()));

    assertThatThrownBy(() -> LinkageSettings.load(file))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(given.fault())
        .hasMessageMatching("(?s).*people.yaml:\\d+: .*");
  }

  @Test
  void theColumnsOfAnInputAreThoseThatAreNotDerived() {
    LinkageSettings settings = LinkageSettings.load(FILES.resolve("people.yaml"));

    assertThat(settings.inputColumns()).containsExactly("birth", "surname", "name");
    assertThat(settings.thresholds().linkWeight()).isBetween(3.16, 3.18);
    assertThat(settings.blocking().get(1)).hasToString("surname, first(name, 1)");
  }

  @Test
  void parametersAreReadAsTheyWereWrittenAndHeldAgainstTheSettings() throws IOException {
    LinkageSettings settings = LinkageSettings.load(FILES.resolve("people.yaml"));
    LinkageParameters parameters =
        new LinkageParameters(
            "1", 0.01, settings.comparisons().stream().map(LinkageSettingsTest::trained).toList());
    Path file = directory.resolve("parameters.yaml");
    Files.writeString(file, YamlFiles.text(parameters));

    assertThat(LinkageParameters.load(file, settings)).isEqualTo(parameters);

    Files.writeString(file, YamlFiles.text(parameters).replace("jaro_winkler(0.92)", "other"));
    assertThatThrownBy(() -> LinkageParameters.load(file, settings))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("are wanted");
  }

  private static LinkageParameters.Trained trained(Comparison comparison) {
    List<String> levels = LinkageParameters.levelsOf(comparison);
    return new LinkageParameters.Trained(
        comparison.column(),
        levels.stream()
            .map(level -> new LinkageParameters.TrainedLevel(level, 1.0 / levels.size(), 0.1))
            .toList());
  }
}
