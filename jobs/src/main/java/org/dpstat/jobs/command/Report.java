package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
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
  private final Map<String, Long> timings = new LinkedHashMap<>();
  private String counter = "";

  Report(Wording wording, PrintWriter out, Workplace workplace) {
    this.wording = wording;
    this.out = out;
    this.workplace = workplace;
  }

  @Override
  public void begins(String step, int number, int of) {
    counter = String.format(Locale.ROOT, "%d/%d", number, of);
    say(wording.say("step", number, of, name(step)));
  }

  @Override
  public void ends(String step, long rows, long millis) {
    timings.put(step, millis);
    if (rows > 0) {
      String[] parts = counter.split("/", 2);
      say(wording.say("step.rows", parts[0], parts[1], name(step), rows));
    }
  }

  /** Prints the summary and the scorecards; returns the exit code. */
  int close(Refresh.Outcome outcome, boolean hasTimings) {
    StateRecord state = outcome.state().orElseThrow();
    if (outcome.resumed() != null) {
      say(wording.say("resumed"));
    }
    if (outcome.abandoned() != null) {
      say(wording.say("abandoned"));
    }
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
      timings.forEach((step, millis) -> table.add(name(step), String.valueOf(millis)));
      say(table.toString());
    }
    return code;
  }

  private String name(String step) {
    return step.startsWith("intake-")
        ? wording.say("step.intake", step.substring("intake-".length()))
        : wording.say("step." + step);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
