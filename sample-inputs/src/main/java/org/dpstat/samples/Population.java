package org.dpstat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.dpstat.samples.Person.Certificate;
import org.dpstat.samples.Person.Move;
import org.dpstat.samples.Person.Relief;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;

/** Invents the people: holders of a certificate by usual shares, and others who stand on lists. */
final class Population {
  private static final Weighted AGES =
      Weighted.of("0 7 15 18 45 60 75", 1.5, 3.2, 1.6, 21, 27, 31, 14.7);

  /** Years that each group of ages spans. */
  private static final List<Integer> AGE_SPANS = List.of(7, 8, 3, 27, 15, 15, 20);

  private static final Weighted HUKOU = Weighted.of("1 2 3", 75, 13, 12);
  private static final Weighted ETHNICITY =
      Weighted.of("01 03 05 04 02 11 15 06", 965, 14, 4, 2, 2, 4, 4, 5);
  private static final Weighted OLD_AREAS =
      Weighted.of("142701 142724 622425 371523 410381 110105 510107", 3, 2, 3, 1, 1, 1, 1);

  private final Settings settings;
  private final List<String> counties;
  private final Divisions divisions;
  private final SplittableRandom random;
  private final LocalDate asOf;
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, List<Household>> households = new HashMap<>();
  private final Map<String, List<Division>> townships = new HashMap<>();
  private final Fates fates;

  private Population(Settings settings, List<String> counties, Divisions divisions) {
    this.settings = settings;
    this.counties = counties;
    this.divisions = divisions;
    this.random = new SplittableRandom(settings.seed());
    this.asOf = settings.asOf();
    this.fates = new Fates(random, asOf);
  }

  static List<Person> invent(Settings settings, List<String> counties, Divisions divisions) {
    return new Population(settings, counties, divisions).people();
  }

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < settings.persons(); i++) {
      people.add(holder());
    }
    for (int i = 0; i < settings.persons() / 8; i++) {
      people.add(other());
    }
    return people;
  }

  private Person holder() {
    String number = number();
    Certificate certificate = fates.certificate(IdNumber.birth(number));
    return person(number, certificate, random.nextInt(100) < 44 ? fates.relief() : null);
  }

  /** Somebody without a certificate: on assistance, dead, or paid without a title. */
  private Person other() {
    return person(number(), null, random.nextInt(10) < 5 ? fates.relief() : null);
  }

  private Person person(String number, Certificate certificate, Relief relief) {
    String county = counties.get(random.nextInt(counties.size()));
    String ethnicity = ETHNICITY.draw(random);
    return new Person(
        number,
        ethnicity.equals("05") || ethnicity.equals("04") ? Names.dotted(random) : Names.han(random),
        ethnicity,
        HUKOU.draw(random),
        household(county),
        certificate,
        relief,
        fates.death(certificate),
        certificate == null ? null : move(county, certificate),
        fates.nursing(certificate, relief),
        fates.living(certificate, relief));
  }

  /** Some move in with whom the county's last household was made for. */
  private Household household(String county) {
    List<Household> all = households.computeIfAbsent(county, c -> new ArrayList<>());
    boolean isShared = !all.isEmpty() && random.nextInt(100) < 9;
    if (!isShared) {
      all.add(Household.draw(all.size() + 1, place(county), random));
    }
    return all.get(all.size() - 1);
  }

  private Move move(String county, Certificate certificate) {
    int draw = random.nextInt(1000);
    String former = counties.get(random.nextInt(counties.size()));
    boolean isPlain = certificate.status().equals("1") && certificate.firstIssuedOn() != null;
    if (draw >= 15 || !isPlain || former.equals(county)) {
      return null;
    }
    // Well before the lists that count, so that no list in force still shows the old county alone.
    LocalDate on = draw < 3 ? null : asOf.minusDays(200L + random.nextInt(300));
    return new Move(place(former), on);
  }

  private String place(String county) {
    List<Division> townships = townships(county);
    return townships.isEmpty() ? county : townships.get(random.nextInt(townships.size())).code();
  }

  private List<Division> townships(String county) {
    return townships.computeIfAbsent(
        county, c -> divisions.below(c).stream().filter(d -> d.isValidOn(asOf)).toList());
  }

  private String number() {
    while (true) {
      int sequence = 1 + random.nextInt(997);
      boolean isMale = random.nextInt(100) < 57;
      sequence += (sequence % 2 == 1) == isMale ? 0 : 1;
      String number = IdNumber.of(area(), birth(), sequence);
      if (numbers.add(number)) {
        return number;
      }
    }
  }

  private String area() {
    return random.nextInt(100) < 85
        ? counties.get(random.nextInt(counties.size()))
        : OLD_AREAS.draw(random);
  }

  private LocalDate birth() {
    String from = AGES.draw(random);
    int span = AGE_SPANS.get(AGES.values().indexOf(from));
    int age = Integer.parseInt(from) + random.nextInt(span);
    LocalDate birth = asOf.minusYears(age).minusDays(random.nextInt(365));
    // Nobody is younger than the first list on which they may stand.
    LocalDate latest = LocalDate.of(settings.years().get(0), 1, 1).minusYears(1);
    return birth.isAfter(latest) ? latest : birth;
  }
}
