package org.dpstat.samples;

import java.util.ArrayList;
import java.util.List;
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
    List<Fault> faults = new ArrayList<>();
    for (Column column : contract.columns()) {
      faults.addAll(ofColumn(column));
    }
    faults.addAll(RuleFaults.of(contract));
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

  private static List<Fault> ofColumn(Column column) {
    List<Fault> faults = new ArrayList<>();
    if (column.required() == Required.VALUE) {
      Finding missing = new Finding("value_missing", Effect.REJECTED);
      faults.add(Fault.garbling(missing, column.name(), ""));
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
      case DATE ->
          Stream.of("2025-02-30", "2024年13月1日").map(d -> invalid("date_invalid", column, d));
      case MONTH -> Stream.of(invalid("month_invalid", column, "2025-13"));
      case MONEY -> Stream.of(invalid("money_invalid", column, "待核"));
      case DIVISION -> Stream.of("999999", "无此乡镇").map(d -> invalid("division_unknown", column, d));
      default -> Stream.of();
    };
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
            row -> row.write(column, row.shortCertificate().orElseThrow())));
  }

  private static Fault damaged(String rule, String column, UnaryOperator<String> damage) {
    return new Fault(
        new Finding(rule, Effect.CLEARED),
        column,
        row -> row.has(column),
        row -> row.garble(column, damage.apply(row.value(column))));
  }

  /** What a workbook makes of a number that it takes for an amount. */
  private static String scientific(String number) {
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
