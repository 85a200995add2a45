package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dpstat.jobs.refresh.Progress;

/** Steps of a refresh as plain lines. */
final class StepLines implements Progress {
  private final Wording wording;
  private final PrintWriter out;
  private final List<String> steps = new ArrayList<>();

  StepLines(Wording wording, PrintWriter out) {
    this.wording = wording;
    this.out = out;
  }

  @Override
  public void plans(Map<String, Long> weights) {
    steps.clear();
    steps.addAll(weights.keySet());
  }

  @Override
  public void begins(String step, int number, int of) {
    say(wording.say("step", number, of, nameOf(step, wording)));
  }

  @Override
  public void ends(String step, long rows, long millis) {
    if (rows > 0) {
      int number = steps.indexOf(step) + 1;
      say(wording.say("step.rows", number, steps.size(), nameOf(step, wording), rows));
    }
  }

  @Override
  public void over() {}

  /** A step in words. */
  static String nameOf(String step, Wording wording) {
    return step.startsWith("intake-")
        ? wording.say("step.intake", step.substring("intake-".length()))
        : wording.say("step." + step);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
