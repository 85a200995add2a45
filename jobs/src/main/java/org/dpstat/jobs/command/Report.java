package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dpstat.jobs.refresh.Progress;
import org.dpstat.jobs.refresh.Refresh;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.state.StateRecord;

/** Tells of a refresh: its steps while they run, and what it came to. */
final class Report implements Progress {
  private final Wording wording;
  private final PrintWriter out;
  private final Workplace workplace;
  private final Progress shown;
  private final Map<String, Long> timings = new LinkedHashMap<>();

  Report(Wording wording, PrintWriter out, Workplace workplace) {
    this.wording = wording;
    this.out = out;
    this.workplace = workplace;
    this.shown =
        StepBar.isPossible(System.getenv(), isTerminal())
            ? new StepBar(wording, out)
            : new StepLines(wording, out);
  }

  /**
   * The build holds to JDK 17, where there is a console only if input and output are a terminal.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  @Override
  public void takesUp(String run, LocalDate asOf) {
    say(wording.say("resumed", run, asOf));
  }

  @Override
  public void givesUp(String run, LocalDate asOf) {
    say(wording.say("abandoned", run, asOf));
  }

  @Override
  public void plans(Map<String, Long> weights) {
    shown.plans(weights);
  }

  @Override
  public void begins(String step, int number, int of) {
    shown.begins(step, number, of);
  }

  @Override
  public void ends(String step, long rows, long millis) {
    timings.put(step, millis);
    shown.ends(step, rows, millis);
  }

  @Override
  public void over() {
    shown.over();
  }

  /** Prints the summary and the scorecards; returns the exit code. */
  int close(Refresh.Outcome outcome, boolean hasTimings) {
    StateRecord state = outcome.state().orElseThrow();
    if (!outcome.isNew()) {
      say(wording.say("nothing.new", state.number(), state.asOf()));
      return ExitCode.DONE;
    }
    Answers answers = Answers.open(workplace, true);
    Scorecards.print(answers, workplace.described().schemas(), wording, out);
    say(wording.say("done", state.number(), state.asOf()));
    Summary summary = new Summary(answers, wording, out);
    int code = summary.print(state, outcome.before(), workplace);
    if (hasTimings) {
      Table table = new Table(wording.say("timings.title"), "");
      timings.forEach(
          (step, millis) -> table.add(StepLines.nameOf(step, wording), String.valueOf(millis)));
      say(table.toString());
    }
    return code;
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
