package org.dpstat.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Contract;

/**
 * What a list looks like.
 *
 * @param division whose list it is
 * @param columns the contract's columns that it has, in its own order
 * @param headers what stands above them
 * @param extras headers of columns that no contract knows, after the others
 */
record Layout(
    Contract contract,
    String division,
    Form form,
    List<Column> columns,
    List<String> headers,
    List<String> extras,
    Style style) {

  /** Columns that many lists leave out; no figure rests on them. */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "components",
          "cancelled_on",
          "cause",
          "disabled_on",
          "address",
          "phone",
          "note",
          "ethnicity",
          "account",
          "rate_yuan",
          "assistance_number",
          "assistance_form",
          "interviewer",
          "interview_mode",
          "marital_status",
          "education",
          "housing_condition",
          "not_in_school_because",
          "not_employed_because",
          "care_answer",
          "joins_culture_sport",
          "residence");

  static Layout plain(Contract contract, String division) {
    List<Column> columns = contract.columns();
    List<String> headers = columns.stream().map(Column::header).toList();
    return new Layout(contract, division, Form.UTF8, columns, headers, List.of(), Style.PLAIN);
  }

  static Layout draw(Contract contract, String division, Form form, SplittableRandom random) {
    boolean isPaymentWithoutCertificate =
        contract.id().endsWith("allowance") && random.nextInt(3) == 0;
    int percent = random.nextInt(4) == 0 ? 80 : 10;
    List<Column> columns =
        new ArrayList<>(
            contract.columns().stream()
                .filter(c -> !DISPENSABLE.contains(c.name()) || random.nextInt(100) < percent)
                .filter(c -> !isPaymentWithoutCertificate || !c.name().equals("certificate_number"))
                .toList());
    Collections.shuffle(columns, new Random(random.nextLong()));
    List<String> headers = columns.stream().map(column -> header(column, random)).toList();
    List<String> extras = random.nextInt(3) == 0 ? List.of("录入批次") : List.of();
    return new Layout(contract, division, form, columns, headers, extras, Style.draw(random));
  }

  /** The same list in another form. */
  Layout in(Form other) {
    return new Layout(contract, division, other, columns, headers, extras, style);
  }

  /** The same list lacking a column. */
  Layout without(String column) {
    int at = columns.indexOf(contract.findColumn(column).orElseThrow());
    List<Column> fewer = new ArrayList<>(columns);
    List<String> fewerHeaders = new ArrayList<>(headers);
    fewer.remove(at);
    fewerHeaders.remove(at);
    return new Layout(contract, division, form, fewer, fewerHeaders, extras, style);
  }

  private static String header(Column column, SplittableRandom random) {
    int at = random.nextInt(2 + column.aliases().size());
    String header = at < 2 ? column.header() : column.aliases().get(at - 2);
    return random.nextInt(12) == 0 ? " " + header + "　" : header;
  }

  boolean isOfCity() {
    return division.endsWith("00");
  }

  boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  /** Takes from a row what the list has no column for. */
  void strip(Row row) {
    contract.columns().stream()
        .filter(c -> !columns.contains(c))
        .forEach(c -> row.set(c.name(), null));
  }
}
