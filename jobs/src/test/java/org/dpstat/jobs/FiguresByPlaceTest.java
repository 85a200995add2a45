package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures by other places: 孟津区, into which 孟津县 and 吉利区 went in 2021, and 茌平, a county until 2019,
 * with persons who live in the other, or in 北京. Each case is a file.
 */
class FiguresByPlaceTest {
  private static final Path FILES = Path.of("src/test/resources/figures");

  @TempDir static Path directory;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() {
    terminal = new Terminal(directory.resolve("data"));
    Terminal.Answer answer =
        terminal.run(
            "refresh", "--inbox", FILES.resolve("inbox").toString(), "--as-of", "2025-12-31");
    assertThat(answer.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void figuresAreCutByThePlacesAskedFor(Path file) throws IOException {
    TerminalCase asked = TerminalCase.of(file);

    Terminal.Answer answer = terminal.run(asked.words().toArray(String[]::new));

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).matches(asked.shown());
  }

  static List<Path> cases() throws IOException {
    return TerminalCase.in(FILES.resolve("cases"));
  }

  @Test
  void whatIsForPeopleStandsBesideWhatIsForPrograms() throws IOException {
    Path file = directory.resolve("figures.json");
    String[] words = "figures population --division 371503 --by residence --lang en".split(" ");
    Terminal.Answer answer =
        terminal.run(
            Stream.concat(Arrays.stream(words), Stream.of("--format=json", "--output=" + file))
                .toArray(String[]::new));

    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("Eligibility and coverage stay those by the lists and rules of the registered")
        .contains("living_elsewhere: persons registered there who live elsewhere");
    assertThat(Files.readAllLines(file))
        .hasSize(1)
        .first()
        .asString()
        .contains("\"division_code\":\"371503\"", "\"living_elsewhere\":2");
  }
}
