package org.dpstat.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** What departments report themselves: numbers, and conclusions in words. */
final class ReportedRows implements TableRows {
  private static final List<String> OTHERS =
      List.of("pension-participation", "medical-participation", "training-persons", "satisfaction");

  private final Settings settings;
  private final Divisions divisions;
  private final Collection<String> counties;
  private final Set<String> senders = new TreeSet<>();

  ReportedRows(Settings settings, Collection<String> counties, Divisions divisions) {
    this.settings = settings;
    this.divisions = divisions;
    this.counties = counties;
    senders.addAll(settings.divisions());
    counties.forEach(
        county ->
            divisions
                .findAbove(county, Level.PROVINCE)
                .map(Division::code)
                .ifPresent(senders::add));
  }

  @Override
  public List<Delivery> deliveries() {
    return senders.stream()
        .flatMap(
            sender ->
                settings.years().stream()
                    .filter(year -> year >= settings.lastYear() - 1)
                    .map(year -> Delivery.of("reported", sender, Integer.toString(year))))
        .toList();
  }

  @Override
  public List<Row> rows(Delivery delivery) {
    List<Row> rows = new ArrayList<>();
    String sender = delivery.division();
    boolean isLast = delivery.year() == settings.lastYear();
    if (sender.endsWith("0000")) {
      rows.add(project(delivery, sender, isLast ? "98.6" : "96.5"));
    } else if (delivery.isCounty()) {
      String word = isLast ? "全区域已启动无障碍环境建设" : "部分乡镇(街道)启动";
      rows.add(row(delivery, sender, "accessible-environment").set("text_reported", word));
    }
    for (String county : counties) {
      if (divisions.isWithin(county, sender) && !sender.endsWith("0000")) {
        rows.addAll(others(delivery, county));
      }
    }
    return rows;
  }

  private static Row project(Delivery delivery, String place, String percent) {
    return row(delivery, place, "accessible-new-projects").set("number_reported", percent);
  }

  private static List<Row> others(Delivery delivery, String county) {
    List<Row> rows = new ArrayList<>();
    for (String indicator : OTHERS) {
      int number = 88 + Math.floorMod((county + indicator).hashCode(), 12);
      Row row = Row.ofTable(false);
      fill(row, delivery, county, indicator);
      rows.add(row.set("number_reported", number + ".5"));
    }
    return rows;
  }

  private static Row row(Delivery delivery, String place, String indicator) {
    Row row = Row.ofTable(true);
    fill(row, delivery, place, indicator);
    return row;
  }

  private static void fill(Row row, Delivery delivery, String place, String indicator) {
    row.set("place", place)
        .set("for_year", delivery.year())
        .set("indicator", indicator)
        .set("origin", "县级部门汇总");
  }
}
