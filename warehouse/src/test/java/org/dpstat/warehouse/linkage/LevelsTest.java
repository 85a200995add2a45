package org.dpstat.warehouse.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dpstat.schemas.linkage.BlockingRule;
import org.dpstat.schemas.linkage.Comparison;
import org.dpstat.schemas.linkage.Expression;
import org.dpstat.schemas.linkage.Level;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which values are alike by which level, either way round. */
class LevelsTest {
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvFileSource(resources = "/linkage/levels.csv", delimiter = ';', numLinesToSkip = 1)
  void aLevelHoldsForValuesThatAreAlike(String level, String a, String b, boolean holds) {
    LinkageSettings settings = comparing(level);
    Features features = new Features(settings);
    Patterns patterns = new Patterns(settings, features);
    String[] left = features.of(0, "l", List.of(a)).features();
    String[] right = features.of(0, "r", List.of(b)).features();

    assertThat(patterns.of(left, right)).isEqualTo(holds ? 1 : 2);
    assertThat(patterns.of(right, left)).isEqualTo(holds ? 1 : 2);
  }

  private static LinkageSettings comparing(String level) {
    return new LinkageSettings(
        "id",
        null,
        null,
        List.of(new BlockingRule(List.of(Expression.of("value")))),
        List.of(new Comparison("value", null, null, List.of(Level.of(level)), false, null)),
        null,
        false,
        null,
        null,
        null,
        0);
  }
}
