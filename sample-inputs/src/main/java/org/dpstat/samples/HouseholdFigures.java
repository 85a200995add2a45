package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Done;
import org.dpstat.samples.Fact.Home;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Programme.Standing;

/** Figures that count the households of the base population. */
final class HouseholdFigures {
  private static final int PLAN_YEARS = 5;
  private static final Comparator<Interviewed> IN_TIME =
      Comparator.comparing(Interviewed::year)
          .thenComparing(Interviewed::on, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Evidence evidence;
  private final Reach reach;
  private final Assistance assistance;
  private final Work work;
  private final int year;
  private final Map<String, List<Member>> households = new TreeMap<>();
  private final Map<String, Home> answers = new HashMap<>();
  private final Modifications modifications = new Modifications();
  private final Map<Interviewed, String> countyOf = new HashMap<>();
  private final Map<String, Interviewed> lastOf = new HashMap<>();
  private final Map<Figure, Count> counts = new HashMap<>();

  HouseholdFigures(Evidence evidence, Reach reach, Assistance assistance, Work work) {
    this.evidence = evidence;
    this.reach = reach;
    this.assistance = assistance;
    this.work = work;
    this.year = evidence.lists().month().getYear();
  }

  private int firstYear() {
    return (year - 1) / PLAN_YEARS * PLAN_YEARS + 1;
  }

  /** What interviews and lists of works tell, of households and of persons. */
  void read(List<Ledger.Counted> surveys) {
    LocalDate asOf = evidence.lists().month().atEndOfMonth();
    Map<String, Integer> answeredIn = new HashMap<>();
    for (Ledger.Counted survey : surveys) {
      survey
          .facts()
          .forEach(
              (county, rows) ->
                  rows.stream()
                      .map(Interviewed.class::cast)
                      .filter(i -> i.isCompleted() && (i.on() == null || !i.on().isAfter(asOf)))
                      .sorted(
                          Comparator.comparing(
                              Interviewed::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                      .forEach(i -> read(county, i, answeredIn)));
    }
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .events("home-modification", county, Done.class)
          .filter(row -> row.isDone() && row.on().getYear() >= firstYear())
          .forEach(row -> modifications.addDone(keysOfWorks(county, row)));
    }
  }

  /** Works for a person were done where the person last answered, whoever lives there now. */
  private List<String> keysOfWorks(String county, Done row) {
    List<String> keys = keys(county, row.household(), row);
    Interviewed last = lastOf.get(evidence.identity().key(row));
    if (last != null) {
      keys.add(countyOf.get(last) + " " + last.home().number());
    }
    return keys;
  }

  private void read(String county, Interviewed interview, Map<String, Integer> answeredIn) {
    countyOf.put(interview, county);
    List<String> keys = keys(county, interview.home().number(), interview);
    String person = evidence.identity().key(interview);
    if (person != null && interview.home().number() != null) {
      lastOf.merge(person, interview, BinaryOperator.maxBy(IN_TIME));
    }
    if (interview.year() >= firstYear()) {
      modifications.addNeed(interview, keys);
    }
    if (interview.year() >= year - 1) {
      modifications.addReply(interview, keys);
      if (interview.home().number() != null) {
        String household = keys.get(0);
        boolean isLater = answeredIn.getOrDefault(household, 0) < interview.year();
        Home before = isLater ? null : answers.get(household);
        answers.put(household, latest(before, interview.home()));
        answeredIn.put(household, interview.year());
      }
    }
  }

  /** Each answer is the last that was given. */
  private static Home latest(Home before, Home after) {
    return before == null
        ? after
        : new Home(
            after.number(),
            orElse(after.members(), before.members()),
            after.yuan(),
            orElse(after.over60(), before.over60()),
            orElse(after.workers(), before.workers()),
            orElse(after.employed(), before.employed()));
  }

  private static Integer orElse(Integer one, Integer other) {
    return one == null ? other : one;
  }

  /** The household by its number, and the person. */
  private List<String> keys(String county, String number, Fact.OfPerson row) {
    List<String> keys = new ArrayList<>();
    if (number != null) {
      keys.add(county + " " + number);
    }
    String key = evidence.identity().key(row);
    if (key != null) {
      keys.add(key);
    }
    return keys;
  }

  void count(Iterable<Member> population) {
    for (Member member : population) {
      households.computeIfAbsent(keyOf(member), k -> new ArrayList<>()).add(member);
    }
    countTypes();
    mark("home-modification-rate", "home-modification");
    count("home-modification-rate", this::modification);
    mark("housing-repaired-rate", "housing");
    count(
        "housing-repaired-rate",
        key -> new Standing(Certainty.NO, Certainty.UNKNOWN, Certainty.NO));
  }

  private String keyOf(Member member) {
    return evidence
        .interviews()
        .withHousehold(member.key())
        .map(i -> countyOf.get(i) + " " + i.home().number())
        .orElse(member.key());
  }

  private void countTypes() {
    Function<String, Certainty> isOfSeveral = k -> Certainty.of(households.get(k).size() >= 2);
    type("multi-disabled", isOfSeveral);
    type("elderly-disabled", key -> hasAged(key, 60, 200));
    type("zero-job", key -> hasAged(key, 16, 59).and(is(home(key).employed(), n -> n == 0)));
    type(
        "kept-by-disabled",
        key -> isOfSeveral.apply(key).and(hasAged(key, 16, 59)).and(hasNoWorkers(key)));
    type(
        "kept-by-elderly",
        key ->
            hasAny(key, this::isSevereWithoutWork)
                .and(hasNoWorkers(key).and(is(home(key).over60(), n -> n >= 1))));
  }

  private void type(String type, Function<String, Certainty> holds) {
    mark(type + "-households", "survey");
    count(
        type + "-households",
        key -> {
          Certainty isSo = holds.apply(key);
          boolean isAsked = key.contains(" ");
          return new Standing(isSo, isAsked ? Certainty.NO : Certainty.UNKNOWN, isSo);
        });
  }

  private Home home(String key) {
    return answers.getOrDefault(key, new Home(null, null, null, null, null, null));
  }

  private static Certainty is(Integer number, Predicate<Integer> holds) {
    return number == null ? Certainty.UNKNOWN : Certainty.of(holds.test(number));
  }

  private Certainty hasNoWorkers(String key) {
    return is(home(key).workers(), n -> n == 0);
  }

  private Certainty hasAged(String key, int from, int to) {
    return hasAny(key, m -> is(m.age(), age -> age >= from && age <= to));
  }

  private Certainty hasAny(String key, Function<Member, Certainty> isSuch) {
    return households.get(key).stream().map(isSuch).reduce(Certainty.NO, Certainty::or);
  }

  private Certainty isSevereWithoutWork(Member member) {
    Certainty isAdult = is(member.age(), age -> age >= 18 && age < 60);
    return Certainty.of(member.isSevere()).and(isAdult).and(work.has(member).not());
  }

  private Standing modification(String key) {
    List<Member> members = households.get(key);
    Set<String> keys = withMembers(key);
    boolean hasList = evidence.lists().hasEver("home-modification", placeOf(key).county());
    Certainty done = modifications.isDone(keys, hasList);
    Certainty assisted = hasAny(key, m -> assistance.is(m, found -> !found.isEmpty()));
    Certainty severe = Certainty.of(members.stream().anyMatch(Member::isSevere));
    boolean isSurveyed =
        members.stream().anyMatch(m -> evidence.lists().hasEver("survey", m.place().county()));
    Certainty needed = Certainty.of(modifications.isInNeed(keys)).or(done);
    Certainty eligible = isSurveyed ? needed.and(severe).and(assisted) : Certainty.UNKNOWN;
    return new Standing(eligible, done == Certainty.UNKNOWN ? done : Certainty.NO, done);
  }

  /** What rows name a household by: its number, and its members. */
  private Set<String> withMembers(String key) {
    Set<String> keys = new HashSet<>(List.of(key));
    households.get(key).forEach(member -> keys.add(member.key()));
    return keys;
  }

  /**
   * The severely disabled whose homes are still to be modified, with the month of the interview
   * that first told so.
   */
  Map<Member, YearMonth> unmodified() {
    Map<Member, YearMonth> unmodified = new HashMap<>();
    households.forEach(
        (key, members) -> {
          Standing standing = modification(key);
          boolean isLeftOut =
              standing.isKnown()
                  && standing.eligible() == Certainty.YES
                  && standing.counted() == Certainty.NO;
          YearMonth told = modifications.neededSince(withMembers(key));
          members.stream()
              .filter(member -> isLeftOut && member.isSevere())
              .forEach(member -> unmodified.put(member, told));
        });
    return unmodified;
  }

  /** The lowest of the members' places. */
  private Place placeOf(String key) {
    return households.get(key).stream()
        .map(Member::place)
        .min(
            Comparator.comparing(Place::county)
                .thenComparing(Place::township, Comparator.nullsLast(Comparator.naturalOrder())))
        .orElseThrow();
  }

  private void mark(String indicator, String source) {
    for (String division : reach.all()) {
      Count count = at(indicator, division);
      if (reach.counties(division).stream().anyMatch(c -> evidence.lists().hasEver(source, c))) {
        count.markList();
      }
    }
  }

  private void count(String indicator, Function<String, Standing> judge) {
    for (String key : households.keySet()) {
      Place place = placeOf(key);
      boolean isByList =
          indicator.startsWith("home")
              && evidence.lists().hasEver("home-modification", place.county());
      Standing standing = judge.apply(key);
      boolean isWholly = isByList && assistance.isByList(households.get(key));
      reach.around(place).forEach(d -> at(indicator, d).add(standing, isByList, isWholly));
    }
  }

  private Count at(String indicator, String division) {
    return counts.computeIfAbsent(Figure.total(year, indicator, division), f -> new Count());
  }

  Map<Figure, Cell> cells() {
    Map<Figure, Cell> cells = new TreeMap<>();
    counts.forEach(
        (figure, count) -> {
          Cell cell = count.rate(figure, true).withoutCovered();
          boolean isCount = figure.indicator().endsWith("-households");
          cells.put(figure, isCount ? cell.asNumber().withoutCovered() : cell);
        });
    return cells;
  }
}
