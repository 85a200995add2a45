package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Composes what stands on a county's list of a month. */
final class ListRows {
  private static final Map<String, Composer> COMPOSERS =
      Map.of(
          "certificate", new CertificateRows(),
          "assistance", new AssistanceRows(),
          "death", new DeathRows(),
          "nursing-allowance", new PaymentRows());

  private final Map<String, List<Person>> byCounty = new LinkedHashMap<>();
  private final List<String> counties;
  private final List<YearMonth> periods;

  /** Adds the rows of one person, if any, to a list. */
  interface Composer {
    void compose(Person person, Page page);
  }

  /**
   * The list that is being composed.
   *
   * @param before last period before, of all that are delivered; the month itself where none was
   */
  record Page(String county, YearMonth period, YearMonth before, BiConsumer<Person, Row> rows) {
    LocalDate end() {
      return period.atEndOfMonth();
    }

    void add(Person person, Row row) {
      rows.accept(person, row);
    }
  }

  ListRows(Collection<Person> people, List<String> counties, List<YearMonth> periods) {
    this.counties = counties;
    this.periods = periods;
    counties.forEach(county -> byCounty.put(county, new ArrayList<>()));
    for (Person person : people) {
      for (String county : countiesOf(person)) {
        byCounty.get(county).add(person);
      }
    }
  }

  /** Where a person may stand on a list: home, the former county, the county that pays. */
  private Collection<String> countiesOf(Person person) {
    Collection<String> all = new TreeSet<>(List.of(person.county()));
    if (person.move() != null) {
      all.add(person.move().formerPlace().substring(0, 6));
    }
    if (person.habit() == Person.Habit.ELSEWHERE) {
      all.add(payer(person));
    }
    return all;
  }

  private String payer(Person person) {
    return counties.get((counties.indexOf(person.county()) + 1) % counties.size());
  }

  List<Row> compose(String source, String county, YearMonth period) {
    List<Row> rows = new ArrayList<>();
    Page page = new Page(county, period, before(period), (person, row) -> rows.add(row));
    byCounty.get(county).forEach(person -> COMPOSERS.get(source).compose(person, page));
    return rows;
  }

  private YearMonth before(YearMonth period) {
    return periods.stream()
        .filter(period::isAfter)
        .max(Comparator.naturalOrder())
        .orElse(period.minusYears(50));
  }

  /** Rows that would change the figures of a county if a list above it spoke for it. */
  List<Row> contrary(String source, String county, YearMonth period) {
    return byCounty.get(county).stream()
        .filter(p -> p.isHolder() && p.relief() == null && p.death() == null)
        .filter(p -> p.certificate().isSevere() && p.county().equals(county))
        .limit(12)
        .map(
            p ->
                source.equals("death")
                    ? Row.of(p).set("died_on", period.atDay(2)).set("place", p.place())
                    : Row.of(p).set("assistance_class", "3").set("place", p.place()))
        .toList();
  }
}
