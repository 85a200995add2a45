package org.dpstat.jobs.command;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts with labels for a terminal: lined up, and what is long goes on below its beginning. */
final class Labelled {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private final String indent;
  private final List<String> labels = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  Labelled(int indent) {
    this.indent = " ".repeat(indent);
  }

  /** A text with its label; none where there is no text. */
  Labelled add(String label, Object text) {
    if (text != null) {
      labels.add(label);
      texts.add(text.toString());
    }
    return this;
  }

  @Override
  public String toString() {
    int widest = labels.stream().mapToInt(Table::width).max().orElse(0);
    int room = WIDTH - indent.length() - widest - GAP.length();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i) + " ".repeat(widest - Table.width(labels.get(i)));
      for (String line : wrapped(texts.get(i), room)) {
        lines.append((indent + label + GAP + line).stripTrailing()).append('\n');
        label = " ".repeat(widest);
      }
    }
    return lines.toString();
  }

  private static List<String> wrapped(String text, int room) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String piece = text.substring(from, to);
      if (line.length() > 0 && Table.width(line + piece.stripTrailing()) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(piece);
      from = to;
    }
    lines.add(line.toString());
    return lines;
  }
}
