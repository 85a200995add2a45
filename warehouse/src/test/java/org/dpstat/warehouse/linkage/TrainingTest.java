package org.dpstat.warehouse.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dpstat.schemas.linkage.BlockingRule;
import org.dpstat.schemas.linkage.Comparison;
import org.dpstat.schemas.linkage.Expression;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.junit.jupiter.api.Test;

/** Training finds the parameters of a mixture from which its counts were made. */
class TrainingTest {
  private static final double[] M = {0.95, 0.9, 0.85, 0.8};
  private static final double[] U = {0.01, 0.05, 0.002, 0.1};
  private static final double PAIRS = 1e8;
  private static final double PRIOR = 1e-4;

  @Test
  void aKnownMixtureIsFoundAgain() {
    Patterns patterns = patterns();
    PatternCounts counts = PatternCounts.of(mixture(PRIOR), patterns);

    Training.Model model = new Training(patterns.comparers(), counts, counts, PAIRS, 1).run();

    assertIsTheMixture(model);
  }

  @Test
  void oneBlockInManyTellsTheSame() {
    Patterns patterns = patterns();
    Map<Integer, Long> all = mixture(PRIOR);
    Map<Integer, Long> some = new TreeMap<>();
    all.forEach((pattern, count) -> some.put(pattern, count / 10));

    Training.Model model =
        new Training(
                patterns.comparers(),
                PatternCounts.of(some, patterns),
                PatternCounts.of(all, patterns),
                PAIRS,
                10)
            .run();

    assertIsTheMixture(model);
  }

  private static void assertIsTheMixture(Training.Model model) {
    assertThat(model.prior()).isCloseTo(PRIOR, within(PRIOR * 0.02));
    for (int c = 0; c < M.length; c++) {
      assertThat(model.m()[c][0]).isCloseTo(M[c], within(0.01));
      assertThat(model.u()[c][0]).isCloseTo(U[c], within(U[c] * 0.02));
    }
  }

  /** Pairs by pattern, as many as are expected; a digit is 1 where values are equal, else 2. */
  private static Map<Integer, Long> mixture(double prior) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (int bits = 0; bits < 1 << M.length; bits++) {
      double match = prior;
      double other = 1 - prior;
      int pattern = 0;
      for (int c = M.length - 1; c >= 0; c--) {
        boolean isEqual = (bits >> c & 1) == 1;
        match *= isEqual ? M[c] : 1 - M[c];
        other *= isEqual ? U[c] : 1 - U[c];
        pattern = pattern * 3 + (isEqual ? 1 : 2);
      }
      counts.put(pattern, Math.round((match + other) * PAIRS));
    }
    return counts;
  }

  private static Patterns patterns() {
    List<Comparison> comparisons =
        Stream.of("a", "b", "c", "d")
            .map(column -> new Comparison(column, null, Comparison.Kind.EXACT, null, false, null))
            .toList();
    LinkageSettings settings =
        new LinkageSettings(
            "id",
            null,
            null,
            List.of(new BlockingRule(List.of(Expression.of("a")))),
            comparisons,
            null,
            false,
            null,
            null,
            null,
            0);
    return new Patterns(settings, new Features(settings));
  }
}
