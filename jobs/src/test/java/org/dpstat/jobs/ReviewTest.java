package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uncertain pairs as they go out to be decided, and as they come back. */
class ReviewTest {
  private static final String HEADER =
      "对号|原因|左：姓名|右：姓名|左：性别|右：性别|左：出生日期|右：出生日期|左：号码|右：号码|左：联系电话|右：联系电话"
          + "|左：区划|右：区划|左：名单|右：名单|左：表中行号|右：表中行号|比较结果|决定|审核人|日期";
  private static final int FIRST_PAIR = 3;

  @TempDir private Path directory;

  @Test
  void pairsGoOutAndTheirDecisionsComeBack() throws IOException {
    Path inbox = inbox();
    Terminal terminal = new Terminal(directory.resolve("data"));
    refresh(terminal, inbox);
    Path file = directory.resolve("pairs.xlsx");

    assertThat(terminal.run("review", "export", "--output", "" + file).exitCode()).isEqualTo(2);
    assertThat(file).doesNotExist();
    Terminal.Answer exported =
        terminal.run("review", "export", "--restricted", "--output", "" + file);

    assertThat(exported.err()).isEmpty();
    assertThat(exported.lines()).containsExactly("已写入 " + file + "，2 对；含个人信息，只有本人可读，已留痕");
    checkPairs(file);
    Path filled = fillIn(file, "620422_202601.xlsx", "李志强", "2026-01-12");

    Terminal.Answer imported = terminal.run("review", "import", "" + filled, "--inbox", "" + inbox);

    Path delivery = inbox.resolve("link-decision/620422_202601.csv");
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("已将 1 个决定放入 " + delivery, "尚未决定的 1 对未放入");
    assertThat(terminal.run("review", "import", "" + filled, "--inbox", "" + inbox).err())
        .contains("已存在")
        .doesNotContain("标记");
    checkRefusals(terminal, inbox, file, filled);
    refresh(terminal, inbox);
    Files.delete(delivery);
    assertThat(importAs("620422_202601_v3.xlsx", filled, terminal, inbox).err())
        .contains("620422_202601_v3.csv 与 620422_202601.csv 是同一区划、同一时期");
    assertThat(
            terminal.rows(
                "SELECT r.method, p.name, r.explanation FROM person_record AS r JOIN person AS p"
                    + " ON r.person_key = p.person_key WHERE r.source = 'survey'"))
        .containsExactly("reviewed,'=1+1,经马核于2026-01-12审核，确认为该号码的人员");
    terminal.run("review", "export", "--restricted", "--output", "" + file, "--lang", "en");
    assertThat(Sheets.rows(file, "review")).hasSize(FIRST_PAIR + 1);
  }

  /** What the next refresh would refuse, or let undo what is decided, is not put into the inbox. */
  private void checkRefusals(Terminal terminal, Path inbox, Path exported, Path filled)
      throws IOException {
    assertThat(importAs("620422_202601_v2.xlsx", filled, terminal, inbox).err())
        .contains("620422_202601_v2.csv 与 620422_202601.csv 是同一区划、同一时期", "620422_20260115.xlsx");
    assertThat(importAs("999999_202601.xlsx", filled, terminal, inbox).err())
        .contains("区划代码 999999 不存在；请改正文件名");
    Path undated = fillIn(exported, "620422_20260115.xlsx", "", "昨天");
    Terminal.Answer answer = terminal.run("review", "import", "" + undated, "--inbox", "" + inbox);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).containsPattern("第 4 行（对号 P\\w+）的日期“昨天”不对；请写成 2026-01-12 的形式");
    Path note = Files.writeString(directory.resolve("note.csv"), "对号,决定,审核人\n");
    assertThat(importAs("620422_202602.csv", note, terminal, inbox).err())
        .contains("620422_202602.csv 不能导入：缺少必需的列：日期；请补上");
    assertThat(importAs("620422_202602.xlsx", note, terminal, inbox).err())
        .contains("620422_202602.xlsx 不能导入：文件损坏，无法读完")
        .doesNotContain("缺少");
    assertThat(inbox.resolve("link-decision"))
        .isDirectoryNotContaining("glob:**_{v2,20260115,202602}*");
  }

  private Path fillIn(Path exported, String name, String pairsWith, String date)
      throws IOException {
    Path filled = Files.createDirectories(directory.resolve("审核 一月")).resolve(name);
    Map<String, String> answers = Map.of("决定", "同一人", "审核人", "马核", "日期", date);
    Desk.fillIn(
        exported,
        "审核",
        filled,
        "对号",
        (row, header) -> row.contains(pairsWith) ? answers.getOrDefault(header, "") : "");
    return filled;
  }

  private Terminal.Answer importAs(String name, Path filled, Terminal terminal, Path inbox)
      throws IOException {
    Path file = Files.copy(filled, directory.resolve(name));
    Terminal.Answer answer = terminal.run("review", "import", "" + file, "--inbox", "" + inbox);
    assertThat(answer.exitCode()).isEqualTo(2);
    return answer;
  }

  private static void refresh(Terminal terminal, Path inbox) {
    assertThat(terminal.run("refresh", "--inbox", "" + inbox, "--as-of", "2025-12-31").err())
        .isEmpty();
  }

  private void checkPairs(Path file) throws IOException {
    List<String> rows = Sheets.rows(file, "审核");
    assertThat(rows.get(2)).isEqualTo(HEADER);
    assertThat(rows.subList(FIRST_PAIR, rows.size()))
        .hasSize(2)
        .anyMatch(
            row ->
                row.matches("P[0-9a-f]{16}\\|.*")
                    && row.contains(
                        "|号码相同姓名、出生日期不同|李志强|'=1+1||男||1966-06-06|440524198001010013"
                            + "|440524198001010013|13900000001||620422 会宁县|620422 会宁县"
                            + "|certificate/620422_202512.csv|survey/620422_2025.csv|4|2|")
                    && row.endsWith("|||"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Sheets.entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    assertThat(Files.readString(directory.resolve("data/_ops/audit.jsonl")))
        .contains("\"action\":\"review export --restricted\",\"detail\":\"open pairs=2\"")
        .doesNotContain("李志强");
  }

  private Path inbox() throws IOException {
    Path inbox = directory.resolve("inbox");
    put(
        inbox.resolve("certificate/620422_202512.csv"),
        """
        会宁县持证残疾人,,,,,,,
        2025年12月,,,,,,,
        身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,联系电话
        440524198001010013,,李志强,4,1,1,620422,13900000001
        11010519491231002X,,张秀珍,4,1,1,620422,
        """);
    put(
        inbox.resolve("survey/620422_2025.csv"),
        """
        身份证号,残疾人证号,姓名,性别,出生日期,残疾类别,残疾等级,户籍地,调查结果,调查日期
        440524198001010013,,=1+1,1,1966-06-06,4,1,620422,完成,2025-09-01
        """);
    put(
        inbox.resolve("death/620422_202512.csv"),
        "身份证号,姓名,死亡日期\n11010519491231002X,陈建军,2025-12-01\n");
    return inbox;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
