package org.dpstat.jobs.command;

import java.util.List;
import java.util.Locale;

/** Bars beside one another, as a picture within a page. The numbers stand in a table beside it. */
final class BarChart {
  private static final int ROW = 18;
  private static final int LABELS = 250;
  private static final int BARS = 460;
  private static final int WIDTH = LABELS + BARS + 110;

  private BarChart() {}

  /**
   * A bar from one value to another.
   *
   * @param text what stands beside it
   */
  record Bar(String label, double from, double to, String text) {}

  /** A picture; of no bars, nothing. */
  static String of(String title, List<Bar> bars) {
    if (bars.isEmpty()) {
      return "";
    }
    double least = bars.stream().mapToDouble(b -> Math.min(b.from(), b.to())).min().orElse(0);
    double most = bars.stream().mapToDouble(b -> Math.max(b.from(), b.to())).max().orElse(1);
    double left = Math.min(0, least);
    double scale = BARS / Math.max(1e-9, Math.max(0, most) - left);
    StringBuilder svg = new StringBuilder();
    svg.append(
        text(
            "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\">",
            Html.escape(title), WIDTH, bars.size() * ROW + 4, WIDTH));
    for (int i = 0; i < bars.size(); i++) {
      svg.append(bar(bars.get(i), i * ROW, left, scale));
    }
    double zero = LABELS - left * scale;
    svg.append(
        text(
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\" class=\"axis\"/></svg>\n",
            zero, zero, bars.size() * ROW));
    return svg.toString();
  }

  private static String bar(Bar bar, int y, double left, double scale) {
    double from = LABELS + (Math.min(bar.from(), bar.to()) - left) * scale;
    double to = LABELS + (Math.max(bar.from(), bar.to()) - left) * scale;
    return text(
            "<text x=\"%d\" y=\"%d\" class=\"label\">%s</text>",
            LABELS - 6, y + 13, Html.escape(bar.label()))
        + text(
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" class=\"%s\"/>",
            from, y + 2, Math.max(0.5, to - from), ROW - 4, bar.to() < bar.from() ? "less" : "more")
        + text("<text x=\"%.1f\" y=\"%d\">%s</text>\n", to + 4, y + 13, Html.escape(bar.text()));
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
