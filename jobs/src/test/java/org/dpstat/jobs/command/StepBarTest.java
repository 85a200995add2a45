package org.dpstat.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What someone at a terminal sees of a refresh while it goes on. */
class StepBarTest {
  private final StringWriter screen = new StringWriter();
  private final Map<String, Long> weights = new LinkedHashMap<>();
  private final StepBar bar = new StepBar(Wording.of("zh"), new PrintWriter(screen));

  StepBarTest() {
    weights.put("plan", 10_000L);
    weights.put("intake-certificate", 30_000L);
    weights.put("publish", 40_000L);
  }

  @Test
  void stageRowsAndTimeLeftStandOnOneLineThatIsClearedAtTheEnd() {
    bar.plans(weights);
    bar.begins("plan", 1, 3);
    assertThat(line()).isEqualTo("░".repeat(16) + "   0%  剩余约 1:20  已读 0 行  [1/3] 列出本次要做的事");
    bar.ends("plan", 0, 10);
    bar.begins("intake-certificate", 2, 3);
    assertThat(line()).contains("██░░").contains(" 12%  ").contains("[2/3] 读取 certificate");
    bar.ends("intake-certificate", 11_570, 30);
    bar.begins("publish", 3, 3);
    assertThat(line()).contains(" 50%  ").contains("已读 11570 行  [3/3] 发布");
    bar.over();

    assertThat(screen.toString()).endsWith("\r\u001b[K").doesNotContain("\n");
  }

  @Test
  void aRunThatGoesOnBeginsWhereItStopped() {
    bar.plans(weights);
    bar.begins("publish", 3, 3);

    assertThat(line()).contains(" 50%  剩余约 0:40  ");
    bar.over();
  }

  @Test
  void noLineIsLongerThanTheNarrowestTerminal() {
    weights.put("intake-" + "残疾".repeat(40), 1L);
    bar.plans(weights);
    bar.begins("intake-" + "残疾".repeat(40), 4, 4);

    assertThat(Table.width(line())).isBetween(78, 79);
    bar.over();
  }

  @Test
  void aBarIsDrawnOnlyWhereSomeoneLooksAtATerminalThatCanDoIt() {
    assertThat(StepBar.isPossible(Map.of("TERM", "xterm"), true)).isTrue();
    assertThat(StepBar.isPossible(Map.of("TERM", "xterm"), false)).isFalse();
    assertThat(StepBar.isPossible(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(StepBar.isPossible(Map.of("TERM", "xterm", "NO_COLOR", ""), true)).isFalse();
  }

  private String line() {
    List<String> drawn = List.of(screen.toString().split("\r\u001b\\[K", -1));
    return drawn.get(drawn.size() - 1);
  }
}
