package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dpstat.schemas.linkage.Comparison;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;

/** Tells what made a pair's weight, step by step, from the prior to the sum. */
public final class Explanations implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Name of the level of a value that is missing. */
  public static final String MISSING = "missing";

  private final List<Comparison> comparisons;
  private final Patterns patterns;
  private final LinkageParameters parameters;
  private final Weights weights;

  Explanations(LinkageSettings settings, Patterns patterns, LinkageParameters parameters) {
    this.comparisons = settings.comparisons();
    this.patterns = patterns;
    this.parameters = parameters;
    this.weights = new Weights(parameters, patterns);
  }

  /**
   * A step.
   *
   * @param column that is compared
   * @param level at which its values are: a level of the settings, {@link
   *     LinkageParameters#DIFFERENT} or {@link #MISSING}
   * @param isHeldBack whether a guard kept it from speaking for a match
   * @param weight bits of the level
   * @param rarity bits that the value's being rare or common added
   */
  public record Step(
      String column, String level, boolean isHeldBack, double weight, double rarity) {}

  /** What is known before anything is compared, in bits. */
  public double prior() {
    return weights.prior();
  }

  /** The steps of a pair, in the order of the comparisons. */
  public List<Step> of(ScoredPair pair) {
    int[] digits = patterns.digits(pair.pattern());
    List<Step> steps = new ArrayList<>();
    int rare = 0;
    for (int c = 0; c < digits.length; c++) {
      double rarity = comparisons.get(c).termFrequency() ? pair.rarity().get(rare++) : 0;
      Comparer comparer = patterns.comparers().get(c);
      String level =
          digits[c] == Comparer.MISSING
              ? MISSING
              : parameters.comparisons().get(c).levels().get(comparer.level(digits[c])).level();
      steps.add(
          new Step(
              comparisons.get(c).column(),
              level,
              comparer.isGuarded(digits[c]),
              weights.of(c, digits[c]),
              rarity));
    }
    return steps;
  }

  /** For each weight, rounded down, how many of the pairs that were compared weigh as much. */
  public Map<Integer, Long> histogram(ComparedPairs compared) {
    Map<Integer, Long> bars = new TreeMap<>();
    PatternCounts counts = compared.counts();
    for (int i = 0; i < counts.size(); i++) {
      int weight = (int) Math.floor(weights.of(counts.digits()[i]));
      bars.merge(weight, Math.round(counts.counts()[i]) * compared.oneIn(), Long::sum);
    }
    return bars;
  }
}
