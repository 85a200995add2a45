package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leads as desks get them, and as they come back with answers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListsTest {
  private static final Path FILES = Path.of("src/test/resources/lists");
  private static final String GAPS = "620422会宁县/重度残疾人护理补贴_应享未享_2025-12-31.xlsx";
  private static final String ANOMALIES = "620422会宁县/重度残疾人护理补贴_发放疑点_2025-12-31.xlsx";
  private static final String OTHER_COUNTY = "140802盐湖区/重度残疾人护理补贴_发放疑点_2025-12-31.xlsx";
  private static final String OF_A_CITY = "620400白银市/城乡居民基本养老保险_应享未享_2025-12-31.xlsx";
  private static final String HEADER =
      "姓名|身份证号|残疾人证号|性别|年龄|乡镇（街道）|残疾类别|残疾等级|线索|依据|政策规则|规则依据|自何月|至何月|月数"
          + "|金额（元）|核查什么|状态|事项|区划|结果|起始月|终止月|核查人|日期|备注";
  private static final String RULE = "|severe|国发〔2015〕52号：残疾等级被评定为一级、二级且需要长期照护的重度残疾人；特困人员不重复享受|";

  @TempDir static Path directory;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() {
    terminal = new Terminal(directory.resolve("data"));
    Terminal.Answer answer =
        terminal.run(
            "refresh", "--inbox", FILES.resolve("inbox").toString(), "--as-of", "2025-12-31");
    assertThat(answer.err()).isEmpty();
  }

  private static Terminal.Answer lists(String list, Path folder, String... more) {
    return terminal.run(
        Stream.concat(
                Stream.of("lists", list, "--restricted", "--output", folder.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aDeskGetsWhatIsNewWithWhoWhyAndWhatToCheck() throws IOException {
    Path folder = directory.resolve("gaps");

    Terminal.Answer answer = lists("gaps", folder);

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.lines())
        .containsExactly(
            "已写入 1 份工作簿，1 条线索：" + folder + "；含个人信息，只有本人可读，已留痕",
            "未列出：延续和已核查的 2 条（已核查 1 条），用 --all 列出");
    assertThat(files(folder)).containsExactly(GAPS);
    List<String> rows = Sheets.rows(folder.resolve(GAPS), "线索");
    assertThat(rows.get(0)).startsWith("甘肃省白银市会宁县  重度残疾人护理补贴  应享未享");
    assertThat(rows.get(1)).contains("待核实的线索，不是结论");
    assertThat(rows.get(2)).startsWith("基准日 2025-12-31；本表 1 条。目前共有新增 1 条、延续 0 条、已核查 1 条");
    assertThat(rows.get(3)).contains("重度残疾人护理补贴发放 202512", "残疾人证核发库 202511", "社会救助对象 202511");
    assertThat(rows.get(4)).contains("verification/620422_年月.xlsx（如 620422_202512.xlsx）");
    assertThat(rows.subList(5, rows.size()))
        .containsExactly(
            HEADER,
            "张左|620422196305060016|62042219630506001641|男|62|会师镇|肢体|一级|符合条件未发放|"
                + RULE
                + "2025-12||1||核对是否已申请、是否由外县发放，有无工伤护理费、择高享受等情形；应享受的请纳入"
                + "|新增|重度残疾人护理补贴|620422||||||");
  }

  @Test
  void paymentsToBeLookedIntoSayHowLongAndHowMuchAndNoCellIsAFormula() throws IOException {
    Path folder = directory.resolve("anomalies");

    assertThat(lists("anomalies", folder).exitCode()).isZero();

    assertThat(files(folder)).containsExactly(OTHER_COUNTY, ANOMALIES);
    assertThat(leads(folder.resolve(ANOMALIES)))
        .containsExactly(
            "'=1+1|620422197704040068|62042219770404006841|女|48|会师镇|肢体|一级|同月重复发放"
                + "|正常发放笔数：2；发放的县：会宁县"
                + RULE
                + "2025-12|2025-12|1|180.00|核对同月各笔（本县两笔或两县各一笔）；属补发、补差的更正发放类型，"
                + "重复的停发一处，多发的追缴|新增|重度残疾人护理补贴|620422||||||",
            "王故|620422194001010037|62042219400101003741|男|85||肢体|一级|死亡后仍发放|死亡月份：2025-11"
                + RULE
                + "2025-12|2025-12|1|100.00|核对死亡日期；属实的自死亡次月起停发，多发的追缴"
                + "|新增|重度残疾人护理补贴|620422||||||",
            "赵三|620422198503020049|62042219850302004953|女|40||智力|三级|不符合条件发放"
                + "|残疾类别：智力；残疾等级：三级；社会救助：无"
                + RULE
                + "2025-11|2025-12|2|200.00|核对残疾类别、等级和救助类别；当地另有扩面文件的请告知，以便录入规则，否则停发"
                + "|延续，曾回复：已停发|重度残疾人护理补贴|620422||||||");
  }

  @Test
  void whatIsContinuingAndWhatWasAnsweredIsThereWhereItIsAskedFor() throws IOException {
    Path folder = directory.resolve("all");

    lists("gaps", folder, "--all");
    lists("anomalies", folder, "--all", "--county", "620422", "--programme", "nursing-allowance");

    assertThat(files(folder)).containsExactly(OF_A_CITY, ANOMALIES, GAPS);
    Path province = directory.resolve("province");
    lists("gaps", province, "--all", "--county", "620000");
    assertThat(files(province)).containsExactly(OF_A_CITY, GAPS);
    assertThat(leads(folder.resolve(OF_A_CITY)))
        .singleElement()
        .asString()
        .startsWith("周市|620422197001010030|");
    assertThat(leads(folder.resolve(GAPS)))
        .hasSize(2)
        .anyMatch(row -> row.startsWith("李未|") && row.contains("|已核查：未申请|"));
    assertThat(leads(folder.resolve(ANOMALIES)))
        .hasSize(3)
        .anyMatch(
            row ->
                row.startsWith("赵三|620422198503020049|")
                    && row.contains("残疾类别：智力；残疾等级：三级；社会救助：无")
                    && row.contains("|2025-11|2025-12|2|200.00|")
                    && row.contains("|延续，曾回复：已停发|"));
  }

  @Test
  void theNotesNameTheAnswersTheRulesAndTheListsAndTheResultIsChosen() throws IOException {
    Path folder = directory.resolve("notes");

    lists("gaps", folder);

    assertThat(Sheets.rows(folder.resolve(GAPS), "说明"))
        .contains("已纳入|1", "已追缴|11")
        .anyMatch(row -> row.startsWith("符合条件未发放|1|核对是否已申请"))
        .anyMatch(row -> row.startsWith("severe|2016-01|国发〔2015〕52号"))
        .contains(
            "重度残疾人护理补贴发放|202512|nursing-allowance/620422_202512.csv；"
                + "nursing-allowance/620422_202511.csv")
        .anyMatch(row -> row.startsWith("5. 同一区划同一时期只认最后一份"))
        .anyMatch(row -> row.startsWith("7. “身份证号”一列空着的人员没有号码"));
    assertThat(Sheets.entry(folder.resolve(GAPS), "xl/worksheets/sheet1.xml"))
        .contains("<dataValidation sqref=\"U7", "errorStyle=\"stop\"")
        .contains("$A$2:$A$12</formula1>")
        .doesNotContain("<f>");
  }

  @Test
  void itIsInEnglishWhereThatIsAskedFor() throws IOException {
    Path folder = directory.resolve("english");

    Terminal.Answer answer = lists("gaps", folder, "--lang", "en");

    assertThat(answer.out()).startsWith("wrote 1 workbooks with 1 leads");
    Path file = folder.resolve("620422会宁县/nursing_allowance_entitled_and_left_out_2025-12-31.xlsx");
    assertThat(Sheets.rows(file, "leads").get(1)).contains("not a verdict");
    assertThat(Sheets.rows(file, "leads").get(6))
        .contains("|eligible and not paid|", "|new|nursing-allowance|620422|");
    assertThat(Sheets.rows(file, "notes")).contains("已纳入|1|taken in");
  }

  @Test
  void theFilesAreTheirOwnersAloneAndItIsWrittenDownWhoAskedForHowMany() throws IOException {
    Path folder = directory.resolve("private");

    lists("anomalies", folder, "--county", "371503");
    assertThat(folder).doesNotExist();
    lists("anomalies", folder, "--county", "620000");

    for (Path file : new Path[] {folder, folder.resolve("620422会宁县")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rwx------");
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(ANOMALIES))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(directory.resolve("data/_ops/audit.jsonl")))
        .contains(
            "\"action\":\"lists --restricted\","
                + "\"detail\":\"anomalies new county=371503 programme=* rows=0 workbooks=0\"",
            "\"detail\":\"anomalies new county=620000 programme=* rows=3 workbooks=1\"")
        .doesNotContain("王故", "620422194001010037");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gaps --programme=dibao|0|没有要列出的线索（延续和已核查的有 0 条，用 --all 列出）；没有写文件，已留痕",
        "gaps|2|确要写出请加 --restricted（会留痕）",
        "gap --restricted|2|没有名为“gap”的线索名单；可以是 gaps（应享未享）、anomalies（发放疑点）",
        "gaps --restricted --programme=nursing|2|没有编号为“nursing”的项目；相近的有：nursing-allowance 重度残疾人护理补贴",
        "gaps --restricted --county=62042|2|没有代码为“62042”的区划",
        "gaps --restricted --county=620422100|2|620422100 会师镇 在县级以下",
        "gaps --restricted --output=/dev/null|2|/dev/null 不是目录"
      })
  void whatIsNotThereIsSaid(String asked, int exitCode, String says) {
    String words = asked.contains("--output") ? asked : asked + " --output=" + directory + "/none";
    String restricted = exitCode == 0 ? words + " --restricted" : words;

    Terminal.Answer answer = terminal.run(("lists " + restricted).split(" "));

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out() + answer.err()).contains(says);
    assertThat(directory.resolve("none")).doesNotExist();
  }

  /** The sheet as written, with a result filled in, is the list of answers. */
  @Test
  @Order(Integer.MAX_VALUE)
  void anAnsweredSheetIsDeliveredAndItsLeadIsAnswered() throws IOException {
    Path folder = directory.resolve("to-answer");
    lists("anomalies", folder, "--county", "140802");
    List<String> rows = Sheets.rows(folder.resolve(OTHER_COUNTY), "线索");
    assertThat(rows).hasSize(7);
    Path inbox = Files.createDirectories(directory.resolve("inbox/verification"));
    fillIn(rows, inbox.resolve("140802_202601.xlsx"));

    Terminal.Answer answer =
        terminal.run("refresh", "--inbox", inbox.getParent().toString(), "--as-of", "2026-01-31");

    assertThat(answer.err()).isEmpty();
    assertThat(
            terminal.rows(
                "SELECT lead_state, verified_result FROM payment_anomaly"
                    + " WHERE county_code = '140802'"))
        .containsExactly("verified,10");
    assertThat(lists("anomalies", folder, "--county", "140802").lines())
        .containsExactly("没有要列出的线索（延续和已核查的有 1 条，用 --all 列出）；没有写文件，已留痕");
  }

  private static void fillIn(List<String> rows, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "desk", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("线索");
      for (int row = 0; row < rows.size(); row++) {
        String[] cells = rows.get(row).split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
          sheet.value(row, i, cells[i]);
        }
      }
      sheet.value(6, 20, "已停发");
      sheet.value(6, 23, "马核");
      sheet.value(6, 24, "2026.1.12");
    }
  }

  private static List<String> leads(Path workbook) throws IOException {
    List<String> rows = Sheets.rows(workbook, "线索");
    return rows.subList(rows.indexOf(HEADER) + 1, rows.size());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
