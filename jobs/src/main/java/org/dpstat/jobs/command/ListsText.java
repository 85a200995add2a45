package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dpstat.jobs.command.Explanation.Delivered;
import org.dpstat.jobs.command.Explanation.Lists;
import org.dpstat.jobs.command.Explanation.Missing;

/** The lists behind a figure: a line for each source, and a table of their files. */
final class ListsText {
  private static final int MOST_FILES = 4;
  private static final int MOST_COUNTIES = 6;

  private final Wording wording;
  private final List<Lists> sources;

  ListsText(Wording wording, List<Lists> sources) {
    this.wording = wording;
    this.sources = sources;
  }

  Labelled summary() {
    Labelled lines = new Labelled(ExplanationText.INDENT);
    sources.forEach(lists -> lines.add(lists.label(), told(lists)));
    return lines;
  }

  boolean hasFiles() {
    return sources.stream().anyMatch(lists -> !lists.deliveries().isEmpty());
  }

  Table files() {
    Table table =
        new Table(
            say("issues.source"),
            say("explain.period"),
            say("issues.file"),
            say("issues.delivery"),
            say("issues.read"),
            say("issues.loaded"),
            say("issues.duplicate.rows"),
            say("issues.rejected"));
    for (Lists lists : sources) {
      lists.deliveries().stream()
          .limit(MOST_FILES)
          .forEach(delivered -> table.add(cells(lists, delivered)));
    }
    return table;
  }

  private String told(Lists lists) {
    List<String> told = new ArrayList<>();
    if (!lists.tells().isEmpty()) {
      told.add(say("explain.tells", columns(lists)));
    }
    if (lists.ofCounties() > 1) {
      told.add(say("explain.counties", lists.ofCounties(), lists.counties()));
    }
    if (lists.files() > 0) {
      told.add(say("explain.files", lists.files(), lists.lastPeriod(), lists.rows().loaded()));
    } else {
      told.add(say(lists.missing().isEmpty() ? "explain.no.list.ever" : "explain.no.list"));
    }
    if (lists.deliveries().size() > MOST_FILES) {
      told.add(say("explain.latest.shown", MOST_FILES));
    }
    told.addAll(missing(lists));
    return String.join(say("explain.then"), told);
  }

  private String columns(Lists lists) {
    return lists.tells().stream()
        .map(column -> column.equals("population") ? say("explain.population") : column)
        .collect(Collectors.joining(say("explain.and")));
  }

  private List<String> missing(Lists lists) {
    if (lists.missing().isEmpty() || lists.ofCounties() <= 1) {
      return lists.missing().stream().map(Missing::message).toList();
    }
    String names =
        lists.missing().stream()
            .limit(MOST_COUNTIES)
            .map(Missing::countyName)
            .collect(Collectors.joining(say("explain.and")));
    return List.of(say("explain.missing.counties", lists.missing().size(), names));
  }

  private static String[] cells(Lists lists, Delivered delivered) {
    return new String[] {
      lists.label(),
      delivered.period(),
      delivered.fileName(),
      delivered.deliveryId(),
      String.valueOf(delivered.rows().read()),
      String.valueOf(delivered.rows().loaded()),
      String.valueOf(delivered.rows().duplicate()),
      String.valueOf(delivered.rows().rejected())
    };
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }
}
