package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dpstat.jobs.command.BarChart.Bar;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.Thresholds;
import org.dpstat.warehouse.linkage.BlockCount;
import org.dpstat.warehouse.linkage.Explanations;
import org.dpstat.warehouse.linkage.ScoredPair;

/**
 * What a linkage came to and why, as a page for the restricted desk. It names records by their ids
 * and tells levels, not values.
 */
final class LinkReport {
  private static final int EXAMPLES = 2;

  private final Wording wording;
  private final Linked linked;
  private final Html html = new Html();

  LinkReport(Wording wording, Linked linked) {
    this.wording = wording;
    this.linked = linked;
  }

  String page() {
    String title = say("title");
    html.heading(1, title).warning(say("restricted"));
    summary();
    blocking();
    weights();
    parameters();
    thresholds();
    examples();
    unlinkable();
    return html.page(wording.isEnglish() ? "en" : "zh-CN", title);
  }

  private String say(String key, Object... values) {
    return wording.say("link.report." + key, values);
  }

  private List<String> head(String... keys) {
    return Arrays.stream(keys).map(this::say).toList();
  }

  private void summary() {
    long links = linked.links();
    html.table(
        say("summary"),
        head("what", "count"),
        List.of(
            List.of(say("records"), "" + linked.clusters().members().size()),
            List.of(say("links"), "" + links),
            List.of(say("reviews"), "" + (linked.pairs().size() - links)),
            List.of(say("clusters"), "" + linked.clusters().count()),
            List.of(say("conflicts"), "" + linked.clusters().conflicts()),
            List.of(say("weak"), "" + linked.clusters().weak()),
            List.of(say("unlinkable"), "" + linked.unlinkable())));
  }

  private void blocking() {
    html.heading(2, say("blocking")).paragraph(say("blocking.about"));
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (BlockCount block : linked.blocks()) {
      bars.add(new Bar(block.rule(), 0, block.pairs(), "" + block.pairs()));
      rows.add(List.of(block.rule(), "" + block.pairs(), "" + block.largest()));
    }
    html.chart(say("blocking"), bars)
        .table(say("blocking"), head("rule", "pairs", "largest"), rows);
  }

  private void weights() {
    Thresholds thresholds = linked.settings().thresholds();
    html.heading(2, say("weights"))
        .paragraph(
            say("weights.about", bits(thresholds.linkWeight()), bits(thresholds.reviewWeight())));
    histogram(say("weights"), linked.compared());
  }

  /** Very many pairs are no match and few are: lengths are logarithms. */
  private void histogram(String title, Map<Integer, Long> bars) {
    List<Bar> drawn = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    bars.forEach(
        (weight, count) -> {
          drawn.add(new Bar("" + weight, 0, Math.log10(1 + (double) count), "" + count));
          rows.add(List.of("" + weight, "" + count));
        });
    html.chart(title, drawn).table(title, head("weight", "count"), rows);
  }

  private void parameters() {
    html.heading(2, say("parameters"))
        .paragraph(
            say(
                "parameters.about",
                linked.parameters().version(),
                number(linked.parameters().prior())));
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (LinkageParameters.Trained comparison : linked.parameters().comparisons()) {
      for (LinkageParameters.TrainedLevel level : comparison.levels()) {
        String weight = bits(level.weight());
        bars.add(new Bar(comparison.column() + " " + level.level(), 0, level.weight(), weight));
        rows.add(
            List.of(
                comparison.column(), level.level(), number(level.m()), number(level.u()), weight));
      }
    }
    html.chart(say("parameters"), bars)
        .table(say("parameters"), head("column", "level", "m", "u", "weight"), rows);
  }

  private void thresholds() {
    html.heading(2, say("thresholds")).paragraph(say("thresholds.about"));
    List<List<String>> rows = new ArrayList<>();
    int most = linked.pairs().isEmpty() ? 0 : (int) linked.pairs().get(0).weight();
    int least = (int) Math.ceil(linked.settings().thresholds().reviewWeight());
    for (int weight = most; weight >= least; weight -= 2) {
      int from = weight;
      List<ScoredPair> above =
          linked.pairs().stream().filter(pair -> pair.weight() >= from).toList();
      double wrong = above.stream().mapToDouble(pair -> 1 - pair.probability()).sum();
      rows.add(List.of("" + weight, "" + above.size(), String.format(Locale.ROOT, "%.2f", wrong)));
    }
    html.table(say("thresholds"), head("weight", "pairs", "expected.wrong"), rows);
  }

  private void examples() {
    html.heading(2, say("examples")).paragraph(say("examples.about"));
    List<ScoredPair> links = linked.pairs().stream().filter(linked::isLink).toList();
    List<ScoredPair> reviews = linked.pairs().stream().filter(p -> !linked.isLink(p)).toList();
    links.stream().limit(1).forEach(this::example);
    links
        .subList(Math.max(Math.min(1, links.size()), links.size() - EXAMPLES), links.size())
        .forEach(this::example);
    reviews.stream().limit(EXAMPLES).forEach(this::example);
  }

  private void example(ScoredPair pair) {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    double sum = linked.explanations().prior();
    bars.add(new Bar(say("prior"), 0, sum, bits(sum)));
    rows.add(List.of(say("prior"), "", bits(sum), "", bits(sum)));
    for (Explanations.Step step : linked.explanations().of(pair)) {
      double before = sum;
      sum += step.weight() + step.rarity();
      String level = step.level() + (step.isHeldBack() ? " " + say("held.back") : "");
      bars.add(new Bar(step.column() + " " + level, before, sum, bits(sum - before)));
      rows.add(List.of(step.column(), level, bits(step.weight()), bits(step.rarity()), bits(sum)));
    }
    String title = say("example", pair.leftId(), pair.rightId(), bits(pair.weight()));
    html.heading(3, title)
        .chart(title, bars)
        .table(title, head("column", "level", "weight", "rarity", "sum"), rows);
  }

  private void unlinkable() {
    html.heading(2, say("unlinkable")).paragraph(say("unlinkable.about", linked.unlinkable()));
    histogram(say("unlinkable"), linked.self());
  }

  private static String bits(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, share < 0.001 ? "%.2e" : "%.4f", share);
  }
}
