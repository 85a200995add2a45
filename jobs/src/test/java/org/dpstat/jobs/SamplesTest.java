package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples, from the inbox to the terminal, against the truth that came with them. */
class SamplesTest {
  private static final Path TRUTH = Path.of("../sample-inputs/truth");

  @TempDir static Path directory;
  private static Terminal terminal;
  private static Terminal.Answer first;

  @BeforeAll
  static void refresh() {
    terminal = new Terminal(directory.resolve("data"));
    first = terminal.run("refresh");
  }

  @Test
  void theRefreshEndsWithItsScorecardsAndCountsThatAddUp() {
    assertThat(first.err()).isEmpty();
    assertThat(first.exitCode()).isEqualTo(3);
    assertThat(first.out())
        .contains("山西省“十四五”残疾人保障和发展规划（晋政发〔2022〕9号）")
        .containsPattern("重度残疾人护理补贴覆盖率（%） +100 +约束  89.6 %  未完成")
        .containsPattern("残疾儿童少年义务教育入学率（%） +≥98 +预期 +无数据")
        .contains("数据行    21876 = 载入 21552 + 重复 132 + 退回 192")
        .contains("缺少必需的列：救助类别");
  }

  @Test
  void everyIndicatorCellEqualsTheTruth() throws IOException {
    assertThat(
            terminal.rows(
                "SELECT indicator_id, division_code, division_level, breakdown, breakdown_code,"
                    + " numerator, denominator, numerator_extract, denominator_extract,"
                    + " covered_not_eligible, not_known, unmatched_numerator FROM indicator_value"
                    + " WHERE division_level <> 'township'"
                    + " AND indicator_id IN ('population', 'nursing-allowance-coverage')"))
        .containsExactlyInAnyOrderElementsOf(truth("indicator_value.csv"));
  }

  @Test
  void everyDeliveryHasTheStateAndTheCountsOfTheTruth() throws IOException {
    assertThat(
            terminal.rows(
                "SELECT file_name, state, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
                    + " rows_with_warnings FROM delivery"))
        .containsExactlyInAnyOrderElementsOf(truth("delivery.csv"));
  }

  @Test
  void everyFindingOfTheTruthIsFoundAndNoOther() throws IOException {
    assertThat(
            terminal.rows(
                "SELECT file_name, rule_id, severity, action, count(*) FROM data_issue"
                    + " GROUP BY ALL"))
        .containsExactlyInAnyOrderElementsOf(truth("finding.csv"));
  }

  @Test
  void aSecondRefreshHasNothingToDoAndSaysSo() {
    Terminal.Answer again = terminal.run("refresh");

    assertThat(again.exitCode()).isZero();
    assertThat(again.lines()).containsExactly("没有新内容：状态 1（基准日 2025-12-31）已是最新");
  }

  private static List<String> truth(String file) throws IOException {
    List<String> lines = Files.readAllLines(TRUTH.resolve(file));
    return lines.subList(1, lines.size());
  }
}
