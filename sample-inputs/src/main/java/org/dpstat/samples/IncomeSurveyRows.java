package org.dpstat.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** A small sample of households whose incomes were asked in detail, province by province. */
final class IncomeSurveyRows implements TableRows {
  private static final int HOUSEHOLDS = 90;

  private final Settings settings;
  private final List<String> counties;
  private final Divisions divisions;

  IncomeSurveyRows(Settings settings, Collection<String> counties, Divisions divisions) {
    this.settings = settings;
    this.counties = List.copyOf(counties);
    this.divisions = divisions;
  }

  @Override
  public List<Delivery> deliveries() {
    TreeSet<String> provinces = new TreeSet<>();
    counties.forEach(
        county ->
            divisions
                .findAbove(county, Level.PROVINCE)
                .map(Division::code)
                .ifPresent(provinces::add));
    String year = Integer.toString(settings.lastYear());
    return provinces.stream()
        .limit(2)
        .map(province -> Delivery.of("income-survey", province, year))
        .toList();
  }

  @Override
  public List<Row> rows(Delivery delivery) {
    List<String> within =
        counties.stream().filter(c -> divisions.isWithin(c, delivery.division())).toList();
    SplittableRandom random = new SplittableRandom(settings.seed() + 7);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      rows.add(row(i, within.get(random.nextInt(within.size())), random));
    }
    return rows;
  }

  private static Row row(int i, String county, SplittableRandom random) {
    int wages = random.nextInt(60_000);
    int business = random.nextInt(20_000) - 2_000;
    int property = random.nextInt(2_000);
    int transfers = random.nextInt(15_000);
    boolean isTown = random.nextBoolean();
    return Row.ofTable(false)
        .set("household_number", "S%04d".formatted(i + 1))
        .set("stratum", isTown ? "城镇层" : "乡村层")
        .set("primary_sampling_unit", county + "-" + (1 + random.nextInt(4)))
        .set("stratum_units", isTown ? 40 : 65)
        .set("weight", (100 + random.nextInt(900)) + ".5")
        .set("settlement", isTown ? "1" : "2")
        .set("household_members", 1 + random.nextInt(6))
        .set("wage_income_yuan", wages)
        .set("business_income_yuan", business)
        .set("property_income_yuan", property)
        .set("transfer_income_yuan", transfers)
        .set("disposable_income_yuan", wages + business + property + transfers)
        .set("place", county);
  }
}
