package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dpstat.samples.Finding.Effect;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Rule;

/** Rows that break the contracts' rules between fields. */
final class RuleFaults {
  private static final Map<String, Breach> BREACHES =
      Map.of(
          "certificate sex_in_id_number",
          new Breach(row -> row.has("sex"), RuleFaults::swapSex),
          "certificate id_in_certificate_number",
          new Breach(
              row -> row.has("certificate_number"),
              row ->
                  row.set(
                      "certificate_number",
                      IdNumber.neighbour(row.value("id_number"))
                          + row.value("certificate_number").substring(18))),
          "certificate category_in_certificate_number",
          new Breach(row -> row.has("category"), row -> regrade(row, 18, 7)),
          "certificate grade_in_certificate_number",
          new Breach(row -> row.has("grade"), row -> regrade(row, 19, 4)),
          "certificate issued_before_expiry",
          new Breach(row -> row.has("valid_until"), RuleFaults::issueAfterExpiry),
          "assistance months_in_order",
          new Breach(row -> true, RuleFaults::endBeforeStart),
          "assistance amount_in_bounds",
          new Breach(row -> true, row -> row.garble("monthly_amount_yuan", "45000")),
          "nursing-allowance months_in_order",
          new Breach(RuleFaults::isRegularPayment, RuleFaults::turnMonths),
          "nursing-allowance amount_in_bounds",
          new Breach(RuleFaults::isRegularPayment, row -> row.set("amount_yuan", 60_000)),
          "nursing-allowance negative_only_for_recovery",
          new Breach(
              row -> row.value("amount_yuan").startsWith("-"),
              row -> row.set("payment_kind", null)));

  private record Breach(Predicate<Row> fits, Consumer<Row> spoil) {}

  private RuleFaults() {}

  static List<Fault> of(Contract contract) {
    return contract.rules().stream()
        .map(rule -> fault(contract, rule))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Rules that are new in a contract are not exercised until a breach of them stands here. */
  private static Fault fault(Contract contract, Rule rule) {
    Breach breach = BREACHES.get(contract.id() + " " + rule.id());
    Effect effect = rule.clears() ? Effect.CLEARED : Effect.KEPT;
    return breach == null
        ? null
        : new Fault(new Finding(rule.id(), effect), rule.field(), breach.fits(), breach.spoil());
  }

  private static void swapSex(Row row) {
    row.garble("sex", row.value("sex").equals("1") ? "女" : "男");
  }

  /** The certificate number still says another category or grade than the column. */
  private static void regrade(Row row, int at, int codes) {
    StringBuilder number = new StringBuilder(row.value("certificate_number"));
    int code = number.charAt(at) - '0';
    number.setCharAt(at, (char) ('0' + code % codes + 1));
    row.set("certificate_number", number);
  }

  private static void issueAfterExpiry(Row row) {
    String until = row.value("valid_until");
    row.set("first_issued_on", LocalDate.parse(until).plusDays(40));
    row.garble("valid_until", until);
  }

  private static void endBeforeStart(Row row) {
    row.set("started_in", "2024-05");
    row.garble("ended_in", "2023-05");
  }

  private static boolean isRegularPayment(Row row) {
    return !row.value("amount_yuan").startsWith("-") && !row.has("first_month");
  }

  private static void turnMonths(Row row) {
    YearMonth paid = YearMonth.parse(row.value("paid_month"));
    row.set("first_month", paid).set("last_month", paid.minusMonths(1));
  }
}
