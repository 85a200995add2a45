package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import org.dpstat.jobs.refresh.Progress;

/** Steps of a refresh as one line of a terminal: stage, bar, rows, time left. */
final class StepBar implements Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int CELLS = 16;

  /** No terminal is narrower, and a line that breaks is not drawn over. */
  private static final int LINE_WIDTH = 79;

  private static final int UPDATE_MILLIS = 500;

  private final Wording wording;
  private final PrintWriter out;
  private Map<String, Long> weights = Map.of();
  private ProgressBar bar;
  private boolean isDrawn;
  private volatile Pace pace;
  private volatile String stage = "";

  StepBar(Wording wording, PrintWriter out) {
    this.wording = wording;
    this.out = out;
  }

  /** Whether someone looks at a terminal that can draw a line again. */
  static boolean isPossible(Map<String, String> environment, boolean isTerminal) {
    return isTerminal
        && !environment.containsKey("NO_COLOR")
        && !"dumb".equals(environment.get("TERM"));
  }

  @Override
  public void plans(Map<String, Long> newWeights) {
    over();
    weights = newWeights;
  }

  @Override
  public void begins(String step, int number, int of) {
    long before = weights.values().stream().limit(number - 1).mapToLong(w -> w).sum();
    stage = wording.say("step", number, of, StepLines.nameOf(step, wording));
    Pace earlier = pace == null ? new Pace(before, System.nanoTime()) : pace;
    pace = earlier.at(before, weights.get(step), System.nanoTime());
    if (bar == null) {
      bar = bar(before);
      show(true);
    }
    bar.stepTo(before);
    bar.refresh();
  }

  @Override
  public void ends(String step, long rows, long millis) {
    pace = pace.with(rows);
    bar.stepBy(weights.get(step));
  }

  @Override
  public void over() {
    if (bar != null) {
      show(false);
      bar.close();
      bar = null;
      pace = null;
    }
  }

  private ProgressBar bar(long from) {
    return new ProgressBarBuilder()
        .setInitialMax(weights.values().stream().mapToLong(w -> w).sum())
        .startsFrom(from, Duration.ZERO)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .continuousUpdate()
        .setRenderer((state, length) -> line(state))
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, Integer.MAX_VALUE))
        .build();
  }

  /** The bar is drawn by a thread of its own, which must not draw over what comes after it. */
  private synchronized void show(boolean isToBeDrawn) {
    isDrawn = isToBeDrawn;
    out.print(CLEAR_LINE);
    out.flush();
  }

  private synchronized void draw(String line) {
    if (isDrawn) {
      out.print(CLEAR_LINE + line);
      out.flush();
    }
  }

  private String line(ProgressState state) {
    double done = state.getNormalizedProgress();
    int full = (int) (done * CELLS);
    Pace at = pace;
    if (at == null) {
      return "";
    }
    long left = at.secondsLeft(state.getMax(), System.nanoTime());
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    String percent = String.format(Locale.ROOT, " %3d%%  ", (int) (done * 100));
    String words = wording.say("step.bar", clock(left), at.rows(), stage);
    return cut(bar + percent + words);
  }

  private static String cut(String line) {
    String cut = line;
    while (Table.width(cut) > LINE_WIDTH) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static String clock(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /**
   * How fast it goes. A step is as long as its weight says, stretched by what the steps before took
   * against theirs.
   *
   * @param from weight of the steps that an earlier process did
   * @param done weight of all steps before the present one
   */
  private record Pace(
      long from, long began, long done, long stepWeight, long stepBegan, long rows) {
    Pace(long from, long now) {
      this(from, now, from, 0, now, 0);
    }

    Pace at(long newDone, long weight, long now) {
      return new Pace(from, began, newDone, weight, now, rows);
    }

    Pace with(long moreRows) {
      return new Pace(from, began, done, stepWeight, stepBegan, rows + moreRows);
    }

    long secondsLeft(long all, long now) {
      double stretch = done == from ? 1 : (stepBegan - began) / 1e6 / (done - from);
      double later = (all - done - stepWeight) * stretch;
      double ofThisStep = Math.max(0, stepWeight * stretch - (now - stepBegan) / 1e6);
      return Math.round((later + ofThisStep) / 1000);
    }
  }
}
