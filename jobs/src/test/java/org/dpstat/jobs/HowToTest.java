package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows the pages of docs/how-to as they are written: their files are added to the schemas, their
 * lists are delivered, and what they type shows what they show. All that they add needs no Java.
 */
class HowToTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGES = REPOSITORY.resolve("docs/how-to");
  private static final Pattern IN_ORDER = Pattern.compile("^\\d+\\. \\[.*]\\((.*)\\)$");

  @TempDir static Path directory;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() throws IOException {
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.createSymbolicLink(home.resolve("warehouse"), REPOSITORY.resolve("warehouse"));
    copy(REPOSITORY.resolve("schemas"), home.resolve("schemas"));
    for (HowToPage page : pages()) {
      for (HowToPage.Written file : page.files()) {
        file.into(file.path().startsWith("schemas/") ? home : directory);
      }
    }
    terminal = new Terminal(directory.resolve("data"), home);
    assertThat(run(refresh(pages().get(0))).err()).isEmpty();
  }

  private static HowToPage.Command refresh(HowToPage page) {
    return page.commands().stream()
        .filter(c -> c.words().get(0).equals("refresh"))
        .findFirst()
        .orElseThrow();
  }

  /** Pages in the order in which they build on one another. */
  static List<HowToPage> pages() throws IOException {
    List<HowToPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(PAGES.resolve("README.md"))) {
      Matcher page = IN_ORDER.matcher(line);
      if (page.matches()) {
        pages.add(HowToPage.read(PAGES.resolve(page.group(1))));
      }
    }
    return pages;
  }

  static List<HowToPage.Command> answers() throws IOException {
    return pages().stream()
        .flatMap(page -> page.commands().stream())
        .filter(command -> !command.shows().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void whatAPageTypesShowsWhatItShows(HowToPage.Command command) {
    Terminal.Answer answer = run(command);

    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().strip()).isEqualTo(command.shows());
  }

  @Test
  void thereIsAPageForEveryKindOfDescriptionAndEachPromisesSomething() throws IOException {
    assertThat(pages())
        .flatExtracting(HowToPage::files)
        .extracting(file -> Path.of(file.path()).getName(1).toString())
        .contains("sources", "facts", "policies", "indicators", "plans", "household-types.yaml");
    assertThat(pages())
        .allMatch(page -> page.files().stream().anyMatch(f -> f.path().startsWith("schemas/")))
        .allMatch(page -> page.commands().stream().anyMatch(c -> !c.shows().isEmpty()));
  }

  private static Terminal.Answer run(HowToPage.Command command) {
    return terminal.run(
        command.words().stream()
            .map(word -> word.equals("inbox") ? directory.resolve("inbox").toString() : word)
            .toArray(String[]::new));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv)")).toList()) {
        String name = from.relativize(file).toString();
        if (!name.startsWith("src") && !name.startsWith("target")) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}
