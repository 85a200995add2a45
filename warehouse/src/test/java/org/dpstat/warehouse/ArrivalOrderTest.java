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
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The figures do not depend on the order in which the files came. */
class ArrivalOrderTest {
  private static final String AS_OF = "2025-12-31";
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
          "payment_anomaly");

  private static Map<String, String> files;
  private static List<String> allAtOnce;

  @BeforeContainer
  static void refreshAllAtOnce() throws IOException {
    files = inbox();
    Warehouse warehouse = new Warehouse(Files.createTempDirectory("at-once"));
    files.forEach(warehouse::put);
    warehouse.refresh(AS_OF);
    allAtOnce = tables(warehouse);
    assertThat(allAtOnce).hasSizeGreaterThan(100);
    assertThat(TABLES)
        .allMatch(table -> allAtOnce.stream().anyMatch(row -> row.startsWith(table + ": ")));
  }

  /**
   * Some files come first. One of them is withdrawn for a while; when the others come, the first of
   * all is no longer in the inbox, and the warehouse remembers it. Every run of the test draws an
   * order of its own; the algebra alone is tried by the thousand beside the ledger.
   */
  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void inAnyOrderTheTablesAreEqual(@ForAll Random random) throws IOException {
    Path directory = Files.createTempDirectory("in-turn");
    Warehouse warehouse = new Warehouse(directory);
    List<String> names = new ArrayList<>(files.keySet());
    Collections.shuffle(names, random);
    int first = 1 + random.nextInt(names.size() - 1);
    names.subList(0, first).forEach(name -> warehouse.put(name, files.get(name)));
    warehouse.receive();
    Optional<String> some = warehouse.anyDelivery();
    some.ifPresent(warehouse::withdraw);
    warehouse.refresh(AS_OF);
    some.ifPresent(
        id ->
            assertThat(
                    warehouse.query("SELECT state FROM delivery WHERE delivery_id = '" + id + "'"))
                .contains("withdrawn"));
    Files.delete(directory.resolve("inbox").resolve(names.get(0)));
    names.subList(first, names.size()).forEach(name -> warehouse.put(name, files.get(name)));
    some.ifPresent(warehouse::undo);
    warehouse.refresh(AS_OF, random.nextBoolean());

    assertThat(tables(warehouse)).isEqualTo(allAtOnce);
  }

  private static List<String> tables(Warehouse warehouse) {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      warehouse.query("SELECT * FROM " + table).stream()
          .sorted()
          .forEach(row -> rows.add(table + ": " + row));
    }
    return rows;
  }

  private static Map<String, String> inbox() {
    String certificate = "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,初次发证日期,户籍地\n";
    String payment = "身份证号,姓名,发放金额,发放月份,区划\n";
    String a = "11010519491231002X";
    String b = "440524188001010014";
    Map<String, String> inbox = new TreeMap<>();
    inbox.put(
        "certificate/140802_202512.csv",
        certificate
            + row(a, a + "41", "张三", "4", "1", "1", "2015-01-01", "140802")
            + row(b, b + "52", "李四", "5", "2", "1", "2016-01-01", "140802"));
    inbox.put(
        "certificate/140821_202512.csv",
        certificate + row(a, a + "41", "张三", "4", "1", "2", "2012-01-01", "140821"));
    inbox.put(
        "certificate/140802_202512_v2.csv",
        certificate
            + row(a, a + "41", "张三", "4", "1", "1", "2015-01-01", "140802")
            + row(a, a + "42", "张三", "4", "2", "1", "2018-01-01", "140802")
            + row(b, b + "52", "李四", "5", "2", "1", "2016-01-01", "140802"));
    inbox.put("certificate/140802_202512_重报.csv", inbox.get("certificate/140802_202512.csv"));
    inbox.put(
        "nursing-allowance/140800_202512.csv",
        payment
            + row(a, "张三", "100", "202512", "140802")
            + row(b, "李四", "100", "202512", "140821"));
    inbox.put(
        "nursing-allowance/140802_202512.csv", payment + row(b, "李四", "90", "202512", "140802"));
    inbox.put("nursing-allowance/140821_202511.csv", payment);
    inbox.put("death/140802_202512.csv", "身份证号,姓名,死亡日期\n" + row(b, "李四", "2026-01-01"));
    inbox.put("death/不知所云.csv", "x\n");
    inbox.put(
        "survey/140802_2025.csv",
        "身份证号,残疾人证号,姓名,出生日期,残疾类别,残疾等级,户籍地,调查结果\n"
            + row("110105194912310021", "", "张三", "", "4", "1", "140802", "完成")
            + row(b, "", "欧阳铁柱", "1966-06-06", "4", "1", "140802", "完成"));
    return inbox;
  }

  private static String row(String... cells) {
    return String.join(",", cells) + "\n";
  }
}
