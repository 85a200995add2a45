package org.dpstat.samples;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Assisted;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Died;

/** The base population at a day. */
final class Census {
  private static final int[] AGE_FROM = {75, 60, 45, 18, 15, 7, 0};
  private static final List<String> AGE_GROUPS =
      List.of("75+", "60-74", "45-59", "18-44", "15-17", "7-14", "0-6");

  private static final Comparator<Certified> SURVIVOR_FIRST =
      Comparator.comparing((Certified c) -> !c.status().equals("1"))
          .thenComparing(Certified::issuedOn, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Certified::county);

  private final CountingLists lists;
  private final Collection<String> counties;
  private final LocalDate asOf;

  Census(CountingLists lists, Collection<String> counties, LocalDate asOf) {
    this.lists = lists;
    this.counties = counties;
    this.asOf = asOf;
  }

  /** The certificate of each person of the population, by number. */
  Map<String, Certified> population() {
    Set<String> dead = dead();
    Map<String, Certified> best = new LinkedHashMap<>();
    certificates()
        .filter(c -> c.number() != null)
        .forEach(c -> best.merge(c.number(), c, Census::survivor));
    best.values().removeIf(c -> !isValid(c) || dead.contains(c.number()));
    return best;
  }

  private Stream<Certified> certificates() {
    return counties.stream().flatMap(c -> lists.inForce("certificate", c, Certified.class));
  }

  private static Certified survivor(Certified one, Certified other) {
    return SURVIVOR_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private boolean isValid(Certified certified) {
    boolean isHeld = certified.status().equals("1") || certified.status().equals("5");
    return isHeld && (certified.validUntil() == null || !certified.validUntil().isBefore(asOf));
  }

  private Set<String> dead() {
    Stream<String> recorded =
        counties.stream()
            .flatMap(c -> lists.events("death", c, Died.class))
            .filter(d -> d.number() != null && !d.on().isAfter(asOf))
            .map(Died::number);
    Stream<String> cancelled =
        certificates()
            .filter(c -> c.isCancelledForDeath() && c.number() != null)
            .map(Certified::number);
    return Stream.concat(recorded, cancelled).collect(Collectors.toSet());
  }

  /** Numbers of those in special hardship support. */
  Set<String> inSpecialHardship() {
    return counties.stream()
        .flatMap(c -> lists.inForce("assistance", c, Assisted.class))
        .filter(a -> a.number() != null && a.assistanceClass().equals("3"))
        .filter(a -> a.isInForce(YearMonth.from(asOf)))
        .map(Assisted::number)
        .collect(Collectors.toSet());
  }

  /** Item of each breakdown for a person. */
  Map<String, String> attributes(Certified person) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("total", "all");
    items.put("sex", IdNumber.sex(person.number()));
    items.put("age_group", ageGroup(person.number()));
    items.put("category", person.category());
    items.put("grade", person.grade());
    items.put("hukou", person.hukou() == null ? "unknown" : person.hukou());
    return items;
  }

  private String ageGroup(String number) {
    int age = Period.between(IdNumber.birth(number), asOf).getYears();
    int i = 0;
    while (age < AGE_FROM[i]) {
      i++;
    }
    return AGE_GROUPS.get(i);
  }
}
