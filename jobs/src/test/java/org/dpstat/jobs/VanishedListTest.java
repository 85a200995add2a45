package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's list that falls to a tenth of the one before is not published unnoticed. */
class VanishedListTest {
  private static final String DECEMBER = "nursing-allowance/620422_202512.csv";
  private static final String REASON = "全部转入新系统发放";
  private static final String ACCEPTED =
      "SELECT passed, message FROM quality_check WHERE check_id = 'accepted_drops'";

  @TempDir private Path directory;

  @Test
  void itIsPublishedOnceSomebodyHasSaidWhyItIsRight() throws IOException {
    Terminal terminal = new Terminal(directory.resolve("data"));
    put("nursing-allowance/620422_202511.csv", payments(202511, 20));
    assertThat(refresh(terminal).exitCode()).isZero();
    put(DECEMBER, payments(202512, 2));
    Path held = Files.createDirectories(directory.resolve("data/restricted/held-rows"));

    Terminal.Answer failed = refresh(terminal);
    assertThatItEndsBeforePersonsAreSought(failed);
    assertThat(held).doesNotExist();
    assertThat(failed.err())
        .contains("当前状态没有变化", "重度残疾人护理补贴发放会宁县620422（202511 -> 202512）", "20 -> 2", DECEMBER)
        .contains("dpstat withdraw", "dpstat accept", "checks.json");
    assertThat(terminal.rows("SELECT file_name FROM delivery"))
        .containsExactly("nursing-allowance/620422_202511.csv");

    String id = failed.err().replaceAll("(?s).*报送 (\\w+)（.*", "$1");
    assertThat(terminal.run("accept", id).err()).contains("--reason");
    assertThat(terminal.run("accept", id, "--reason", "11010519491231002X 已故").exitCode())
        .isEqualTo(2);
    assertThat(terminal.run("accept", "0000", "--reason", REASON).err()).contains("没有编号为 0000");
    assertThat(terminal.run("accept", id, "--reason", REASON).out()).contains("已接受 " + id);
    assertThat(terminal.run("accept", id, "--reason", REASON).out()).contains("已经是这样了");

    Terminal.Answer accepted = refresh(terminal);
    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.out()).containsPattern("提示 +名单骤减，已说明理由接受.*20 -> 2.*理由：" + REASON);
    assertThat(terminal.rows(ACCEPTED))
        .singleElement()
        .asString()
        .startsWith("false")
        .contains(REASON);

    assertThat(terminal.run("accept", id, "--undo").out()).contains("已取消");
    Terminal.Answer undone = refresh(terminal, "--lang", "en");
    assertThat(undone.exitCode()).isEqualTo(1);
    assertThat(undone.err())
        .contains("no county's list drops to a tenth", "nursing allowance payments, 620422");
    assertThat(terminal.rows(ACCEPTED)).singleElement().asString().contains(REASON);
  }

  @Test
  void anInboxMaySayItself() throws IOException {
    Terminal terminal = new Terminal(directory.resolve("data"));
    put("nursing-allowance/620422_202511.csv", payments(202511, 20));
    put(DECEMBER, payments(202512, 0));
    put("inbox.yaml", "accepted:\n  - {file: %s, reason: %s}\n".formatted(DECEMBER, REASON));

    Terminal.Answer answer = refresh(terminal, "--lang", "en");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .containsPattern("warning +.*accepted with a reason.*20 -> 0.*because: " + REASON);
  }

  @Test
  void anInboxMayNotNamePersonsToEverybody() throws IOException {
    Terminal terminal = new Terminal(directory.resolve("data"));
    put("nursing-allowance/620422_202511.csv", payments(202511, 20));
    put(
        "inbox.yaml",
        "accepted:\n  - {file: %s, reason: １１０１０５１９４９１２３１００２Ｘ 已故}\n".formatted(DECEMBER));

    Terminal.Answer answer = refresh(terminal);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("inbox.yaml 接受 " + DECEMBER + " 的理由不对：理由会公开显示，不得含身份证号");
  }

  private static void assertThatItEndsBeforePersonsAreSought(Terminal.Answer failed) {
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).contains("比较前后两期名单").doesNotContain("识别人员");
  }

  private Terminal.Answer refresh(Terminal terminal, String... more) {
    List<String> words = new ArrayList<>(List.of("refresh", "--as-of=2025-12-31"));
    words.add("--inbox=" + directory.resolve("inbox"));
    words.addAll(List.of(more));
    return terminal.run(words.toArray(String[]::new));
  }

  private void put(String name, String text) throws IOException {
    Path file = directory.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String payments(int month, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> String.format(Locale.ROOT, ",张%c,100,%d,620422\n", '一' + i, month))
        .collect(Collectors.joining("", "身份证号,姓名,发放金额,发放月份,区划\n", ""));
  }
}
