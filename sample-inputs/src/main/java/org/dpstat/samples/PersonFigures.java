package org.dpstat.samples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dpstat.samples.Programme.Standing;

/** Figures that count the people of the base population. */
final class PersonFigures {
  private final int year;
  private final Reach reach;
  private final Map<String, Member> population;
  private final Map<Figure, Count> counts = new HashMap<>();
  private final Set<String> ofMembers = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> ofEntitled = new HashSet<>();

  PersonFigures(int year, Reach reach, Map<String, Member> population) {
    this.year = year;
    this.reach = reach;
    this.population = population;
  }

  /** How many are such; some county's register in force is a list of them. */
  void countMembers(String indicator, Lists lists, Function<Member, Certainty> isSuch) {
    ofMembers.add(indicator);
    openTotals(indicator, county -> lists.hasList("certificate", county));
    for (Member member : population.values()) {
      Standing standing = new Standing(Certainty.YES, isSuch.apply(member));
      add(indicator, member, count -> count.add(standing, member.isRegistered()));
    }
  }

  /** How many have what rules entitle them to. */
  void countEntitled(Programme programme) {
    ofEntitled.add(programme.indicator());
    count(programme);
  }

  void count(Programme programme) {
    if (programme.isCount()) {
      counted.add(programme.indicator());
    }
    openTotals(programme.indicator(), programme::hasList);
    for (Member member : population.values()) {
      boolean isByList = programme.hasList(member.place().county());
      boolean isWhollyByList = isByList && programme.isEntitledByList(member);
      Standing standing = programme.standing(member);
      boolean isCountedByList =
          isWhollyByList && (programme.isCount() || standing.covered() == Certainty.YES);
      add(
          programme.indicator(),
          member,
          count -> count.add(standing, isByList, isWhollyByList, isCountedByList));
    }
    addUnmatched(programme);
  }

  /** Counts a programme as one group of a breakdown of its own. */
  void countGroup(Programme programme, String breakdown, String code) {
    for (Member member : population.values()) {
      boolean isByList = programme.hasList(member.place().county());
      for (String division : reach.around(member.place())) {
        count(new Figure(year, programme.indicator(), division, breakdown, code))
            .add(programme.standing(member), isByList);
      }
    }
  }

  private void openTotals(String indicator, Predicate<String> hasList) {
    for (String division : reach.all()) {
      Count count = count(Figure.total(year, indicator, division));
      if (reach.counties(division).stream().anyMatch(hasList)) {
        count.markList();
      }
    }
  }

  private void add(String indicator, Member member, Consumer<Count> adding) {
    List<String> divisions = reach.around(member.place());
    member
        .items()
        .forEach(
            (breakdown, code) ->
                divisions.forEach(
                    division ->
                        adding.accept(
                            count(new Figure(year, indicator, division, breakdown, code)))));
  }

  private void addUnmatched(Programme programme) {
    Map<String, Long> unmatched = new HashMap<>();
    for (String division : reach.all()) {
      if (!reach.isTownship(division)) {
        Count count = count(Figure.total(year, programme.indicator(), division));
        for (String county : reach.counties(division)) {
          count.addUnmatched(unmatched.computeIfAbsent(county, c -> unmatched(programme, county)));
        }
      }
    }
  }

  /** Persons named by a county's list who are not of the population, and rows of nobody. */
  private long unmatched(Programme programme, String county) {
    return programme.named(county).entrySet().stream()
        .filter(named -> named.getKey() == null || !population.containsKey(named.getKey()))
        .mapToLong(
            named -> named.getKey() == null ? named.getValue() : Math.min(1, named.getValue()))
        .sum();
  }

  private Count count(Figure figure) {
    return counts.computeIfAbsent(figure, f -> new Count());
  }

  Map<Figure, Cell> cells() {
    Map<Figure, Cell> cells = new TreeMap<>();
    counts.forEach(
        (figure, count) -> {
          if (figure.isTotal() || count.isAnybodyKnown()) {
            cells.put(figure, cell(figure, count));
          }
        });
    return cells;
  }

  private Cell cell(Figure figure, Count count) {
    boolean isTownship = reach.isTownship(figure.division());
    if (ofMembers.contains(figure.indicator())) {
      return count.number();
    }
    if (ofEntitled.contains(figure.indicator())) {
      return count.rateOfEntitled(figure, isTownship);
    }
    Cell rate = count.rate(figure, isTownship);
    return counted.contains(figure.indicator()) ? rate.asNumber() : rate;
  }
}
