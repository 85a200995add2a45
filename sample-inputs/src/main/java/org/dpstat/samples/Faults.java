package org.dpstat.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dpstat.samples.Finding.Effect;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;

/** All faults that rows of a source can have. */
final class Faults {
  private Faults() {}

  static List<Fault> of(Contract contract) {
    List<Fault> faults = new ArrayList<>(RuleFaults.of(contract));
    contract.columns().stream()
        .filter(column -> !isNeeded(contract, column))
        .forEach(column -> faults.addAll(ofColumn(column)));
    if (contract.isAboutPersons() && !contract.registers()) {
      faults.add(outside(contract.place()));
    }
    contract
        .findColumn("name")
        .filter(name -> name.required() == Required.NO)
        .ifPresent(name -> faults.add(nobody()));
    // Last, for every source has them: a short list is to show what is its own first.
    contract.columns().stream()
        .filter(column -> column.type() == ColumnType.ID)
        .forEach(column -> faults.addAll(ofIds(column.name())));
    return faults;
  }

  /** Where there is no register, only the survey says whether somebody is entitled. */
  private static boolean isNeeded(Contract contract, Column column) {
    return contract.id().equals("survey") && Set.of("category", "grade").contains(column.name());
  }

  private static List<Fault> ofColumn(Column column) {
    List<Fault> faults = new ArrayList<>();
    if (column.required() == Required.VALUE) {
      Finding missing = new Finding("value_missing", Effect.REJECTED);
      // Without a number a missing name would leave nobody named, which is a finding of its own.
      Predicate<Row> fits =
          row ->
              row.has(column.name()) && (column.type() != ColumnType.NAME || row.has("id_number"));
      faults.add(new Fault(missing, column.name(), fits, row -> row.garble(column.name(), "")));
    }
    // What stands in for an unreadable value that has a default is nobody's business here.
    if (column.otherwise() == null && column.fallback() == null) {
      ofType(column).forEach(faults::add);
    }
    return faults;
  }

  private static Stream<Fault> ofType(Column column) {
    return switch (column.type()) {
      case CODE -> Spelling.unknownCodes().stream().map(c -> invalid("code_unknown", column, c));
      case CODES -> Stream.of(invalid("code_unknown", column, "1;88"));
      case DATE ->
          Stream.of("2025-02-30", "2024年13月1日").map(d -> invalid("date_invalid", column, d));
      case MONTH -> Stream.of(invalid("month_invalid", column, "2025-13"));
      case MONEY -> Stream.of(invalid("money_invalid", column, "待核"));
      case INT, NUMBER -> Stream.of(invalid("number_invalid", column, "不详"));
      case YES -> Stream.of(invalid("yes_no_invalid", column, "不清楚"));
      case COMPONENTS -> Stream.of(invalid("components_invalid", column, "9:1"));
      case DIVISION -> Stream.of("999999", "无此乡镇").map(d -> invalid("division_unknown", column, d));
      case CERT -> ofCertificates(column.name());
      default -> Stream.of();
    };
  }

  /** Of rows that have the id number too, so that it stays clear who is meant. */
  private static Stream<Fault> ofCertificates(String column) {
    Predicate<Row> fits = row -> row.has(column) && row.has("id_number");
    return Stream.of(
        new Fault(
            new Finding("certificate_format", Effect.CLEARED),
            column,
            fits,
            row -> row.garble(column, "残疾证遗失")),
        new Fault(
            new Finding("id_in_cert_column", Effect.REPAIRED),
            column,
            fits,
            row -> row.garble(column, row.value("id_number"))));
  }

  private static Fault invalid(String rule, Column column, String text) {
    Effect effect = column.required() == Required.VALUE ? Effect.REJECTED : Effect.CLEARED;
    return Fault.garbling(new Finding(rule, effect), column.name(), text);
  }

  private static List<Fault> ofIds(String column) {
    return List.of(
        damaged("id_check_digit", column, IdNumber::withWrongCheck),
        damaged("id_check_digit", column, IdNumber::withImpossibleBirth),
        damaged("id_format", column, number -> number.substring(0, 17)),
        damaged("id_format", column, number -> number + "0"),
        damaged("id_scientific", column, Faults::scientific),
        new Fault(
            new Finding("cert_in_id_column", Effect.REPAIRED),
            column,
            row -> row.shortCertificate().isPresent(),
            row -> putCertificate(row, column)));
  }

  /** It tells the number too, also where the row gave none. */
  private static void putCertificate(Row row, String column) {
    String certificate = row.shortCertificate().orElseThrow();
    row.set(column, certificate.substring(0, 18)).write(column, certificate);
  }

  /** The row stays on the list on which it stands. */
  private static Fault outside(String place) {
    return new Fault(
        new Finding("division_outside", Effect.KEPT),
        place,
        row -> row.has(place),
        row -> row.set(place, "110105"));
  }

  private static Fault damaged(String rule, String column, UnaryOperator<String> damage) {
    return new Fault(
        new Finding(rule, Effect.CLEARED),
        column,
        row -> row.has(column),
        row -> row.garble(column, damage.apply(row.value(column))));
  }

  /** What a workbook makes of a number that it takes for an amount. */
  static String scientific(String number) {
    return number.charAt(0) + "." + number.substring(1, 6) + "E+17";
  }

  private static Fault nobody() {
    return new Fault(
        new Finding("names_nobody", Effect.REJECTED),
        "name",
        row -> true,
        row ->
            Stream.of("id_number", "certificate_number", "name").forEach(c -> row.garble(c, "")));
  }
}
