package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Composes what stands on a county's list of people. */
final class ListRows {
  private final Map<String, Composer> composers;
  private final Map<String, List<Person>> byCounty = new LinkedHashMap<>();
  private final List<String> counties;
  private final Settings settings;

  /** Adds the rows of one person, if any, to a list. */
  interface Composer {
    void compose(Person person, Page page);
  }

  /**
   * The list that is being composed.
   *
   * @param county whose people stand on it, by today's code
   * @param division by the code of the time
   * @param before last period before, of all that are delivered; long ago where none was
   */
  record Page(
      String county, String division, YearMonth period, YearMonth before, Consumer<Row> rows) {
    LocalDate end() {
      return period.atEndOfMonth();
    }

    int year() {
      return period.getYear();
    }

    /** Where a person is registered, as this list has it. */
    String place(Person person) {
      boolean isRenamed = !division.endsWith("00") && !division.equals(county);
      int coarse = isRenamed ? 60 : 3;
      boolean isCoarse = person.household().fate("coarse").nextInt(100) < coarse;
      return isCoarse ? (isRenamed ? division : person.county()) : person.place();
    }

    void add(Row row) {
      rows.accept(row);
    }
  }

  ListRows(Collection<Person> people, List<String> counties, Settings settings) {
    this.counties = counties;
    this.settings = settings;
    this.composers = new TreeMap<>(OfficeRows.composers());
    composers.putAll(
        Map.of(
            "survey", new SurveyRows(settings, counties),
            "certificate", new CertificateRows(),
            "assistance", new AssistanceRows(),
            "death", new DeathRows(),
            "living-allowance", new PaymentRows(Person::living, 60),
            "nursing-allowance", new PaymentRows(Person::nursing, 70),
            "pension", new PensionRows(),
            "medical", new MedicalRows(),
            "verification", new VerificationRows()));
    counties.forEach(county -> byCounty.put(county, new ArrayList<>()));
    for (Person person : people) {
      for (String county : countiesOf(person)) {
        byCounty.get(county).add(person);
      }
    }
  }

  /** Where a person may stand on a list: home, the former county, the county next door. */
  private Collection<String> countiesOf(Person person) {
    Collection<String> all = new TreeSet<>(List.of(person.county()));
    all.add(former(person));
    boolean isPaidElsewhere =
        person.nursing() == Person.Habit.ELSEWHERE || person.living() == Person.Habit.ELSEWHERE;
    if (isPaidElsewhere || person.isInsuredElsewhere()) {
      all.add(nextDoor(person));
    }
    return all;
  }

  private static String former(Person person) {
    return person.move() == null ? person.county() : person.move().formerPlace().substring(0, 6);
  }

  private String nextDoor(Person person) {
    return counties.get((counties.indexOf(person.county()) + 1) % counties.size());
  }

  List<Row> compose(Delivery delivery, String county) {
    List<Row> rows = new ArrayList<>();
    YearMonth period = delivery.month();
    Page page = new Page(county, delivery.division(), period, before(period), rows::add);
    Composer composer = composers.get(delivery.source());
    boolean isRegister = delivery.source().equals("certificate");
    for (Person person : byCounty.get(county)) {
      String other = isRegister ? former(person) : nextDoor(person);
      if (county.equals(person.county()) || county.equals(other)) {
        composer.compose(person, page);
      }
    }
    return rows;
  }

  private YearMonth before(YearMonth period) {
    return settings.periods().stream()
        .filter(period::isAfter)
        .max(Comparator.naturalOrder())
        .orElse(period.minusYears(50));
  }

  /** Rows that would change the figures of a county if a list above it spoke for it. */
  List<Row> contrary(Delivery delivery, String county) {
    YearMonth period = delivery.month();
    return byCounty.get(county).stream()
        .filter(p -> p.isHolder() && p.relief() == null && p.death() == null)
        .filter(p -> p.certificate().isSevere() && p.county().equals(county))
        .limit(12)
        .map(
            p ->
                delivery.source().equals("death")
                    ? Row.of(p).set("died_on", period.atDay(2)).set("place", p.place())
                    : Row.of(p).set("assistance_class", "3").set("place", p.place()))
        .toList();
  }
}
