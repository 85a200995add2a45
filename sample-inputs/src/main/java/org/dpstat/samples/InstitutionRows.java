package org.dpstat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** What serves people at places: in townships, in their villages, for a county. */
final class InstitutionRows implements TableRows {
  private final Settings settings;
  private final Divisions divisions;
  private final List<String> senders;

  InstitutionRows(Settings settings, List<String> senders, Divisions divisions) {
    this.settings = settings;
    this.senders = senders;
    this.divisions = divisions;
  }

  @Override
  public List<Delivery> deliveries() {
    String year = Integer.toString(settings.lastYear());
    return senders.stream().map(sender -> Delivery.of("institution", sender, year)).toList();
  }

  @Override
  public List<Row> rows(Delivery delivery) {
    List<Row> rows = new ArrayList<>();
    for (String county : divisions.countiesIn(delivery.division())) {
      SplittableRandom fate = new SplittableRandom(county.hashCode() + settings.seed());
      for (String kind : List.of("2", "3", "4")) {
        if (fate.nextInt(3) > 0) {
          rows.add(row(kind, county, fate));
        }
      }
      divisions.below(county).stream()
          .filter(d -> d.level() == Level.TOWNSHIP && d.isValidOn(settings.asOf()))
          .forEach(township -> add(township, rows, fate));
    }
    return rows;
  }

  private void add(Division township, List<Row> rows, SplittableRandom fate) {
    if (fate.nextInt(5) < 3) {
      rows.add(row("1", township.code(), fate));
    }
    if (fate.nextInt(3) == 0) {
      rows.add(row("6", township.code(), fate));
    }
    int villages = township.villages() == null ? 0 : Math.min(3, township.villages());
    for (int i = 0; i < villages; i++) {
      rows.add(row("5", township.code() + (200 + fate.nextInt(3)), fate));
    }
  }

  private Row row(String kind, String place, SplittableRandom fate) {
    LocalDate opened = LocalDate.of(2012, 1, 1).plusDays(fate.nextInt(4700));
    boolean isClosed = fate.nextInt(9) == 0;
    boolean isClosing = isClosed && fate.nextBoolean();
    return Row.ofTable(false)
        .set("institution_code", "52" + place + Integer.toHexString(fate.nextInt(1 << 20)))
        .set("institution_name", "服务机构" + fate.nextInt(10_000))
        .set("institution_kind", kind)
        .set("located_at", place)
        .set("operation_status", isClosed && !isClosing ? "2" : "1")
        .set("opened_on", opened)
        .set("closed_on", isClosing ? opened.plusDays(fate.nextInt(3000)) : null);
  }
}
