package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/how-to/review-links.md as it is written, and then goes wrong. */
class AuditTest {
  private static final Path PAGE = Path.of("../docs/how-to/review-links.md");
  private static final int FIRST = 3;

  @TempDir static Path directory;
  private static Terminal terminal;
  private static final List<String> shown = new ArrayList<>();
  private static final List<String> said = new ArrayList<>();

  @BeforeAll
  static void followThePage() throws IOException {
    terminal = new Terminal(directory.resolve("data"));
    HowToPage page = HowToPage.read(PAGE);
    for (HowToPage.Written file : page.files()) {
      file.into(directory);
    }
    for (HowToPage.Command command : page.commands()) {
      Terminal.Answer answer = run(command.words());
      assertThat(answer.err()).isEmpty();
      shown.add(command.shows());
      said.add(command.shows().isEmpty() ? "" : answer.out().replace(directory + "/", "").strip());
      fillIn(command.words());
    }
  }

  private static Terminal.Answer run(List<String> words) {
    return terminal.run(
        words.stream()
            .map(word -> word.matches("inbox|[a-z0-9_]+\\.xlsx") ? directory.resolve(word) : word)
            .map(Object::toString)
            .toArray(String[]::new));
  }

  /** What people do between one command of the page and the next: all is one person. */
  private static void fillIn(List<String> words) throws IOException {
    if (words.contains("export")) {
      Map<String, String> answers = Map.of("决定", "同一人", "审核人", "马核", "日期", "2026-01-12");
      Desk.fillIn(
          directory.resolve("pairs.xlsx"),
          "review",
          directory.resolve("620422_202601.xlsx"),
          "对号",
          (row, header) -> answers.getOrDefault(header, ""));
    }
    if (words.contains("sample")) {
      Path file = directory.resolve("sample.xlsx");
      Files.copy(file, directory.resolve("drawn.xlsx"));
      fillIn(file, "sample", file);
    }
  }

  /** The link by likelihood is found to be wrong. */
  private static void fillIn(Path file, String sheet, Path filled) throws IOException {
    Desk.fillIn(
        file,
        sheet,
        filled,
        "层",
        (row, header) ->
            !header.endsWith(" 决定") ? "" : row.startsWith("likelihood") ? "不同人" : "同一人");
  }

  @Test
  void thePageShowsWhatTheCommandsSay() {
    assertThat(said).isEqualTo(shown).filteredOn(text -> !text.isEmpty()).hasSize(6);
  }

  @Test
  void theWorkbookShowsBothRecordsAndIsForItsOwnerAlone() throws IOException {
    Path file = directory.resolve("drawn.xlsx");
    List<String> rows = Sheets.rows(file, "sample");

    assertThat(rows.get(FIRST - 1))
        .startsWith("层|层内总数|left: name|right: name|")
        .endsWith("|explanation|审核人1 决定|审核人2 决定|remark");
    assertThat(rows.subList(FIRST, rows.size()))
        .hasSize(3)
        .anyMatch(row -> row.startsWith("id number|1|张秀珍|张秀珍|"))
        .anyMatch(row -> row.startsWith("decision|1|李建国|李志强|"))
        .anyMatch(
            row ->
                row.startsWith("decision|")
                    && row.contains("survey/620422_2025.csv|certificate/620422_202512.csv|2|3|"))
        .anyMatch(row -> row.startsWith("likelihood") && row.contains("|1|王芳|王芳|"))
        .allMatch(row -> row.contains(" 会宁县"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Sheets.entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    assertThat(Files.readString(directory.resolve("data/_ops/audit.jsonl")))
        .contains("\"action\":\"review sample --restricted\",\"detail\":\"seed=2025 links=3\"")
        .doesNotContain("王芳");
  }

  @Test
  void aSeedDrawsTheSameAgain() throws IOException {
    assertThat(sample("one.xlsx", 1)).isEqualTo(sample("again.xlsx", 1)).hasSize(1);
    assertThat(sample("all.xlsx", 3)).containsAll(sample("two.xlsx", 2)).hasSize(3);
  }

  private static List<String> sample(String name, int size) throws IOException {
    run(
        List.of(
            "review",
            "sample",
            "--restricted",
            "--output",
            name,
            "--size",
            "" + size,
            "--seed",
            "7"));
    List<String> rows = Sheets.rows(directory.resolve(name), "样本");
    return rows.subList(FIRST, rows.size());
  }

  @Test
  void aDecisionWhoseRowCannotBeReadIsNotPassedOver() throws IOException {
    Path drawn = directory.resolve("drawn.xlsx");
    Desk.fillIn(
        drawn,
        "sample",
        directory.resolve("spoilt.xlsx"),
        "层",
        (row, header) -> header.equals("层内总数") ? "many" : header.equals("审核人1 决定") ? "同一人" : "");
    Desk.fillIn(
        drawn,
        "sample",
        directory.resolve("remarks.xlsx"),
        "层",
        (row, header) -> header.equals("层内总数") ? "many" : "");

    assertFault("行有决定，而层内总数是“many”", "review", "rates", "spoilt.xlsx");
    assertFault("还没有能定下来的决定", "review", "rates", "remarks.xlsx");
  }

  @Test
  void faultsAreTold() {
    assertFault("写出请加 --restricted", "review", "sample", "--output", "none.xlsx");
    assertFault(
        "--size 要大于 0", "review", "sample", "--restricted", "--size", "0", "--output", "none.xlsx");
    assertFault("四列", "review", "rates", "pairs.xlsx");
    assertFault("还没有能定下来的决定", "review", "rates", "drawn.xlsx");
    assertThat(directory.resolve("none.xlsx")).doesNotExist();
  }

  private static void assertFault(String told, String... words) {
    Terminal.Answer answer = run(List.of(words));
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(told);
  }
}
