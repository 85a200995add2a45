package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .containsPattern("重度残疾人护理补贴覆盖率（%） +100 +约束 +88.5 % +未完成")
        .containsPattern("残疾人家庭人均收入平均增长 +与我区城乡居民收入增长基本同步 +预期 +5.7 % +已达标")
        .containsPattern("残疾人家庭人均收入年均增速（%） +与全市地区生产总值增长同步 +预期 +5.7 % +待核")
        .containsPattern("无障碍环境建设覆盖面 +全区域启动无障碍环境建设 +预期 +已上报")
        .containsPattern("残疾儿童少年义务教育入学率（%） +≥98 +预期 +85.4 % +未完成")
        .containsPattern("城乡残疾人职业技能培训人数（人） +5000 +预期 +371 人 +未完成")
        .containsPattern("识别 .*按可能性 435 行，人工认定 0 行，新登记 0 行")
        .contains("待认定    28 对", "dpstat review export --restricted")
        .containsPattern("识别质量  估计准确率 99.9\\d %，召回率 99.9\\d %（其中按可能性识别的 99.98 %、99.54 %）")
        .contains("识别率最低的县：140825 新绛县，99.85 %")
        .contains("数据行    70245 = 载入 69129 + 重复 407 + 退回 709")
        .contains("缺少必需的列：救助类别");
  }

  /** Growth is compared to six decimals: its roots are binary numbers. */
  @Test
  void everyIndicatorCellEqualsTheTruth() throws IOException {
    assertSame(
        growthRounded(
            terminal.rows(
                "SELECT reference_year, indicator_id, division_code, division_level, breakdown,"
                    + " breakdown_code, numerator, denominator, value, numerator_extract,"
                    + " denominator_extract, covered_not_eligible, not_known, evidence,"
                    + " unmatched_numerator, verified_out FROM indicator_value")),
        growthRounded(truth("indicator_value.csv.gz")));
  }

  @Test
  void everyTargetWithAValueIsJudgedAsTheTruth() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT plan_id, indicator_id, ROUND(value, 6), ROUND(comparator_value, 6), judged_as"
                + " FROM target_progress WHERE operator <> 'unknown'"),
        truth("target_progress.csv").stream().map(row -> rounded(row, 2, 3)).toList());
  }

  @Test
  void everyRowIsLinkedAsTheTruth() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT source, COALESCE(method, 'none'), count(*) FROM person_record GROUP BY ALL"),
        truth("link.csv"));
  }

  @Test
  void whoIsNotInThePopulationIsExplainedAsByTheTruth() throws IOException {
    assertSame(
        terminal.rows("SELECT source, county_code, cause, rows FROM unmatched"),
        truth("unmatched.csv"));
  }

  @Test
  void everyDeliveryHasTheStateAndTheCountsOfTheTruth() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT file_name, state, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
                + " rows_with_warnings FROM delivery"),
        truth("delivery.csv"));
  }

  @Test
  void everyFindingOfTheTruthIsFoundAndNoOther() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT file_name, rule_id, severity, action, count(*) FROM data_issue"
                + " WHERE rule_id NOT IN ('id_repaired', 'answer_unreached') GROUP BY ALL"),
        truth("finding.csv"));
  }

  @Test
  void everyPaymentToBeLookedIntoIsThatOfTheTruth() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT programme, kind, county_code, first_month, last_month, months, amount_yuan,"
                + " lead_state, verified_result, count(*) FROM payment_anomaly GROUP BY ALL"),
        truth("payment_anomaly.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "gaps, coverage_gap, reason, gap-reason, since_month",
    "anomalies, payment_anomaly, kind, anomaly-kind, first_month"
  })
  void theWorkbooksHoldEveryLeadOnce(
      String list, String table, String kind, String kinds, String month) throws IOException {
    Path folder = directory.resolve(list);
    terminal.run("lists", list, "--restricted", "--all", "--output", folder.toString());

    List<String[]> leads = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Sheets.rows(file, "线索").stream()
            .dropWhile(row -> !row.startsWith("姓名|"))
            .skip(1)
            .forEach(row -> leads.add(row.split("\\|", -1)));
      }
    }
    assertSame(
        leads.stream()
            .map(cells -> String.join(",", cells[1], cells[18], cells[8], digits(cells[12])))
            .toList(),
        terminal.rows(
            "SELECT COALESCE(id_number, certificate_number), m.label_zh, k.label_zh, %s FROM %s"
                    .formatted(month, table)
                + " JOIN person USING (person_key)"
                + " JOIN code_item AS m ON m.list_id = 'programme' AND m.code = programme"
                + " JOIN code_item AS k ON k.list_id = '%s' AND k.code = %s"
                    .formatted(kinds, kind)));
    assertThat(leads)
        .hasSizeGreaterThan(100)
        .allMatch(cells -> !cells[9].matches(".*[a-z].*"), "evidence is told in words")
        .allMatch(cells -> !cells[16].isEmpty(), "what to check is said");
  }

  private static String digits(String month) {
    return month.replace("-", "");
  }

  @Test
  void everyGapEqualsTheTruth() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT programme, reason, county_code, township_code, rule_id, since_month,"
                + " lead_state, verified_result, count(*) FROM coverage_gap GROUP BY ALL"),
        truth("coverage_gap.csv"));
  }

  @Test
  void everyoneOfWhomListsContradictEachOtherIsThatOfTheTruth() throws IOException {
    assertSame(
        terminal.rows("SELECT kind, county_code, count(*) FROM list_contradiction GROUP BY ALL"),
        truth("list_contradiction.csv"));
  }

  @Test
  void everyRepairedNumberIsToldToItsCounty() throws IOException {
    assertSame(
        terminal.rows(
            "SELECT split(file_name, '/')[0], 'repaired_id', count(*) FROM data_issue"
                + " WHERE rule_id = 'id_repaired' AND action = 'value_repaired' GROUP BY ALL"),
        truth("link.csv").stream().filter(row -> row.contains(",repaired_id,")).toList());
  }

  /** Of each subject that can be recast one indicator, all divisions and breakdowns. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nursing-allowance-coverage",
        "home-modification-rate",
        "income-per-capita",
        "income-growth-real"
      })
  void theEditionOfTheAsOfDateHasTheFiguresOfTheState(String indicator) {
    List<String> counties = figures(indicator, "--breakdown", "all");

    assertThat(counties).hasSizeGreaterThan(10);
    assertThat(figures(indicator, "--breakdown", "all", "--edition", "2025-12-31"))
        .isEqualTo(counties);
    assertThat(figures(indicator, "--division", "140802", "--edition", "2025-12-31"))
        .isEqualTo(figures(indicator, "--division", "140802"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void byResidenceAndByOtherDivisionsNobodyIsLost() {
    String[] provinces = {"population", "--division", "000000"};
    long registered = sum(figures(provinces));

    assertThat(registered).isPositive();
    assertThat(sum(figures(with(provinces, "--by", "residence")))).isEqualTo(registered);
    assertThat(
            sum(
                figures("population", "--by", "residence", "--edition", "2018-10-31").stream()
                    .filter(row -> row.contains(",county,") || row.contains(",unplaced,"))
                    .toList()))
        .isEqualTo(registered);
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  private static List<String> figures(String... words) {
    String[] all = with(with(new String[] {"figures"}, words), "--format", "csv");
    List<String> lines = terminal.run(all).lines();
    return lines.subList(Math.min(1, lines.size()), lines.size());
  }

  private static long sum(List<String> rows) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.split(",", -1)[4])).sum();
  }

  @Test
  void theLinkageCanBeLearntAnew() {
    Path file = directory.resolve("persons-2.yaml");
    Terminal.Answer answer = terminal.run("retrain-linkage", "--output", file.toString());

    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).containsPattern("name +equal .*\\+").contains("persons.yaml");
    LinkageParameters learnt =
        LinkageParameters.load(file, Schemas.load(Path.of("../schemas")).linkage().settings());
    assertThat(learnt.version()).isEqualTo("persons-2");
    assertThat(learnt.comparisons().get(0).levels().get(0).weight()).isGreaterThan(5);
    assertThat(learnt.prior()).isLessThan(0.01);
  }

  @Test
  void aSecondRefreshHasNothingToDoAndSaysSo() {
    Terminal.Answer again = terminal.run("refresh");

    assertThat(again.exitCode()).isZero();
    assertThat(again.lines()).containsExactly("没有新内容：状态 1（基准日 2025-12-31）已是最新");
  }

  private static void assertSame(List<String> rows, List<String> truth) {
    Set<String> missing = new TreeSet<>(truth);
    rows.forEach(missing::remove);
    Set<String> unexpected = new TreeSet<>(rows);
    truth.forEach(unexpected::remove);
    assertThat(unexpected).as("rows that should not be there, of " + missing).isEmpty();
    assertThat(missing).as("rows that should be there").isEmpty();
    assertThat(rows).hasSameSizeAs(truth);
  }

  private static List<String> growthRounded(List<String> rows) {
    return rows.stream()
        .map(row -> row.contains(",income-growth") ? rounded(row, 8) : row)
        .toList();
  }

  private static String rounded(String row, int... at) {
    String[] cells = row.split(",", -1);
    for (int i : at) {
      if (!cells[i].isEmpty()) {
        cells[i] = new BigDecimal(cells[i]).setScale(6, RoundingMode.HALF_UP).toPlainString();
      }
    }
    return String.join(",", cells);
  }

  private static List<String> truth(String file) throws IOException {
    try (InputStream bytes = Files.newInputStream(TRUTH.resolve(file));
        InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }
}
