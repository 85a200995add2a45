package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Child;
import org.dpstat.samples.Programme.Standing;

/** How far children of 0 to 6 came on the way from screening to service, and how long it took. */
final class ChildFigures {
  private static final String SOURCE = "child-rehabilitation";
  private static final String REACHED = "child-rehabilitation-funnel";
  private static final String DAYS = "child-rehabilitation-days";
  private static final int STAGES = 4;
  private static final int LAST_AGE = 6;
  private static final int DECIMALS = 10;

  private final Evidence evidence;
  private final Reach reach;
  private final LocalDate asOf;
  private final Map<Figure, Count> counts = new HashMap<>();
  private final Map<Figure, List<Long>> days = new HashMap<>();

  /** What all rows together tell of a child. */
  private static final class Course {
    private final LocalDate birth;
    private final LocalDate[] stages = new LocalDate[STAGES];
    private Place place;

    Course(LocalDate birth) {
      this.birth = birth;
    }

    void add(Child row, LocalDate asOf) {
      place = row.place();
      for (int i = 0; i < STAGES; i++) {
        LocalDate day = row.stages().get(i);
        boolean isPast = day != null && !day.isAfter(asOf);
        if (isPast && (stages[i] == null || day.isBefore(stages[i]))) {
          stages[i] = day;
        }
      }
    }

    /** Null where a day is missing, or comes before the other. */
    Long between(int from, int to) {
      boolean isTold = stages[from] != null && stages[to] != null;
      return isTold && !stages[to].isBefore(stages[from])
          ? ChronoUnit.DAYS.between(stages[from], stages[to])
          : null;
    }
  }

  ChildFigures(Evidence evidence, Reach reach, LocalDate asOf) {
    this.evidence = evidence;
    this.reach = reach;
    this.asOf = asOf;
    for (String division : reach.all()) {
      for (String indicator : List.of(REACHED, DAYS)) {
        Count count = count(Figure.total(asOf.getYear(), indicator, division));
        if (reach.counties(division).stream().anyMatch(this::hasList)) {
          count.markList();
        }
      }
    }
    courses().values().stream()
        .filter(course -> Period.between(course.birth, asOf).getYears() <= LAST_AGE)
        .forEach(this::count);
  }

  private boolean hasList(String county) {
    return evidence.lists().hasEver(SOURCE, county);
  }

  private Map<String, Course> courses() {
    Map<String, Course> courses = new LinkedHashMap<>();
    for (String county : evidence.lists().counties()) {
      List<Child> rows = evidence.lists().events(SOURCE, county, Child.class).toList();
      Map<String, String> numbers = new HashMap<>();
      rows.stream()
          .filter(row -> evidence.identity().key(row) != null)
          .forEach(row -> numbers.put(called(row), evidence.identity().key(row)));
      for (Child row : rows) {
        String key = evidence.identity().key(row);
        String child = key == null ? numbers.getOrDefault(called(row), called(row) + county) : key;
        courses.computeIfAbsent(child, k -> new Course(row.who().birth())).add(row, asOf);
      }
    }
    return courses;
  }

  private static String called(Child row) {
    return row.who().name() + row.who().birth();
  }

  private void count(Course course) {
    Certainty isKnown = hasList(course.place.county()) ? Certainty.NO : Certainty.UNKNOWN;
    for (int stage = 0; stage < STAGES; stage++) {
      Certainty isReached = Certainty.of(course.stages[stage] != null);
      Standing standing = new Standing(Certainty.YES, isKnown, isReached);
      add(REACHED, String.valueOf(stage + 1), course, standing);
      if (stage == STAGES - 1) {
        add(REACHED, null, course, standing);
      }
      if (stage > 0) {
        addDays(String.valueOf(stage + 1), course, isKnown, course.between(stage - 1, stage));
      }
    }
    addDays(null, course, isKnown, course.between(0, STAGES - 1));
  }

  private void addDays(String code, Course course, Certainty isKnown, Long between) {
    add(DAYS, code, course, new Standing(Certainty.of(between != null), isKnown, Certainty.NO));
    if (between != null && isKnown == Certainty.NO) {
      figures(DAYS, code, course)
          .forEach(f -> days.computeIfAbsent(f, k -> new ArrayList<>()).add(between));
    }
  }

  private void add(String indicator, String code, Course course, Standing standing) {
    figures(indicator, code, course).forEach(figure -> count(figure).add(standing, true));
  }

  private List<Figure> figures(String indicator, String code, Course course) {
    int year = asOf.getYear();
    return reach.around(course.place).stream()
        .filter(reach.all()::contains)
        .map(
            division ->
                code == null
                    ? Figure.total(year, indicator, division)
                    : new Figure(year, indicator, division, "stage", code))
        .toList();
  }

  private Count count(Figure figure) {
    return counts.computeIfAbsent(figure, f -> new Count());
  }

  Map<Figure, Cell> cells() {
    Map<Figure, Cell> cells = new TreeMap<>();
    counts.forEach(
        (figure, count) -> {
          if (figure.isTotal() || count.isAnybodyKnown()) {
            Cell rate = count.rate(figure, true).withoutCovered();
            boolean isOfDays = figure.indicator().equals(DAYS);
            cells.put(figure, isOfDays ? rate.asMiddle(middle(figure)) : rate);
          }
        });
    return cells;
  }

  private BigDecimal middle(Figure figure) {
    long[] all = days.getOrDefault(figure, List.of()).stream().mapToLong(d -> d).toArray();
    if (all.length == 0) {
      return null;
    }
    Arrays.sort(all);
    long two = all[(all.length - 1) / 2] + all[all.length / 2];
    return BigDecimal.valueOf(two * 5, 1).setScale(DECIMALS);
  }
}
