package org.dpstat.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dpstat.samples.Fact.Assisted;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.PaidMonths.Payments;

/** Payments that are to be looked into, in runs of months. */
final class Anomalies {
  static final List<String> COLUMNS =
      List.of(
          "programme", "kind", "county_code", "first_month", "last_month", "months", "amount_yuan");

  private static final int CENTS = 2;

  private final Evidence evidence;
  private final Census census;
  private final Map<String, YearMonth> died = new HashMap<>();
  private final Map<YearMonth, Month> months = new HashMap<>();
  private final Map<List<String>, Long> rows =
      new TreeMap<>(Comparator.comparing((List<String> cells) -> String.join("\t", cells)));

  /** What the lists of a month say. */
  private final class Month {
    private final YearMonth month;
    private final Lists lists;
    private final Map<String, Certified> certificates = new HashMap<>();
    private final Map<String, Assisted> assisted = new HashMap<>();

    Month(YearMonth month) {
      this.month = month;
      this.lists = evidence.lists().in(month);
      for (String county : lists.counties()) {
        lists
            .rows("certificate", county, Certified.class)
            .forEach(c -> certificates.merge(evidence.identity().certainKey(c), c, this::better));
        YearMonth listed =
            lists.inForce("assistance", county).map(c -> c.delivery().month()).orElse(month);
        lists
            .rows("assistance", county, Assisted.class)
            .filter(a -> evidence.identity().certainKey(a) != null)
            .forEach(
                a ->
                    assisted.merge(
                        evidence.identity().certainKey(a), a, (b, c) -> better(b, c, listed)));
      }
    }

    private Certified better(Certified one, Certified other) {
      Comparator<Certified> order =
          Comparator.comparing((Certified c) -> !holds(c))
              .thenComparing(c -> !c.status().equals("1"))
              .thenComparing(Certified::issuedOn, Comparator.nullsLast(Comparator.reverseOrder()));
      return order.compare(one, other) <= 0 ? one : other;
    }

    private static Assisted better(Assisted one, Assisted other, YearMonth listed) {
      Comparator<Assisted> order =
          Comparator.comparing((Assisted a) -> !a.isInForce(listed))
              .thenComparing(Assisted::from, Comparator.nullsLast(Comparator.reverseOrder()));
      return order.compare(one, other) <= 0 ? one : other;
    }

    private boolean holds(Certified c) {
      boolean isHeld = c.status().equals("1") || c.status().equals("5");
      return isHeld && (c.validUntil() == null || !YearMonth.from(c.validUntil()).isBefore(month));
    }

    private String assistance(String key) {
      Assisted row = assisted.get(key);
      return row != null && row.isInForce(month) ? row.assistanceClass() : "";
    }
  }

  Anomalies(Evidence evidence, Census census, List<Allowance> allowances) {
    this.evidence = evidence;
    this.census = census;
    Lists lists = evidence.lists();
    for (String county : lists.counties()) {
      lists
          .events("death", county, Died.class)
          .filter(d -> evidence.identity().certainKey(d) != null)
          .filter(d -> !YearMonth.from(d.on()).isAfter(lists.month()))
          .forEach(
              d ->
                  died.merge(
                      evidence.identity().certainKey(d),
                      YearMonth.from(d.on()),
                      (one, other) -> one.isBefore(other) ? one : other));
    }
    for (Allowance allowance : allowances) {
      new PaidMonths(evidence, allowance.source())
          .byPerson()
          .forEach((key, paid) -> judge(allowance, key, paid));
    }
  }

  private void judge(Allowance allowance, String key, Map<YearMonth, Payments> paid) {
    Map<String, Map<YearMonth, Payments>> found = new TreeMap<>();
    paid.forEach(
        (month, payments) -> {
          if (payments.isPaid()) {
            kinds(allowance.source(), key, month, payments)
                .forEach(
                    kind -> found.computeIfAbsent(kind, k -> new TreeMap<>()).put(month, payments));
          }
        });
    found.forEach((kind, all) -> runs(all).forEach(run -> add(allowance, kind, key, run)));
  }

  private Set<String> kinds(String programme, String key, YearMonth month, Payments payments) {
    Month now = months.computeIfAbsent(month, Month::new);
    Month end = months.computeIfAbsent(evidence.lists().month(), Month::new);
    Certified certificate = now.certificates.get(key);
    Certified last = end.certificates.get(key);
    Set<String> kinds = new TreeSet<>();
    if (died.containsKey(key) && month.isAfter(died.get(key))) {
      kinds.add("paid_after_death");
    }
    if (now.lists.hasList("certificate", payments.county()) && !census.isEverCertified(key)) {
      kinds.add("paid_without_certificate");
    }
    String status = certificate == null ? "" : certificate.status();
    if (isOver(month, cancelled(certificate), cancelled(last), status.equals("2"))) {
      kinds.add("paid_certificate_cancelled");
    }
    if (isOver(month, validUntil(certificate), validUntil(last), status.equals("4"))) {
      kinds.add("paid_certificate_expired");
    }
    if (status.equals("3")) {
      kinds.add("paid_certificate_frozen");
    }
    if (certificate != null && isWithoutTitle(programme, key, certificate, now)) {
      kinds.add("paid_not_eligible");
    }
    if (payments.isTwice()) {
      kinds.add("paid_twice");
    }
    if (now.assistance(key).equals("3")) {
      kinds.add("paid_in_special_hardship");
    }
    return kinds;
  }

  private static LocalDate cancelled(Certified certificate) {
    boolean isCancelled = certificate != null && certificate.status().equals("2");
    return isCancelled ? certificate.cancelledOn() : null;
  }

  private static LocalDate validUntil(Certified certificate) {
    return certificate == null ? null : certificate.validUntil();
  }

  /** After the month of the earlier day; without a day, what the status says. */
  private static boolean isOver(
      YearMonth month, LocalDate one, LocalDate other, boolean otherwise) {
    LocalDate day = one == null || (other != null && other.isBefore(one)) ? other : one;
    return day == null ? otherwise : month.isAfter(YearMonth.from(day));
  }

  private static boolean isWithoutTitle(
      String programme, String key, Certified certificate, Month now) {
    if (!now.holds(certificate) || !now.lists.hasList("assistance", certificate.place().county())) {
      return false;
    }
    String assistance = now.assistance(key);
    boolean isSevere = Set.of("1", "2").contains(certificate.traits().grade());
    return programme.equals("living-allowance")
        ? !Set.of("1", "2").contains(assistance)
        : !isSevere || assistance.equals("3");
  }

  private static List<Map<YearMonth, Payments>> runs(Map<YearMonth, Payments> months) {
    List<Map<YearMonth, Payments>> runs = new ArrayList<>();
    YearMonth before = null;
    for (Map.Entry<YearMonth, Payments> each : months.entrySet()) {
      if (before == null || !before.plusMonths(1).equals(each.getKey())) {
        runs.add(new TreeMap<>());
      }
      before = each.getKey();
      runs.get(runs.size() - 1).put(before, each.getValue());
    }
    return runs;
  }

  private void add(Allowance allowance, String kind, String key, Map<YearMonth, Payments> run) {
    TreeMap<YearMonth, Payments> sorted = new TreeMap<>(run);
    String county = sorted.lastEntry().getValue().county();
    BigDecimal yuan =
        run.values().stream().map(Payments::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> cells =
        new ArrayList<>(
            List.of(
                allowance.source(),
                kind,
                county,
                Delivery.period(sorted.firstKey()),
                Delivery.period(sorted.lastKey()),
                Integer.toString(run.size()),
                yuan.setScale(CENTS, RoundingMode.HALF_UP).toString()));
    cells.addAll(
        LeadState.of(
                sorted.firstKey(),
                allowance.latestMonth(county).orElseThrow(),
                evidence.verifications().toAnomaly(allowance.source(), key, sorted.firstKey()),
                answer -> evidence.verifications().closes(answer, sorted.lastKey()))
            .cells());
    rows.merge(cells, 1L, Long::sum);
  }

  /** The columns and those of the lead's state, with persons. */
  Map<List<String>, Long> rows() {
    return rows;
  }
}
