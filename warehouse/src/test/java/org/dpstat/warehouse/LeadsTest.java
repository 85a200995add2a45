package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh makes of payments that are to be looked into. */
class LeadsTest {
  private static final String NOT_ELIGIBLE =
      "SELECT programme, county_code, first_month, last_month, amount_yuan, evidence"
          + " FROM payment_anomaly WHERE kind = 'paid_not_eligible' ORDER BY 1, 2";

  @TempDir Path directory;

  /** Two counties; each pays both allowances to someone of grade 3 who is on no list. */
  private Warehouse twoCounties(Path schemas) {
    Warehouse warehouse = new Warehouse(directory, schemas);
    put(warehouse, "620422", "11010519491231002X", "张三");
    put(warehouse, "140802", "440524188001010014", "李四");
    return warehouse;
  }

  private static void put(Warehouse warehouse, String county, String number, String name) {
    warehouse
        .put(
            "certificate/" + county + "_202511.csv",
            "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地\n"
                + String.join(",", number, number + "43", name, "肢体,三级,有效", county)
                + "\n")
        .put("assistance/" + county + "_202511.csv", "身份证号,姓名,救助类别,区划\n");
    for (String programme : new String[] {"nursing-allowance", "living-allowance"}) {
      for (String month : new String[] {"202511", "202512"}) {
        warehouse.put(
            programme + "/" + county + "_" + month + ".csv",
            "身份证号,姓名,发放金额,发放月份,区划\n" + String.join(",", number, name, "100", month, county) + "\n");
      }
    }
  }

  @Test
  void whoIsPaidAndIsNotEntitledIsALead() {
    Warehouse warehouse = twoCounties(Warehouse.SCHEMAS);

    warehouse.refresh("2025-12-31");

    String evidence = "|202511|202512|200.00|category:4;grade:3;assistance:none";
    assertThat(warehouse.query(NOT_ELIGIBLE))
        .containsExactly(
            "living-allowance|140802" + evidence,
            "living-allowance|620422" + evidence,
            "nursing-allowance|140802" + evidence,
            "nursing-allowance|620422" + evidence);
  }

  /** 已停发 of November, and 已停发 again of December: the same words, and each without its day. */
  @Test
  void anAnswerWithoutItsDayIsThatOfItsListAlsoWhereItIsRepeated() {
    Warehouse warehouse = twoCounties(Warehouse.SCHEMAS);
    String answer = "身份证号,姓名,事项,结果,核查人,日期,区划\n11010519491231002X,张三,重度残疾人护理补贴,已停发,李核,,620422\n";
    warehouse
        .put("verification/620422_202511.csv", answer)
        .put("verification/620422_202512.csv", answer);

    warehouse.refresh("2025-12-31");

    assertThat(
            warehouse.query(
                "SELECT programme, lead_state, verified_result FROM payment_anomaly"
                    + " WHERE kind = 'paid_not_eligible' AND county_code = '620422' ORDER BY 1"))
        .containsExactly("living-allowance|continuing|", "nursing-allowance|verified|10");
  }

  /** A rule is missing in one county; the other policy names what a past month does not tell. */
  @Test
  void nobodyIsAccusedUnderRulesThatAreNotAllKnown() throws IOException {
    Path schemas = SchemasNeedNoJavaTest.copyOfSchemas(directory);
    replace(
        schemas.resolve("policies/nursing-allowance.yaml"),
        "rules:",
        "divisions:\n  - {division: \"620422\", complete: false}\nrules:");
    replace(
        schemas.resolve("policies/living-allowance.yaml"),
        "eligible: on_dibao AND",
        "eligible: (on_dibao OR needs_rehabilitation) AND");
    Warehouse warehouse = twoCounties(schemas);

    warehouse.refresh("2025-12-31");

    assertThat(warehouse.query(NOT_ELIGIBLE))
        .containsExactly(
            "nursing-allowance|140802|202511|202512|200.00|category:4;grade:3;assistance:none");
  }

  /** One who is entitled is left out in December; one who is not is paid, and it is answered. */
  @Test
  void leadsNameThePolicyWhoseSourceIsCalledOtherwise() throws IOException {
    Path schemas = SchemasNeedNoJavaTest.copyOfSchemas(directory);
    SchemasNeedNoJavaTest.copy(Path.of("src/test/resources/heating/schemas"), schemas);
    replace(
        schemas.resolve("code-lists/programme.yaml"),
        "items:",
        "items:\n  - {code: heating, zh: 取暖补贴, en: heating}");
    String entitled = "11010519491231002X,张三";
    String other = "440524188001010014,李四";
    Warehouse warehouse =
        new Warehouse(directory, schemas)
            .put(
                "certificate/620422_202511.csv",
                "身份证号,姓名,残疾人证号,残疾类别,残疾等级,证件状态,户籍地\n%s,11010519491231002X41,肢体,一级,有效,620422\n%s,44052418800101001443,肢体,三级,有效,620422\n"
                    .formatted(entitled, other))
            .put("assistance/620422_202511.csv", "身份证号,姓名,救助类别,区划\n");
    String header = "身份证号,姓名,发放金额,发放月份,区划\n";
    warehouse
        .put(
            "heating-payment/620422_202511.csv",
            header + entitled + ",100,202511,620422\n" + other + ",100,202511,620422\n")
        .put("heating-payment/620422_202512.csv", header + other + ",100,202512,620422\n")
        .put(
            "verification/620422_202512.csv",
            "身份证号,姓名,事项,结果,核查人,日期,区划\n" + other + ",取暖补贴,已停发,李核,2025-12-20,620422\n");

    warehouse.refresh("2025-12-31");

    assertThat(warehouse.query("SELECT programme, reason, since_month FROM coverage_gap"))
        .containsExactly("heating|eligible_not_paid|202512");
    assertThat(
            warehouse.query(
                "SELECT programme, kind, first_month, last_month, lead_state FROM payment_anomaly"
                    + " WHERE programme LIKE 'heating%'"))
        .containsExactly("heating|paid_not_eligible|202511|202512|verified");
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, by));
  }
}
