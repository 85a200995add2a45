package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The commands over a small warehouse of a few lists, as a user meets them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {
  private static final String ID = "11010519491231002X";

  @TempDir static Path directory;
  private static Path inbox;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() throws IOException {
    inbox = directory.resolve("inbox");
    put(
        "certificate/620422_202512.csv",
        "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地\n" + ID + "," + ID + "41,张三丰,肢体,一级,有效,会宁县\n");
    put(
        "nursing-allowance/620422_202512.csv",
        "身份证号,姓名,发放金额,发放月份,区划\n" + ID + ",张三丰,100,202512,620422\n");
    put(
        "assistance/620422_202512.csv",
        """
        会宁县社会救助对象
        身份证号,姓名,救助类别,区划,经办人
        11010519491231002X,张三丰,农村低保,620422,-李
        11010519491231002X,张三丰,农村低保,620422,-李
        110105194912310021,=1+1,外星,620422,-5
        """);
    put("certificate/140802_202512.csv", "身份证号,姓名\n");
    put("death/140802_202506.csv", "身份证号,死亡日期\n");
    put("death/2025年/140802_202507.csv", "身份证号,死亡日期\n");
    Files.createSymbolicLink(inbox.resolve("pension"), directory);
    terminal = new Terminal(directory.resolve("data"));
    Terminal.Answer answer =
        terminal.run("refresh", "--inbox", inbox.toString(), "--as-of", "2025-12-31");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isEqualTo(3);
  }

  @Test
  void sqlAnswersAsTableCsvAndJson() {
    String query = "SELECT grade, is_severe FROM person_status";

    assertThat(terminal.run("sql", query).lines())
        .containsExactly("grade  is_severe", "-----  ---------", "1      true");
    assertThat(terminal.run("sql", query, "--format", "csv").out())
        .isEqualTo("grade,is_severe\n1,true\n");
    assertThat(terminal.run("sql", query, "--format", "json").lines())
        .containsExactly("{\"grade\":\"1\",\"is_severe\":true}");
  }

  @Test
  void sqlWritesToAFile() throws IOException {
    Path file = directory.resolve("answer.csv");

    terminal.run(
        "sql", "SELECT grade FROM person_status", "--format", "csv", "--output", file.toString());

    assertThat(Files.readAllLines(file)).containsExactly("grade", "1");
  }

  @Test
  void csvHoldsNoFormulaAndWithNamesItIsItsOwnersAlone() throws IOException {
    String query =
        "SELECT '=HYPERLINK(1)' AS `=a`, '-李' AS b, '@x' AS c, '-5' AS d, -5 AS e, -1.50 AS f";
    String safe = "'=a,b,c,d,e,f\n'=HYPERLINK(1),'-李,'@x,-5,-5,-1.50\n";
    Path open = directory.resolve("open.csv");
    Path named = directory.resolve("named.csv");
    terminal.run("sql", query, "--format=csv", "--output", open.toString());
    terminal.run("sql", query, "--restricted", "--format=csv", "--output", named.toString());

    assertThat(terminal.run("sql", query, "--format=csv").out()).isEqualTo(safe);
    assertThat(terminal.run("sql", query, "--output", "/nowhere/x.csv").err())
        .isEqualTo("目录 /nowhere 不存在\n");
    assertThat(open).hasContent(safe);
    assertThat(named).hasContent(safe);
    assertThat(Files.getPosixFilePermissions(named)).hasSize(2);
  }

  @Test
  void aColumnOfSeveralValuesShowsThem() {
    String query = "SELECT array('2', '5') AS a, array('=1+1') AS b, array(1, 2) AS c";

    assertThat(terminal.run("sql", query).lines()).last().isEqualTo("2;5  =1+1  1;2");
    assertThat(terminal.run("sql", query, "--format=csv").out())
        .isEqualTo("a,b,c\n2;5,'=1+1,1;2\n");
  }

  @Test
  void aQueryThatFailsMidwayLeavesWhatWasThere() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("answers"));
    Path file = Files.writeString(folder.resolve("kept.csv"), "before");
    String query = "SELECT 1 / (id - 9000) FROM range(0, 10000, 1, 1)";

    Terminal.Answer failed =
        terminal.run("sql", query, "--format=csv", "--output", file.toString());

    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(file).hasContent("before");
    assertThat(folder).isDirectoryNotContaining("glob:**draft");
  }

  @Test
  void namesAndNumbersAreThereOnlyForThoseWhoSaySoAndAreWrittenDown() throws IOException {
    Terminal.Answer open = terminal.run("sql", "SELECT name FROM person");
    Terminal.Answer restricted = terminal.run("sql", "SELECT name FROM person", "--restricted");

    assertThat(open.exitCode()).isEqualTo(2);
    assertThat(open.err()).contains("表“person”含个人信息；确要查询请加 --restricted");
    assertThat(restricted.lines()).contains("张三丰");
    assertThat(Files.readAllLines(directory.resolve("data/_ops/audit.jsonl")))
        .anyMatch(line -> line.contains("SELECT name FROM person"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/wrong-usage.csv", delimiter = '|', numLinesToSkip = 1)
  void wrongUsageSaysWhatIsRight(String command, String argument, String says) {
    boolean isOneWord = command.equals("sql");
    String[] words = isOneWord ? new String[] {argument} : argument.split(" ");
    Terminal.Answer answer =
        terminal.run(Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(says);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void tablesAndColumnsAreListedInTheLanguageAskedFor() {
    assertThat(terminal.run("tables").out()).contains("indicator_value").contains("指标值");
    assertThat(terminal.run("describe", "indicator_value", "--lang", "en").lines())
        .anyMatch(line -> line.startsWith("as_of "))
        .anyMatch(line -> line.startsWith("denominator") && line.contains("empty for a count"));
    assertThat(terminal.run("describe", "person_status").out())
        .contains("age-group")
        .contains("年龄组");
  }

  @Test
  void whatLiesElsewhereIsListedWithItsReason() {
    assertThat(
            terminal.rows(
                "SELECT file_name, refusal FROM delivery WHERE state = 'refused'"
                    + " AND source <> 'certificate' ORDER BY file_name"))
        .containsExactly(
            "death/2025年/140802_202507.csv,放在了“death”文件夹的下级文件夹里，没有读取；请直接移到“death”文件夹下",
            "pension,是符号链接，没有读取；请把文件本身放进收件箱");
  }

  @Test
  void whoHasNotDeliveredIsListed() {
    assertThat(terminal.run("deliveries", "--missing", "--format", "csv").lines())
        .containsExactly(
            "source,county_name,county_code,last_period,missing",
            "社会救助对象,盐湖区,140802,,截至基准日没有收到可用的名单；请报送",
            "残疾人证核发库,盐湖区,140802,,截至基准日没有收到可用的名单；请报送",
            "死亡信息,盐湖区,140802,202506,自 2025-10-01 起没有名单；请报送最近一期，确无人员时报送只有表头的文件",
            "死亡信息,会宁县,620422,,截至基准日没有收到可用的名单；请报送",
            "重度残疾人护理补贴发放,盐湖区,140802,,截至基准日没有收到可用的名单；请报送");
    assertThat(terminal.run("deliveries", "--missing", "--lang", "en").lines())
        .anyMatch(line -> line.matches("deaths +盐湖区 +140802 +202506 +no list speaks since .*"));
  }

  @Test
  void aCountyGetsItsSheetBackWithWhatIsToBeMended() throws IOException {
    Path file = directory.resolve("issues.xlsx");
    Terminal.Answer answer =
        terminal.run("issues", "assistance/620422_202512.csv", "--output", file.toString());

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(Sheets.rows(file, "名单"))
        .containsExactly(
            "处理|问题及改正办法|数据行号|表中行号|身份证号|姓名|救助类别|区划|经办人",
            "载入||1|3|" + ID + "|张三丰|农村低保|620422|'-李",
            "重复|与表中第 3 行完全相同，只计一次；请删除重复行|2|4|" + ID + "|张三丰|农村低保|620422|'-李",
            "退回|救助类别“外星”不在代码表中；请改用代码表中的代码或名称\n"
                + "身份证号“110105***”的校验码或出生日期不对，未作身份证号采用；请对照证件改正|3|5"
                + "|110105194912310021|'=1+1|外星|620422|-5");
    assertThat(Sheets.rows(file, "汇总"))
        .contains("数据行|3", "载入|1", "重复|1", "退回|1")
        .contains("code_unknown|救助类别|错误|本行退回|1|救助类别“…”不在代码表中；请改用代码表中的代码或名称");
    assertThat(Files.readString(directory.resolve("data/_ops/audit.jsonl")))
        .contains("\"action\":\"issues\",\"detail\":\"assistance/620422_202512.csv\"");
  }

  @Test
  void onlyRowsWithFindingsAreWrittenWhereThatIsAskedFor() throws IOException {
    String query = "SELECT delivery_id FROM delivery WHERE source = 'assistance'";
    Path file = directory.resolve("findings.xlsx");
    terminal.run(
        "issues",
        terminal.rows(query).get(0),
        "--only-findings",
        "--lang",
        "en",
        "--output",
        file.toString());

    assertThat(Sheets.rows(file, "rows"))
        .extracting(row -> row.split("\\|", -1)[0])
        .containsExactly("outcome", "duplicate", "rejected");
    assertThat(Sheets.entry(file, "xl/worksheets/sheet1.xml"))
        .contains("<autoFilter ref=\"A1:I3\"");
    assertThat(Sheets.entry(file, "xl/styles.xml")).contains("F8CBAD", "FFE699", "D9D9D9");
  }

  @Test
  void runsAreListedWithTheirSteps() {
    List<String> runs = terminal.run("jobs", "list").lines();
    String id = runs.get(2).split(" ", 2)[0];
    assertThat(runs.get(2)).contains("refresh").contains("2025-12-31").contains("COMPLETED");
    assertThat(terminal.run("jobs", "show", id).lines())
        .anyMatch(line -> line.matches("intake-certificate +COMPLETED +1 .*"))
        .anyMatch(line -> line.matches("publish +COMPLETED .*"));
    assertThat(terminal.run("jobs", "restart", id).exitCode()).isEqualTo(2);
  }

  @Test
  void noNameAndNoNumberIsInTheLogs() throws IOException {
    terminal.run("sql", "SELECT name FROM person WHERE id_number = '" + ID + "'", "--restricted");
    Terminal.Answer failed =
        terminal.run("sql", "SELECT CAST(id_number AS INT) FROM person", "--restricted");
    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(failed.err()).doesNotContain(ID);
    try (var files = Files.walk(directory.resolve("data/_ops"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(ID);
      }
    }
  }

  @Test
  void restrictedFilesAreTheirOwnersAlone() throws IOException {
    assertThat(Files.getPosixFilePermissions(directory.resolve("data/restricted"))).hasSize(3);
    assertThat(Files.getPosixFilePermissions(directory.resolve("data/_ops/keys/pseudonym.key")))
        .hasSize(2);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aWithdrawnDeliveryIsOutOfTheFiguresUntilItReturns() {
    String id =
        terminal.rows("SELECT delivery_id FROM delivery WHERE source = 'nursing-allowance'").get(0);
    String figure =
        "SELECT numerator FROM indicator_value WHERE indicator_id = 'nursing-allowance-coverage'"
            + " AND breakdown = 'total' AND division_code = '620422'";

    assertThat(terminal.run("withdraw", id).lines())
        .containsExactly("已撤回 " + id + "；下次 refresh 生效");
    assertThat(terminal.run("withdraw", id).out()).contains("已经是这样了");
    assertThat(terminal.rows(figure)).containsExactly("1");
    Terminal.Answer next =
        terminal.run("refresh", "--inbox", inbox.toString(), "--as-of", "2025-12-31");
    assertThat(next.out()).contains("撤回 1").contains("指标变化");
    assertThat(terminal.rows(figure)).isIn(List.of(), List.of(""));
    assertThat(terminal.run("withdraw", id, "--undo").exitCode()).isZero();
  }

  @Test
  @Order(1)
  void twoProcessesDoNotWriteAtOnce() throws IOException {
    Path lock = directory.resolve("data/_ops/jobs.lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      Terminal.Answer answer = terminal.run("withdraw", "0000");

      assertThat(held.isValid()).isTrue();
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("任务库被另一个进程占用");
    }
  }

  private static void put(String name, String text) throws IOException {
    Files.createDirectories(inbox.resolve(name).getParent());
    Files.writeString(inbox.resolve(name), text);
  }
}
