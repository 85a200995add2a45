package org.dpstat.samples;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dpstat.samples.Fact.Employer;
import org.dpstat.samples.Fact.Institution;
import org.dpstat.samples.Programme.Standing;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;

/** Figures that count townships, counties and employers. */
final class PlaceFigures {
  private static final int ENOUGH_RESIDENTS = 200_000;
  private static final String ONLY_STATISTICS = "400";

  private final Lists lists;
  private final Reach reach;
  private final Divisions divisions;
  private final int year;
  private final Set<String> served = new HashSet<>();
  private final Map<String, Set<String>> federations = new HashMap<>();
  private final Map<Figure, Count> counts = new HashMap<>();

  PlaceFigures(Lists lists, Reach reach, Divisions divisions) {
    this.lists = lists;
    this.reach = reach;
    this.divisions = divisions;
    this.year = lists.month().getYear();
    for (String county : lists.counties()) {
      lists.rows("institution", county, Institution.class).forEach(this::add);
    }
  }

  private void add(Institution institution) {
    String township = institution.place().township();
    served.add(institution.kind() + institution.place().county());
    if (township != null) {
      served.add(institution.kind() + township);
    }
    if (township != null && institution.village() != null && institution.kind().equals("5")) {
      federations.computeIfAbsent(township, t -> new HashSet<>()).add(institution.village());
    }
  }

  void countTownships() {
    for (String township : reach.all()) {
      if (reach.isTownship(township) && township.substring(6).compareTo(ONLY_STATISTICS) < 0) {
        Place place = new Place(reach.counties(township).get(0), township);
        countPlace("township-institutions", place, 1, has("1", township));
        countPlace("mental-rehabilitation-townships", place, 1, has("6", township));
        Integer villages = divisions.find(township).map(Division::villages).orElse(0);
        int named = federations.getOrDefault(township, Set.of()).size();
        countPlace("village-institutions", place, villages, Math.min(named, villages));
      }
    }
  }

  private int has(String kind, String place) {
    return served.contains(kind + place) ? 1 : 0;
  }

  void countCounties(Function<String, Integer> residents) {
    for (String county : lists.counties()) {
      Place place = new Place(county, null);
      boolean hasTownship =
          reach.all().stream()
              .filter(code -> reach.isTownship(code) && code.startsWith(county))
              .anyMatch(
                  code -> has("6", code) == 1 && code.substring(6).compareTo(ONLY_STATISTICS) < 0);
      countPlace("mental-rehabilitation-counties", place, 1, hasTownship ? 1 : 0);
      int facility = Math.max(has("2", county), has("3", county));
      countPlace("facility-counties", place, 1, facility);
      Integer people = residents.apply(county);
      Certainty isLarge =
          people == null ? Certainty.UNKNOWN : Certainty.of(people >= ENOUGH_RESIDENTS);
      Certainty hasSchool = Certainty.of(has("4", county) == 1);
      count("special-school-counties", place, institutions(county, isLarge, hasSchool));
    }
  }

  private void countPlace(String indicator, Place place, int all, int some) {
    for (int i = 0; i < all; i++) {
      count(indicator, place, institutions(place.county(), Certainty.YES, Certainty.of(i < some)));
    }
    if (all == 0) {
      count(indicator, place, institutions(place.county(), Certainty.NO, Certainty.NO));
    }
  }

  /** Nothing is known where no list of institutions speaks. */
  private Standing institutions(String county, Certainty eligible, Certainty counted) {
    boolean isListed = lists.hasList("institution", county);
    return new Standing(eligible, isListed ? Certainty.NO : Certainty.UNKNOWN, counted);
  }

  private void count(String indicator, Place place, Standing standing) {
    for (String division : reach.around(place)) {
      counts
          .computeIfAbsent(Figure.total(year, indicator, division), f -> new Count())
          .add(standing, true);
    }
  }

  void countEmployers() {
    for (String indicator :
        List.of(
            "employer-quota-rate",
            "employer-quota-rate-small",
            "public-body-rate",
            "federation-cadre-rate")) {
      for (String division : reach.all()) {
        Count count = new Count();
        if (reach.counties(division).stream().anyMatch(c -> lists.hasList("employer", c))) {
          count.markList();
        }
        counts.put(Figure.total(year, indicator, division), count);
      }
    }
    for (String county : lists.counties()) {
      lists.rows("employer", county, Employer.class).forEach(this::countEmployer);
    }
  }

  private void countEmployer(Employer employer) {
    boolean isLarge = employer.employees() >= 30;
    boolean meets = meetsQuota(employer);
    countEmployer("employer-quota-rate", employer, Certainty.of(isLarge), meets);
    boolean isSmall = !isLarge && employer.employees() >= 1;
    countEmployer("employer-quota-rate-small", employer, Certainty.of(isSmall), meets);
    boolean leads = meets || employer.disabled().compareTo(BigDecimal.ONE) >= 0;
    countEmployer("public-body-rate", employer, isLargeBody(employer), leads);
    Certainty isFederation = Certainty.of(employer.kind().equals("5") && employer.employees() > 0);
    Certainty isTold = employer.cadres() == null ? Certainty.UNKNOWN : Certainty.YES;
    boolean isEnough =
        employer.cadres() != null && employer.cadres() * 100 >= employer.employees() * 15;
    countEmployer("federation-cadre-rate", employer, isFederation.and(isTold), isEnough);
  }

  /** In tenths of a percent. */
  private static boolean meetsQuota(Employer employer) {
    int quota = employer.place().county().startsWith("41") ? 16 : 15;
    BigDecimal share = employer.disabled().multiply(BigDecimal.valueOf(1000));
    return share.compareTo(BigDecimal.valueOf((long) employer.employees() * quota)) >= 0;
  }

  private static Certainty isLargeBody(Employer employer) {
    int least = employer.kind().equals("1") ? 50 : 67;
    boolean isPublic = Set.of("1", "2").contains(employer.kind());
    Certainty isLarge =
        employer.posts() == null ? Certainty.UNKNOWN : Certainty.of(employer.posts() >= least);
    return Certainty.of(isPublic && !employer.isSchool()).and(isLarge);
  }

  private void countEmployer(
      String indicator, Employer employer, Certainty eligible, boolean isSo) {
    count(indicator, employer.place(), new Standing(eligible, Certainty.NO, Certainty.of(isSo)));
  }

  Map<Figure, Cell> cells() {
    Map<Figure, Cell> cells = new TreeMap<>();
    counts.forEach((figure, count) -> cells.put(figure, count.rate(figure, true).withoutCovered()));
    return cells;
  }
}
