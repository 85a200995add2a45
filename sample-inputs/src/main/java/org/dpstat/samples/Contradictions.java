package org.dpstat.samples;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Assisted;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.Fact.Insured;
import org.dpstat.samples.Fact.Listed;
import org.dpstat.samples.Fact.OfPerson;
import org.dpstat.samples.Ledger.Counted;

/** Of whom lists say what cannot all be so, by kind and county. */
final class Contradictions {
  private static final List<String> OTHER_LISTS = List.of("family-doctor", "poverty-monitoring");
  private static final List<String> OTHER_EVENTS =
      List.of("assistive-device", "home-visit", "rehabilitation");

  private final Evidence evidence;
  private final Census census;
  private final LocalDate asOf;
  private final Map<String, String> lowest = new HashMap<>();
  private final Map<String, Set<String>> found = new TreeMap<>();

  Contradictions(Evidence evidence, Census census, List<Allowance> allowances) {
    this.evidence = evidence;
    this.census = census;
    this.asOf = evidence.lists().month().atEndOfMonth();
    OTHER_LISTS.forEach(source -> inForce(source, OfPerson.class, row -> true));
    OTHER_EVENTS.forEach(source -> events(source, row -> true));
    allowances.forEach(a -> a.payees().forEach((key, county) -> seen(key, county)));
    Map<String, LocalDate> died = deaths();
    findInsured(died);
    findAtSchoolAndWork(died);
    Map<String, LocalDate> assisted =
        inForce("assistance", Assisted.class, a -> a.isInForce(evidence.lists().month()));
    add("dead_and_on_assistance", assisted.keySet(), key -> isLate(key, assisted, died));
    findCertified(died);
    Allowance living = allowances.get(0);
    add(
        "allowance_without_assistance",
        living.payees().keySet(),
        key ->
            living.isPaid(key)
                && !assisted.containsKey(key)
                && evidence.lists().hasList("assistance", county(key)));
  }

  private void findInsured(Map<String, LocalDate> died) {
    int year = asOf.getYear();
    Map<String, LocalDate> pension = insured("pension", "1", row -> "13".contains(row.status()));
    Map<String, LocalDate> employees = insured("pension", "2", row -> !row.status().equals("4"));
    findInsured("pension", pension, employees, died);
    Predicate<Insured> isNow = row -> row.status().equals("1") && row.year() == year;
    findInsured("medical", insured("medical", "1", isNow), insured("medical", "2", isNow), died);
  }

  private Map<String, LocalDate> insured(String source, String kind, Predicate<Insured> counts) {
    return inForce(source, Insured.class, row -> row.kind().equals(kind) && counts.test(row));
  }

  private void findInsured(
      String source,
      Map<String, LocalDate> residents,
      Map<String, LocalDate> employees,
      Map<String, LocalDate> died) {
    add("in_two_" + source + "_schemes", residents.keySet(), employees::containsKey);
    Set<String> either = new TreeSet<>(residents.keySet());
    either.addAll(employees.keySet());
    add(
        "dead_and_in_" + source + "_scheme",
        either,
        key -> isLate(key, residents, died) || isLate(key, employees, died));
  }

  private void findAtSchoolAndWork(Map<String, LocalDate> died) {
    Map<String, LocalDate> pupils =
        inForce("enrolment", Listed.class, row -> row.status().equals("1"));
    Map<String, LocalDate> employed =
        events("employment", row -> row.until() == null || row.until().isAfter(asOf));
    Map<String, LocalDate> inCare =
        events("care", row -> row.until() == null || row.until().getYear() >= asOf.getYear());
    add("in_school_and_employed", pupils.keySet(), employed::containsKey);
    add("dead_and_in_school", pupils.keySet(), key -> isLate(key, pupils, died));
    add("dead_and_employed", employed.keySet(), key -> isLate(key, employed, died));
    add("dead_and_in_care", inCare.keySet(), key -> isLate(key, inCare, died));
  }

  private void findCertified(Map<String, LocalDate> died) {
    Map<String, LocalDate> begun = new HashMap<>();
    Map<String, Set<String>> registers = new HashMap<>();
    Set<String> cancelledForDeath = new HashSet<>();
    for (String county : evidence.lists().counties()) {
      evidence.lists().inForce("certificate", county).stream()
          .flatMap(list -> list.of(county).stream().map(row -> Map.entry(list, (Certified) row)))
          .forEach(
              each -> {
                String key = evidence.identity().key(each.getValue());
                if (holds(each.getValue())) {
                  begun.merge(key, begin(each.getKey()), Contradictions::later);
                  registers.computeIfAbsent(key, k -> new TreeSet<>()).add(county);
                }
                if (each.getValue().isCancelledFor("1")) {
                  cancelledForDeath.add(key);
                }
              });
    }
    registers.forEach((key, counties) -> lowest.putIfAbsent(key, counties.iterator().next()));
    add("certified_in_two_counties", begun.keySet(), key -> registers.get(key).size() > 1);
    add("dead_and_certified", begun.keySet(), key -> isLate(key, begun, died));
    add(
        "dead_by_survey_and_certified",
        begun.keySet(),
        key ->
            evidence.interviews().isDead(key)
                && !died.containsKey(key)
                && !cancelledForDeath.contains(key));
  }

  private boolean holds(Certified card) {
    boolean isHeld = card.status().equals("1") || card.status().equals("5");
    return isHeld && (card.validUntil() == null || !card.validUntil().isBefore(asOf));
  }

  private Map<String, LocalDate> deaths() {
    Map<String, LocalDate> died = new HashMap<>();
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .events("death", county, Died.class)
          .filter(row -> !row.on().isAfter(asOf) && evidence.identity().certainKey(row) != null)
          .forEach(
              row ->
                  died.merge(
                      evidence.identity().certainKey(row), row.on(), Contradictions::earlier));
    }
    return died;
  }

  /** First day of the latest list in force that names each person in a row that counts. */
  private <T extends OfPerson> Map<String, LocalDate> inForce(
      String source, Class<T> type, Predicate<T> counts) {
    Map<String, LocalDate> named = new HashMap<>();
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .inForce(source, county)
          .ifPresent(list -> read(list, county, type, counts, named));
    }
    return named;
  }

  private Map<String, LocalDate> events(String source, Predicate<Listed> counts) {
    Map<String, LocalDate> named = new HashMap<>();
    Predicate<Listed> hasBegun = row -> !row.on().isAfter(asOf);
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .ofEvents(source, county)
          .forEach(list -> read(list, county, Listed.class, hasBegun.and(counts), named));
    }
    return named;
  }

  private <T extends OfPerson> void read(
      Counted list,
      String county,
      Class<T> type,
      Predicate<T> counts,
      Map<String, LocalDate> named) {
    for (T row : rows(list, county, type).toList()) {
      String key = evidence.identity().key(row);
      if (key != null) {
        seen(key, county);
        if (counts.test(row)) {
          named.merge(key, begin(list), Contradictions::later);
        }
      }
    }
  }

  private static <T extends OfPerson> Stream<T> rows(Counted list, String county, Class<T> type) {
    return list.of(county).stream().map(type::cast);
  }

  private static LocalDate begin(Counted list) {
    Delivery delivery = list.delivery();
    if (delivery.period().length() > 4) {
      return delivery.month().atDay(1);
    }
    int month = delivery.source().equals("enrolment") ? 9 : 1;
    return LocalDate.of(Integer.parseInt(delivery.period()), month, 1);
  }

  private void seen(String key, String county) {
    lowest.merge(key, county, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  private static boolean isLate(
      String key, Map<String, LocalDate> begun, Map<String, LocalDate> died) {
    return begun.containsKey(key)
        && died.containsKey(key)
        && died.get(key).isBefore(begun.get(key));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private String county(String key) {
    Member member = census.population().get(key);
    return member == null ? lowest.get(key) : member.place().county();
  }

  private void add(String kind, Set<String> keys, Predicate<String> isFound) {
    found.put(kind, keys.stream().filter(isFound).collect(Collectors.toSet()));
  }

  /** Kind and county, with persons. */
  Map<List<String>, Long> rows() {
    Map<List<String>, Long> rows =
        new TreeMap<>(Comparator.comparing((List<String> cells) -> String.join("\t", cells)));
    found.forEach(
        (kind, keys) -> keys.forEach(k -> rows.merge(List.of(kind, county(k)), 1L, Long::sum)));
    return rows;
  }
}
