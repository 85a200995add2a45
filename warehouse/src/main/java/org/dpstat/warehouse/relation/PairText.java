package org.dpstat.warehouse.relation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dpstat.schemas.linkage.Comparison;
import org.dpstat.schemas.linkage.PersonLinkage;
import org.dpstat.warehouse.linkage.Explanations;
import org.dpstat.warehouse.linkage.ScoredPair;

/** Says in Chinese how two records compare, and what that weighs. */
final class PairText implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("equal", "相同"),
          Map.entry("bare", "去掉空格和间隔号后相同"),
          Map.entry("pinyin", "读音相同"),
          Map.entry("one_apart", "相差一字"),
          Map.entry("jaro_winkler", "相近"),
          Map.entry("day_month_swapped", "月日互换后相同"),
          Map.entry("one_digit", "相差一位数字"),
          Map.entry("same_year", "年份相同"),
          Map.entry("damerau", "相差%s位"),
          Map.entry("but_for_day", "除出生月日和校验码外相同"),
          Map.entry("different", "不同"));

  private static final String HELD_BACK = "相近，但同户或同电话而名不同，不作为依据";

  private final Explanations explanations;
  private final Map<String, String> labels = new HashMap<>();

  PairText(PersonLinkage linkage, Explanations explanations) {
    this.explanations = explanations;
    linkage.settings().comparisons().forEach(c -> labels.put(c.column(), labelOf(c)));
  }

  private static String labelOf(Comparison comparison) {
    return comparison.label() == null ? comparison.column() : comparison.label();
  }

  /** What is missing on one side says nothing, and is not told. */
  String of(ScoredPair pair) {
    List<String> said = new ArrayList<>();
    for (Explanations.Step step : explanations.of(pair)) {
      if (!step.level().equals(Explanations.MISSING)) {
        said.add(
            labels.get(step.column())
                + (step.isHeldBack() ? HELD_BACK : level(step.level()))
                + bits(step.weight() + step.rarity()));
      }
    }
    return "%s；起点%s，合计%s，是同一人的概率为%s%%"
        .formatted(
            String.join("，", said),
            bits(explanations.prior()),
            bits(pair.weight()),
            percent(pair.probability()));
  }

  private static String level(String level) {
    String name = level.replaceAll("\\(.*", "");
    String number = level.replaceAll("[^0-9.]", "");
    return LEVELS.getOrDefault(name, name).formatted(number);
  }

  private static String bits(double weight) {
    return String.format(Locale.ROOT, "（%+.1f）", weight);
  }

  private static String percent(double probability) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(probability * 10_000) / 100);
  }
}
