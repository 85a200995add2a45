package org.dpstat.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dpstat.schemas.division.Divisions;

/** Employers that were audited for their quota of disabled employees. */
final class EmployerRows implements TableRows {
  private static final int EACH_COUNTY = 12;
  private static final Weighted KIND = Weighted.of("1 2 3 4 5", 20, 25, 10, 30, 15);

  private final Settings settings;
  private final Divisions divisions;
  private final List<String> senders;

  EmployerRows(Settings settings, List<String> senders, Divisions divisions) {
    this.settings = settings;
    this.senders = senders;
    this.divisions = divisions;
  }

  @Override
  public List<Delivery> deliveries() {
    String year = Integer.toString(settings.lastYear());
    return senders.stream().map(sender -> Delivery.of("employer", sender, year)).toList();
  }

  @Override
  public List<Row> rows(Delivery delivery) {
    List<Row> rows = new ArrayList<>();
    for (String county : divisions.countiesIn(delivery.division())) {
      SplittableRandom fate = new SplittableRandom(county.hashCode() - settings.seed());
      for (int i = 0; i < EACH_COUNTY; i++) {
        rows.add(row(county, i, fate));
      }
    }
    return rows;
  }

  /** Every third meets the quota exactly, or would if it were lower. */
  private static Row row(String county, int i, SplittableRandom fate) {
    String kind = KIND.draw(fate);
    int employees = i % 3 == 0 ? 200 : 5 + fate.nextInt(150);
    int disabled = i % 3 == 0 ? 3 : fate.nextInt(4) * (fate.nextInt(3) == 0 ? 1 : 0);
    boolean isPublic = kind.equals("1") || kind.equals("2");
    boolean isOpen = fate.nextInt(9) == 0;
    return Row.ofTable(false)
        .set("employer_code", "91" + county + (1_000_000_000 + i))
        .set("employer_name", "单位" + (100 + i))
        .set("employer_kind", kind)
        .set("is_school", kind.equals("2") && fate.nextInt(4) == 0)
        .set("established_posts", isPublic && !isOpen ? 40 + fate.nextInt(50) : null)
        .set("employees", employees)
        .set("disabled_employees", disabled)
        .set("disabled_cadres", kind.equals("5") && !isOpen ? fate.nextInt(employees / 3) : null)
        .set("place", county);
  }
}
