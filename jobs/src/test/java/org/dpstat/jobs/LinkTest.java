package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/how-to/link-two-lists.md as it is written, and then goes wrong. */
class LinkTest {
  private static final Path PAGE = Path.of("../docs/how-to/link-two-lists.md");
  private static final Pattern FILE =
      Pattern.compile("`([a-z-]+\\.(?:csv|yaml))`[^`]*\\n\\n?```\\w+\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("```\\n\\$ dpstat (link .*?)\\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path directory;
  private static Terminal terminal;
  private static Terminal.Answer answer;
  private static String shown;

  @BeforeAll
  static void link() throws IOException {
    String page = Files.readString(PAGE);
    for (Matcher file = FILE.matcher(page); file.find(); ) {
      Files.writeString(directory.resolve(file.group(1)), file.group(2));
    }
    Matcher command = COMMAND.matcher(page);
    assertThat(command.find()).isTrue();
    shown = command.group(2);
    terminal = new Terminal(directory.resolve("data"));
    answer = run(command.group(1));
  }

  private static Terminal.Answer run(String words) {
    return terminal.run(
        Arrays.stream(words.split(" "))
            .map(word -> word.matches(".*\\.(csv|yaml)|linked.*") ? in(word) : word)
            .toArray(String[]::new));
  }

  private static String in(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void thePageShowsWhatTheCommandSays() {
    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().replace(directory + "/", "")).isEqualTo(shown);
  }

  @Test
  void pairsAndClustersAreWritten() throws IOException {
    List<String> pairs = Files.readAllLines(directory.resolve("linked/pairs.csv"));

    assertThat(pairs.get(0)).isEqualTo("left_id,right_id,match_weight,match_probability,decision");
    assertThat(pairs.get(1)).matches("a1,b1,\\d+\\.\\d{4},1\\.000000,link");
    assertThat(pairs).hasSize(3);
    assertThat(Files.readAllLines(directory.resolve("linked/clusters.csv")))
        .containsExactly(
            "record_id,cluster_id,list",
            "a1,1,1",
            "a2,2,1",
            "a3,3,1",
            "b1,1,2",
            "b2,2,2",
            "b3,4,2");
  }

  @Test
  void listsInGb18030AreReadAsTheyAreMeant() throws IOException {
    Charset gb18030 = Charset.forName("GB18030");
    String clinic = Files.readString(directory.resolve("clinic.csv"));
    Files.writeString(directory.resolve("clinic-gb.csv"), clinic, gb18030);

    Terminal.Answer linked =
        run(
            "link --settings people.yaml --input clinic-gb.csv --input register.csv"
                + " --output linked-gb");

    assertThat(linked.err()).isEmpty();
    assertThat(directory.resolve("linked-gb/pairs.csv"))
        .hasSameTextualContentAs(directory.resolve("linked/pairs.csv"));
  }

  /**
   * A spreadsheet writes a line break of a cell into quotation marks, and numbers the downloads.
   */
  @Test
  void aQuotedLineBreakEndsNoRecordAndAnInputsNameIsNoPattern() throws IOException {
    Charset gb18030 = Charset.forName("GB18030");
    String clinic = Files.readString(directory.resolve("clinic.csv"));
    Path file = directory.resolve("clinic[1].csv");
    String broken =
        clinic
            .replace("township,phone", "\"town\nship\",township,phone")
            .replace("杨柳镇", "\"东巷\n3号\",杨柳镇")
            .replace("城关镇", ",城关镇");
    Files.writeString(file, broken, gb18030);

    Terminal.Answer linked =
        run(
            "link --settings people.yaml --input clinic[1].csv --input register.csv"
                + " --output linked-broken");

    assertThat(linked.err()).isEmpty();
    for (String name : List.of("pairs.csv", "clusters.csv")) {
      assertThat(directory.resolve("linked-broken").resolve(name))
          .hasSameTextualContentAs(directory.resolve("linked").resolve(name));
    }
  }

  @Test
  void thePageStandsAloneAndTellsNoValues() throws IOException {
    String report = Files.readString(directory.resolve("linked/report.html"));

    assertThat(report).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("Restricted");
    assertThat(report).doesNotContain("http", "<script", "欧阳");
    assertThat(count(report, "<svg role=\"img\" aria-label=\""))
        .isEqualTo(count(report, "<svg"))
        .isLessThanOrEqualTo(count(report, "<table><caption>"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void onlyTheirOwnerMayReadTheResults() throws IOException {
    for (String name : List.of("pairs.csv", "clusters.csv", "report.html")) {
      assertThat(Files.getPosixFilePermissions(directory.resolve("linked").resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void whatIsTrainedIsKept() {
    write("trained.yaml", settings().replace("parameters: people-parameters.yaml\n", ""));

    Terminal.Answer trained =
        run(
            "link --settings trained.yaml --input clinic.csv --input register.csv"
                + " --output linked-by-training --save-parameters kept.yaml");

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("完成：");
    assertThat(directory.resolve("kept.yaml")).content().contains("version: \"2026-01-05\"");
  }

  @Test
  void faultsAreToldAndNothingIsWritten() throws IOException {
    write("wide.yaml", settings() + "most_pairs: 2\n");
    write("slip.yaml", settings().replace("date(birth)", "dat(birth)"));
    write("twice.csv", "id,name,birth,township,phone\n1,a,,,\n1,b,,,\n");

    assertFault(
        "wide.yaml", "clinic.csv --input register.csv", "候选对共 5 个，超过上限 2；请先收窄规则“sound, township”");
    assertFault("slip.yaml", "clinic.csv", "no function dat");
    assertFault("people.yaml", "twice.csv", "有 2 行的“id”为空或与别的行相同");
    assertFault("people.yaml", "register.csv", "没有列“id”");
    assertFault("none.yaml", "clinic.csv", "不存在");
    write("open.csv", "id,name,birth,township,phone\n1,a,,,\n2, \"b,,,\n3,c,,,\n");
    assertFault("people.yaml", "open.csv", "open.csv 从第 3 行起英文引号（\"）不成对");
    write("within.csv", "id,name,birth,township,phone\n1,\"a,,,\n2,b,,,\n3,\"c\",,,\n");
    assertFault("people.yaml", "clinic.csv --input within.csv", "within.csv 从第 2 行起");
    Files.writeString(
        directory.resolve("wide.csv"), "id,name,birth,township,phone\n", StandardCharsets.UTF_16LE);
    assertFault("people.yaml", "wide.csv", "wide.csv 既不是 UTF-8 也不是 GB18030 文本");
    assertThat(directory.resolve("linked-not")).doesNotExist();
  }

  private static void assertFault(String settings, String inputs, String said) {
    Terminal.Answer fault =
        run("link --settings " + settings + " --input " + inputs + " --output linked-not");
    assertThat(fault.exitCode()).isEqualTo(2);
    assertThat(fault.err()).contains(said);
  }

  private static String settings() {
    try {
      return Files.readString(directory.resolve("people.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
