package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone decided about uncertain pairs is obeyed, and forgotten when it is withdrawn. */
class ReviewTest {
  private static final String AS_OF = "2025-12-31";
  private static final String ZHANG = "11010519491231002X";
  private static final String LI = "440524198001010013";
  private static final String SECOND_WANG = "620422197001010022";

  private static final String WHO =
      "SELECT r.source, r.row_number, r.method, coalesce(p.id_number, p.name) FROM person_record AS r"
          + " LEFT JOIN person AS p ON r.person_key = p.person_key"
          + " WHERE r.source <> 'certificate' ORDER BY 1, 2";

  private Warehouse warehouse;

  private void deliver(Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,联系电话
                11010519491231002X,,张秀珍,4,1,1,620422100,13900000001
                440524198001010013,,李志强,4,1,1,620422101,
                620422197001010014,,王芳,4,1,1,620422102,
                620422197001010022,,王芳,4,1,1,620422102,
                """)
            .put(
                "survey/620422_2025.csv",
                """
                身份证号,残疾人证号,姓名,性别,出生日期,联系电话,残疾类别,残疾等级,户籍地,调查结果,调查日期
                440524198001010013,,赵铁柱,1,1966-06-06,,4,1,620422,完成,2025-09-01
                ,,张秀珍,2,1952-03-04,13900000001,4,1,620422101,完成,2025-09-01
                """)
            .put(
                "nursing-allowance/620422_202512.csv",
                """
                身份证号,姓名,发放金额,发放月份,区划
                620422197001010024,王芳,100,202512,620422
                """)
            .put(
                "death/620422_202512.csv",
                """
                身份证号,姓名,死亡日期
                11010519491231002X,陈建军,2025-12-01
                """);
    warehouse.refreshThrough("identity", AS_OF);
  }

  @Test
  void decisionsAreObeyedUntilTheyAreWithdrawn(@TempDir Path directory) {
    deliver(directory);
    List<String> before = warehouse.query(WHO);
    assertThat(before)
        .containsExactly(
            "death|1|id_number|" + ZHANG,
            "nursing-allowance|1||",
            "survey|1|contested|赵铁柱",
            "survey|2|new_person|张秀珍");

    decide();

    assertThat(warehouse.query(WHO))
        .containsExactly(
            "death|1|contested|陈建军",
            "nursing-allowance|1|reviewed|" + SECOND_WANG,
            "survey|1|reviewed|" + LI,
            "survey|2|reviewed|" + ZHANG);
    assertThat(
            warehouse.query(
                "SELECT DISTINCT explanation FROM person_record"
                    + " WHERE source IN ('death', 'nursing-allowance')"))
        .containsExactlyInAnyOrder("经马核于2026-01-12审核，确认不是该号码的人员", "经马核于2026-01-12审核，确认为该号码的已知人员");
    assertThat(
            warehouse.query(
                "SELECT reason, decision, decided_by FROM link_review WHERE decision IS NOT NULL"
                    + " ORDER BY 1"))
        .containsExactly(
            "contested|1|马核", "name_conflict|2|马核", "probable|1|马核", "repair_candidates|1|马核");

    warehouse.withdraw(
        warehouse.query("SELECT delivery_id FROM delivery WHERE source = 'link-decision'").get(0));
    warehouse.refreshThrough("identity", AS_OF);

    assertThat(warehouse.query(WHO)).isEqualTo(before);
    assertThat(warehouse.query("SELECT * FROM link_review WHERE decision IS NOT NULL")).isEmpty();
  }

  private void decide() {
    String decisions =
        "对号,决定,审核人,日期\n"
            + decision("reason = 'contested'", "同一人")
            + decision("reason = 'name_conflict'", "不同人")
            + decision("reason = 'probable'", "1")
            + decision("reason = 'repair_candidates' AND right_record LIKE '%:4'", "1");
    warehouse.put("link-decision/620422_202601.csv", decisions);
    warehouse.refreshThrough("identity", AS_OF);
  }

  private String decision(String pair, String decided) {
    List<String> ids = warehouse.query("SELECT pair_id FROM link_review WHERE " + pair);
    assertThat(ids).hasSize(1);
    return ids.get(0) + "," + decided + ",马核,2026-01-12\n";
  }
}
