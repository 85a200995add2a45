package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Fact.Traits;
import org.dpstat.samples.Ledger.Counted;
import org.dpstat.samples.Programme.Standing;

/** How the last survey went, of all whom it was to visit: holders on the first of July. */
final class RosterFigures {
  private static final int MONTH = 7;
  private static final int MONTHS_IN_FORCE = 3;

  private final Evidence evidence;
  private final Reach reach;
  private final LocalDate asOf;
  private final Map<String, LocalDate> died = new HashMap<>();
  private final Map<String, Entry> roster = new TreeMap<>();
  private final Map<String, Boolean> modeTold = new HashMap<>();
  private final Map<Figure, Count> counts = new HashMap<>();

  /** A certificate and the county whose register holds it. */
  private record Entry(Certified certificate, String county) {}

  RosterFigures(Evidence evidence, Reach reach, LocalDate asOf) {
    this.evidence = evidence;
    this.reach = reach;
    this.asOf = asOf;
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .events("death", county, Died.class)
          .filter(row -> evidence.identity().certainKey(row) != null)
          .forEach(
              row ->
                  died.merge(evidence.identity().certainKey(row), row.on(), RosterFigures::first));
    }
    for (String county : evidence.lists().counties()) {
      surveyYear(county).ifPresent(year -> enter(county, LocalDate.of(year, MONTH, 1)));
    }
    count();
  }

  private static LocalDate first(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Of this year or the last. */
  private Optional<Integer> surveyYear(String county) {
    return evidence.lists().ofEvents("survey", county).stream()
        .map(survey -> survey.delivery().year())
        .filter(year -> year >= asOf.getYear() - 1)
        .filter(year -> !LocalDate.of(year, MONTH, 1).isAfter(asOf))
        .max(Comparator.naturalOrder());
  }

  private void enter(String county, LocalDate day) {
    List<Counted> registers = evidence.lists().ofEvents("certificate", county);
    YearMonth month = YearMonth.from(day);
    Optional<Counted> then =
        registers.stream()
            .filter(list -> !list.delivery().month().isAfter(month))
            .filter(list -> !list.delivery().month().plusMonths(MONTHS_IN_FORCE).isBefore(month))
            .max(Comparator.comparing(list -> list.delivery().month()));
    Optional<Counted> after =
        registers.stream()
            .filter(list -> list.delivery().month().isAfter(month))
            .min(Comparator.comparing(list -> list.delivery().month()));
    then.or(() -> after).ifPresent(list -> enter(county, day, list, registers));
  }

  private void enter(String county, LocalDate day, Counted register, List<Counted> all) {
    Set<String> cancelled = new HashSet<>();
    for (Counted later : all) {
      if (later.delivery().month().isAfter(register.delivery().month())) {
        later.of(county).stream()
            .map(Certified.class::cast)
            .filter(row -> isCancelledBefore(row, day))
            .forEach(row -> cancelled.add(evidence.identity().certainKey(row)));
      }
    }
    for (Fact fact : register.of(county)) {
      Certified row = (Certified) fact;
      String key = evidence.identity().key(row);
      boolean isGone = cancelled.contains(key) || isDeadBefore(key, day);
      if (isHeld(row, day) && !isGone) {
        roster.merge(key, new Entry(row, county), RosterFigures::survivor);
      }
    }
  }

  private boolean isDeadBefore(String key, LocalDate day) {
    LocalDate death = died.get(key);
    return death != null && death.isBefore(day);
  }

  private static boolean isCancelledBefore(Certified row, LocalDate day) {
    return row.status().equals("2") && row.cancelledOn() != null && row.cancelledOn().isBefore(day);
  }

  /** A certificate that expired or was cancelled since was valid then. */
  private static boolean isHeld(Certified row, LocalDate day) {
    boolean isIssued = row.issuedOn() == null || !row.issuedOn().isAfter(day);
    boolean hasEnd = row.validUntil() != null;
    boolean isInTime = hasEnd ? !row.validUntil().isBefore(day) : !row.status().equals("4");
    boolean isCancelledSince =
        row.status().equals("2") && row.cancelledOn() != null && !isCancelledBefore(row, day);
    return isIssued
        && isInTime
        && (Set.of("1", "4", "5").contains(row.status()) || isCancelledSince);
  }

  private static Entry survivor(Entry one, Entry other) {
    Comparator<Entry> order =
        Comparator.comparing((Entry e) -> !e.certificate().status().equals("1"))
            .thenComparing(
                e -> e.certificate().issuedOn(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Entry::county);
    return order.compare(one, other) <= 0 ? one : other;
  }

  private void count() {
    for (String indicator : List.of("completion-rate", "visit-rate", "contact-lost-rate")) {
      for (String division : reach.all()) {
        Count count = count(Figure.total(asOf.getYear(), indicator, division));
        if (reach.counties(division).stream().anyMatch(this::hasRoster)) {
          count.markList();
        }
      }
    }
    roster.forEach(this::count);
  }

  private boolean hasRoster(String county) {
    return surveyYear(county).isPresent() && evidence.lists().hasEver("certificate", county);
  }

  private void count(String key, Entry entry) {
    Certified certificate = entry.certificate();
    Interviewed latest = evidence.interviews().latest().get(key);
    Traits traits = Census.traits(certificate, latest);
    Member member = Census.holder(key, certificate, traits, asOf);
    Optional<Integer> year = surveyYear(member.place().county());
    Optional<Interviewed> row = year.flatMap(y -> evidence.interviews().in(y, key));
    String result = row.map(Interviewed::result).orElse("");
    String mode = row.map(r -> r.replies().to("interview_mode")).orElse(null);
    boolean isDone = result.equals("1");
    Certainty isKnown = year.isPresent() ? Certainty.NO : Certainty.UNKNOWN;
    add("completion-rate", member, new Standing(Certainty.YES, isKnown, Certainty.of(isDone)));
    Certainty isLost = Certainty.of(result.equals("2"));
    add("contact-lost-rate", member, new Standing(Certainty.YES, isKnown, isLost));
    boolean isModeTold =
        modeTold.computeIfAbsent(
            member.place().county(), county -> year.filter(y -> tellsMode(county, y)).isPresent());
    boolean isSilent = !isModeTold || (isDone && mode == null);
    Certainty isTold = isSilent ? Certainty.UNKNOWN : Certainty.YES;
    Certainty isVisit = Certainty.of(isDone && "1".equals(mode));
    add("visit-rate", member, new Standing(isTold, isKnown, isVisit));
  }

  /** Whether any completed interview of a county's survey tells how it was held. */
  private boolean tellsMode(String county, int year) {
    return evidence.lists().ofEvents("survey", county).stream()
        .filter(survey -> survey.delivery().year() == year)
        .flatMap(survey -> survey.of(county).stream())
        .map(Interviewed.class::cast)
        .filter(row -> row.isCompleted() && (row.on() == null || !row.on().isAfter(asOf)))
        .anyMatch(row -> row.replies().to("interview_mode") != null);
  }

  private void add(String indicator, Member member, Standing standing) {
    member
        .items()
        .forEach(
            (breakdown, code) ->
                reach.around(member.place()).stream()
                    .map(d -> new Figure(asOf.getYear(), indicator, d, breakdown, code))
                    .forEach(figure -> count(figure).add(standing, false)));
  }

  private Count count(Figure figure) {
    return counts.computeIfAbsent(figure, f -> new Count());
  }

  Map<Figure, Cell> cells() {
    Map<Figure, Cell> cells = new TreeMap<>();
    counts.forEach(
        (figure, count) -> {
          if (figure.isTotal() || count.isAnybodyKnown()) {
            cells.put(figure, count.rate(figure, true).withoutCovered());
          }
        });
    return cells;
  }
}
