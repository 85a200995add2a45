package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dpstat.schemas.YamlFiles;

/** The figures depend neither on the order in which the files came nor on what was asked before. */
class ArrivalOrderTest {
  private static final String AS_OF = "2025-12-31";
  private static final List<String> DAYS = List.of("2025-06-30", "2025-11-30", AS_OF, "2026-01-15");
  private static final Path INBOX = Path.of("src/test/resources/arrival-order.yaml");
  private static final List<String> TABLES =
      List.of(
          "delivery",
          "list_in_force",
          "data_issue",
          "person_record",
          "person",
          "person_link",
          "link_review",
          "person_key_history",
          "person_status",
          "unmatched",
          "indicator_value",
          "target_progress",
          "household_status",
          "coverage_gap",
          "payment_anomaly",
          "list_drift",
          "linkage_quality",
          "coverage_bounds",
          "quality_check");

  /** Texts of files by their names below the inbox. */
  record Inbox(Map<String, String> files) {}

  private static Map<String, String> files;
  private static List<String> allAtOnce;

  @BeforeContainer
  static void refreshAllAtOnce() throws IOException {
    files = YamlFiles.load(INBOX, Inbox.class).files();
    Warehouse warehouse = new Warehouse(Files.createTempDirectory("at-once"));
    files.forEach(warehouse::put);
    warehouse.refresh(AS_OF);
    allAtOnce = tables(warehouse);
    assertThat(allAtOnce).hasSizeGreaterThan(100);
    assertThat(warehouse.query("SELECT source FROM person_record WHERE method = 'probabilistic'"))
        .contains("survey", "nursing-allowance");
    assertThat(TABLES)
        .allMatch(table -> allAtOnce.stream().anyMatch(row -> row.startsWith(table + ": ")));
  }

  /**
   * Files come one by one. After some of them there is a refresh of some day, and one is withdrawn
   * for a while; when the others come, the first of all is no longer in the inbox, and the
   * warehouse remembers it. They are refreshed for some other day, whole or not, and then, with
   * nothing new, for the day in question. Every run of the test draws an order of its own; the
   * algebra alone is tried by the thousand beside the ledger.
   */
  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void inAnyOrderTheTablesAreEqual(@ForAll Random random) throws IOException {
    Path directory = Files.createTempDirectory("in-turn");
    Warehouse warehouse = new Warehouse(directory);
    List<String> names = new ArrayList<>(files.keySet());
    Collections.shuffle(names, random);
    int first = 1 + random.nextInt(names.size() - 1);
    names.subList(0, first).forEach(name -> arrive(name, warehouse));
    Optional<String> some = warehouse.anyDelivery();
    some.ifPresent(warehouse::withdraw);
    warehouse.refresh(anyDay(random));
    some.ifPresent(
        id ->
            assertThat(
                    warehouse.query("SELECT state FROM delivery WHERE delivery_id = '" + id + "'"))
                .contains("withdrawn"));
    Files.delete(directory.resolve("inbox").resolve(names.get(0)));
    names.subList(first, names.size()).forEach(name -> arrive(name, warehouse));
    some.ifPresent(warehouse::undo);
    warehouse.refresh(anyDay(random), random.nextBoolean());
    warehouse.refresh(AS_OF);

    assertThat(tables(warehouse)).isEqualTo(allAtOnce);
  }

  private static String anyDay(Random random) {
    return DAYS.get(random.nextInt(DAYS.size()));
  }

  private static void arrive(String name, Warehouse warehouse) {
    warehouse.put(name, files.get(name)).receive();
  }

  private static List<String> tables(Warehouse warehouse) {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      String columns = table.equals("quality_check") ? "* EXCEPT (run_id)" : "*";
      warehouse.query("SELECT " + columns + " FROM " + table).stream()
          .sorted()
          .forEach(row -> rows.add(table + ": " + row));
    }
    return rows;
  }
}
