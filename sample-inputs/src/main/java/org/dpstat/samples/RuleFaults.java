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
      Map.ofEntries(
          breach("sex_in_id_number", RuleFaults::hasSexAndNumber, RuleFaults::swapSex),
          breach("id_in_certificate_number", RuleFaults::hasNumbers, RuleFaults::swapNumber),
          breach(
              "category_in_certificate_number",
              row -> row.has("certificate_number") && row.has("category"),
              row -> regrade(row, 18, 7)),
          breach(
              "grade_in_certificate_number",
              row -> row.has("certificate_number") && row.has("grade"),
              row -> regrade(row, 19, 4)),
          breach(
              "issued_before_expiry", row -> row.has("valid_until"), RuleFaults::issueAfterExpiry),
          breach("assistance months_in_order", row -> true, RuleFaults::endBeforeStart),
          breach(
              "assistance amount_in_bounds",
              row -> true,
              row -> row.garble("monthly_amount_yuan", "45000")),
          breach(
              "child-rehabilitation dates_in_order",
              row -> row.has("birth_date") && row.has("screened_on"),
              row ->
                  row.garble(
                      "screened_on", LocalDate.parse(row.value("birth_date")).minusDays(9) + "")),
          breach(
              "child-rehabilitation stages_in_order",
              row -> row.has("screened_on") && row.has("diagnosed_on"),
              row ->
                  row.set("diagnosed_on", LocalDate.parse(row.value("screened_on")).minusDays(9))),
          endsEarly("employment", "started_on", "ended_on"),
          endsEarly("care", "started_on", "ended_on"),
          endsEarly("family-doctor", "signed_on", "valid_until"),
          endsEarly("poverty-monitoring", "included_on", "removed_on"),
          breach(
              "verification months_in_order",
              row -> row.has("first_month"),
              row -> row.garble("last_month", "2019-01")),
          breach("months_in_order", RuleFaults::isRegularPayment, RuleFaults::turnMonths),
          breach(
              "amount_in_bounds",
              RuleFaults::isRegularPayment,
              row -> row.set("amount_yuan", 60_000)),
          breach(
              "negative_only_for_recovery",
              row -> row.value("amount_yuan").startsWith("-"),
              row -> row.set("payment_kind", null)),
          breach("year_plausible", row -> true, row -> row.set("insured_year", 1925)),
          breach("weight_positive", row -> true, row -> row.set("weight", 0)),
          breach(
              "income-survey members_in_bounds",
              row -> true,
              row -> row.set("household_members", 23)),
          breach("price_index_in_bounds", row -> true, row -> row.garble("price_index", "2.1")),
          breach("growth_in_bounds", row -> true, row -> row.garble("gdp_growth_pct", "530")),
          breach(
              "income_growth_in_bounds",
              row -> true,
              row -> row.garble("residents_income_growth_pct", "-66.4")));

  private static final Map<String, Breach> OF_SURVEY =
      Map.ofEntries(
          breach(
              "birth_date_in_id_number",
              row -> row.has("birth_date") && hasNumbers(row),
              row -> move(row, "birth_date", 31)),
          breach("members_in_bounds", row -> true, row -> row.garble("household_members", "35")),
          breach(
              "income_in_bounds",
              row -> true,
              row -> row.garble("household_income_yuan", "3500000")),
          breach("needs_contradict", row -> true, row -> row.garble("rehabilitation_needs", "0;3")),
          breach(
              "services_contradict",
              row -> true,
              row -> row.garble("rehabilitation_served", "2;0")),
          breach(
              "household_counts_within_members",
              row -> row.has("household_members"),
              row -> row.set("household_workers", 19)),
          breach(
              "interview_within_period",
              row -> row.has("interviewed_on"),
              row -> move(row, "interviewed_on", -400)));

  private record Breach(Predicate<Row> fits, Consumer<Row> spoil) {}

  private RuleFaults() {}

  private static Map.Entry<String, Breach> breach(
      String rule, Predicate<Row> fits, Consumer<Row> spoil) {
    return Map.entry(rule, new Breach(fits, spoil));
  }

  /** The last day comes before the first. */
  private static Map.Entry<String, Breach> endsEarly(String source, String first, String last) {
    return breach(
        source + " dates_in_order",
        row -> row.has(first),
        row -> row.garble(last, LocalDate.parse(row.value(first)).minusDays(40).toString()));
  }

  static List<Fault> of(Contract contract) {
    return contract.rules().stream()
        .map(rule -> fault(contract, rule))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Rules that are new in a contract are not exercised until a breach of them stands here. */
  private static Fault fault(Contract contract, Rule rule) {
    Breach breach = contract.id().equals("survey") ? OF_SURVEY.get(rule.id()) : null;
    breach = breach == null ? BREACHES.get(contract.id() + " " + rule.id()) : breach;
    breach = breach == null ? BREACHES.get(rule.id()) : breach;
    Effect effect = rule.clears() ? Effect.CLEARED : Effect.KEPT;
    return breach == null
        ? null
        : new Fault(new Finding(rule.id(), effect), rule.field(), breach.fits(), breach.spoil());
  }

  private static boolean hasSexAndNumber(Row row) {
    return row.has("sex") && row.has("id_number");
  }

  private static boolean hasNumbers(Row row) {
    return row.has("certificate_number") && row.has("id_number");
  }

  private static void swapNumber(Row row) {
    String rest = row.value("certificate_number").substring(18);
    row.set("certificate_number", IdNumber.neighbour(row.value("id_number")) + rest);
  }

  private static void move(Row row, String column, int days) {
    row.set(column, LocalDate.parse(row.value(column)).plusDays(days));
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
    return row.has("paid_month")
        && !row.value("amount_yuan").startsWith("-")
        && !row.has("first_month");
  }

  private static void turnMonths(Row row) {
    YearMonth paid = YearMonth.parse(row.value("paid_month"));
    row.set("first_month", paid).set("last_month", paid.minusMonths(1));
  }
}
