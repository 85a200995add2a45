package org.dpstat.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed samples: that they are what the generator writes, and what they exercise. */
class SamplesTest {
  private static final Settings SETTINGS =
      new Settings(
          6000,
          1,
          List.of("140800", "140703", "620422", "371503", "410307"),
          List.of(2020, 2024, 2025),
          2,
          0.05,
          Forms.MIXED);
  private static final Path COMMITTED = Path.of("");

  /** With {@code -Ddpstat.samples.write=true} the committed samples are written anew. */
  @BeforeAll
  static void writeAnew() throws IOException {
    if (Boolean.getBoolean("dpstat.samples.write")) {
      for (String part : new String[] {"inbox", "truth"}) {
        delete(COMMITTED.resolve(part));
      }
      generate(SETTINGS, COMMITTED);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void generate(Settings settings, Path folder) {
    new Generator(Schemas.load(Path.of("../schemas")), settings).write(folder);
  }

  @Test
  void areWhatTheGeneratorWrites(@TempDir Path folder) {
    generate(SETTINGS, folder);

    Map<String, byte[]> written = Unpacked.in(folder);
    Map<String, byte[]> committed = Unpacked.in(COMMITTED);
    assertThat(written.keySet()).isEqualTo(committed.keySet());
    committed.forEach((file, bytes) -> assertThat(written.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void areSmall() {
    long bytes =
        Unpacked.in(COMMITTED).keySet().stream()
            .mapToLong(file -> COMMITTED.resolve(file).toFile().length())
            .sum();
    assertThat(bytes).isLessThan(8_000_000);
  }

  @ParameterizedTest
  @CsvSource({"loaded, 180", "superseded, 5", "duplicate, 1", "refused, 5"})
  void everyFateOfADeliveryOccurs(String state, int atLeast) throws IOException {
    assertThat(truth("delivery.csv"))
        .filteredOn(row -> row.getField("state").equals(state))
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subsidy-list/620422_202512.csv",
        "certificate/持证名单(最新).csv",
        "death/620422_202512_空白.csv",
        "assistance/620422_202512_缺列.csv",
        "certificate/620422_202512_损坏.xlsx"
      })
  void everyReasonForRefusalOccurs(String file) throws IOException {
    assertThat(COMMITTED.resolve("inbox").resolve(file)).exists();
    assertThat(truth("delivery.csv"))
        .anyMatch(r -> r.getField("file").equals(file) && r.getField("state").equals("refused"));
  }

  @ParameterizedTest
  @CsvSource({
    "id_check_digit, warning, value_cleared",
    "id_format, warning, value_cleared",
    "id_scientific, warning, value_cleared",
    "cert_in_id_column, warning, value_repaired",
    "code_unknown, warning, value_cleared",
    "code_unknown, error, row_rejected",
    "date_invalid, warning, value_cleared",
    "date_invalid, error, row_rejected",
    "month_invalid, warning, value_cleared",
    "month_invalid, error, row_rejected",
    "money_invalid, warning, value_cleared",
    "money_invalid, error, row_rejected",
    "division_unknown, warning, value_cleared",
    "division_unknown, error, row_rejected",
    "value_missing, error, row_rejected",
    "names_nobody, error, row_rejected",
    "sex_in_id_number, warning, value_cleared",
    "id_in_certificate_number, warning, value_kept",
    "category_in_certificate_number, warning, value_kept",
    "grade_in_certificate_number, warning, value_kept",
    "issued_before_expiry, warning, value_cleared",
    "months_in_order, warning, value_cleared",
    "months_in_order, warning, value_kept",
    "amount_in_bounds, warning, value_cleared",
    "amount_in_bounds, warning, value_kept",
    "negative_only_for_recovery, warning, value_kept",
    "duplicate_row, warning, duplicate_set_aside",
    "duplicate_person, warning, duplicate_set_aside",
    "id_in_cert_column, warning, value_repaired",
    "certificate_format, warning, value_cleared",
    "components_invalid, warning, value_cleared",
    "number_invalid, warning, value_cleared",
    "number_invalid, error, row_rejected",
    "yes_no_invalid, warning, value_cleared",
    "division_outside, warning, value_kept",
    "birth_date_in_id_number, warning, value_kept",
    "members_in_bounds, warning, value_cleared",
    "members_in_bounds, warning, value_kept",
    "income_in_bounds, warning, value_cleared",
    "needs_contradict, warning, value_cleared",
    "services_contradict, warning, value_cleared",
    "household_counts_within_members, warning, value_kept",
    "interview_within_period, warning, value_kept",
    "year_plausible, warning, value_kept",
    "weight_positive, warning, value_kept",
    "price_index_in_bounds, warning, value_cleared",
    "growth_in_bounds, warning, value_cleared",
    "income_growth_in_bounds, warning, value_cleared"
  })
  void everyFaultOccurs(String rule, String severity, String action) throws IOException {
    assertThat(truth("finding.csv"))
        .anyMatch(
            row ->
                row.getField("rule_id").equals(rule)
                    && row.getField("severity").equals(severity)
                    && row.getField("action").equals(action));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF8, .csv, e5a793e5908d",
    "UTF8_BOM, .csv, efbbbf",
    "GB18030, .csv, d0d5c3fb",
    "TAB, .tsv, 09",
    "GZIP, .csv.gz, e5a793e5908d",
    // 合计 as the entities of a workbook.
    "WORKBOOK, .xlsx, 262378353430383b262378386261313b"
  })
  void everyFormOccurs(Form form, String extension, String bytes) {
    String wanted = hex(bytes);
    assertThat(Unpacked.in(COMMITTED))
        .as(form.name())
        .anySatisfy(
            (file, content) -> {
              assertThat(file).endsWith(extension);
              assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains(wanted);
            });
  }

  private static String hex(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "survey, id_number",
    "survey, certificate_number",
    "survey, repaired_id",
    "survey, new_person",
    "survey, contested",
    "certificate, repaired_id",
    "certificate, new_person",
    "assistance, repaired_id",
    "pension, none",
    "medical, none"
  })
  void everyWayOfLinkingOccurs(String source, String method) throws IOException {
    assertThat(truth("link.csv"))
        .anyMatch(
            row -> row.getField("source").equals(source) && row.getField("method").equals(method));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad_id",
        "elsewhere",
        "dead",
        "moved",
        "certificate_not_valid",
        "never_certified"
      })
  void everyCauseOccurs(String cause) throws IOException {
    assertThat(truth("unmatched.csv")).anyMatch(row -> row.getField("cause").equals(cause));
  }

  @ParameterizedTest
  @CsvSource({
    "population, survey",
    "population, mixed",
    "pension-participation, survey",
    "pension-participation, mixed",
    "medical-participation, none",
    "dibao-inclusion, survey",
    "income-growth, survey",
    "income-growth, none",
    "accessible-new-projects, extract"
  })
  void everyKindOfEvidenceOccurs(String indicator, String evidence) throws IOException {
    assertThat(truth("indicator_value.csv"))
        .anyMatch(
            row ->
                row.getField("indicator_id").equals(indicator)
                    && row.getField("evidence").equals(evidence));
  }

  @ParameterizedTest
  @CsvSource({"yuncheng-14-5, achieved", "huining-14-5, missed", "yanshi-14-5, achieved"})
  void incomesKeepStepWithTheEconomyHereAndThere(String plan, String status) throws IOException {
    assertThat(truth("target_progress.csv"))
        .filteredOn(row -> row.getField("plan_id").equals(plan))
        .filteredOn(row -> row.getField("indicator_id").equals("income-growth"))
        .extracting(row -> row.getField("judged_as"))
        .containsExactly(status);
  }

  @Test
  void whereTooFewAnsweredNoGrowthIsTold() throws IOException {
    assertThat(truth("indicator_value.csv"))
        .filteredOn(row -> row.getField("division_code").equals("140881"))
        .filteredOn(row -> row.getField("indicator_id").startsWith("income-growth"))
        .hasSize(5)
        .allMatch(row -> row.getField("value").isEmpty())
        .allMatch(row -> row.getField("evidence").equals("survey"));
  }

  @Test
  void findingsAgreeWithCounts() throws IOException {
    Map<String, Integer> rejected = findings("row_rejected");
    Map<String, Integer> aside = findings("duplicate_set_aside");
    assertThat(truth("delivery.csv"))
        .allSatisfy(
            row -> {
              String file = row.getField("file");
              int loaded = number(row, "rows_loaded");
              assertThat(number(row, "rows_rejected")).isEqualTo(rejected.getOrDefault(file, 0));
              assertThat(number(row, "rows_duplicate")).isEqualTo(aside.getOrDefault(file, 0));
              assertThat(number(row, "rows_read"))
                  .isEqualTo(loaded + rejected.getOrDefault(file, 0) + aside.getOrDefault(file, 0));
              assertThat(number(row, "rows_with_warnings")).isLessThanOrEqualTo(loaded);
            });
  }

  private static Map<String, Integer> findings(String action) throws IOException {
    return truth("finding.csv").stream()
        .filter(row -> row.getField("action").equals(action))
        .collect(groupingBy(row -> row.getField("file"), summingInt(r -> number(r, "findings"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"numerator", "denominator", "not_known", "unmatched_numerator"})
  void aCityIsTheSumOfItsCounties(String column) throws IOException {
    assertThat(sums("county", column)).isNotEmpty().isEqualTo(sums("city", column));
    assertThat(sums("county", column)).isEqualTo(sums("province", column));
  }

  private static Map<String, Integer> sums(String level, String column) throws IOException {
    return truth("indicator_value.csv").stream()
        .filter(row -> row.getField("division_level").equals(level))
        // Breakdowns of a county of which nothing is known have no rows, but count in the city's.
        .filter(row -> !column.equals("not_known") || row.getField("breakdown").equals("total"))
        .collect(groupingBy(SamplesTest::cell, summingInt(row -> number(row, column))));
  }

  private static String cell(NamedCsvRecord row) {
    return Stream.of("reference_year", "indicator_id", "breakdown", "breakdown_code")
        .map(row::getField)
        .reduce(row.getField("division_code").substring(0, 2), (one, other) -> one + " " + other);
  }

  private static int number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static List<NamedCsvRecord> truth(String file) throws IOException {
    Path path = COMMITTED.resolve("truth").resolve(file);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      return rows.stream().toList();
    }
  }
}
