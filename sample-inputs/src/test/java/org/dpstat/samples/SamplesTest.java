package org.dpstat.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed samples: that they are what the generator writes, and what they exercise. */
class SamplesTest {
  @Test
  void areWhatTheGeneratorWrites(@TempDir Path folder) {
    Committed.generate(folder);

    Map<String, byte[]> written = Unpacked.in(folder);
    Map<String, byte[]> committed = Unpacked.in(Committed.FOLDER);
    assertThat(written.keySet()).isEqualTo(committed.keySet());
    committed.forEach((file, bytes) -> assertThat(written.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void areSmall() {
    long bytes =
        Unpacked.in(Committed.FOLDER).keySet().stream()
            .mapToLong(file -> Committed.FOLDER.resolve(file).toFile().length())
            .sum();
    assertThat(bytes).isLessThan(8_000_000);
  }

  @ParameterizedTest
  @CsvSource({"loaded, 180", "superseded, 5", "duplicate, 1", "refused, 5"})
  void everyFateOfADeliveryOccurs(String state, int atLeast) throws IOException {
    assertThat(Committed.truth("delivery.csv"))
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
    assertThat(Committed.FOLDER.resolve("inbox").resolve(file)).exists();
    assertThat(Committed.truth("delivery.csv"))
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
    "stages_in_order, warning, value_kept",
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
    assertThat(Committed.truth("finding.csv"))
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
    assertThat(Unpacked.in(Committed.FOLDER))
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

  @Test
  void findingsAgreeWithCounts() throws IOException {
    Map<String, Integer> rejected = findings("row_rejected");
    Map<String, Integer> aside = findings("duplicate_set_aside");
    assertThat(Committed.truth("delivery.csv"))
        .allSatisfy(
            row -> {
              String file = row.getField("file");
              int loaded = Committed.number(row, "rows_loaded");
              assertThat(Committed.number(row, "rows_rejected"))
                  .isEqualTo(rejected.getOrDefault(file, 0));
              assertThat(Committed.number(row, "rows_duplicate"))
                  .isEqualTo(aside.getOrDefault(file, 0));
              assertThat(Committed.number(row, "rows_read"))
                  .isEqualTo(loaded + rejected.getOrDefault(file, 0) + aside.getOrDefault(file, 0));
              assertThat(Committed.number(row, "rows_with_warnings")).isLessThanOrEqualTo(loaded);
            });
  }

  private static Map<String, Integer> findings(String action) throws IOException {
    return Committed.truth("finding.csv").stream()
        .filter(row -> row.getField("action").equals(action))
        .collect(
            groupingBy(
                row -> row.getField("file"), summingInt(r -> Committed.number(r, "findings"))));
  }
}
