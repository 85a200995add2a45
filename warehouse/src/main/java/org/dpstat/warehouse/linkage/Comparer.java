package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.dpstat.schemas.linkage.Comparison;
import org.dpstat.schemas.linkage.Expression;
import org.dpstat.schemas.linkage.Level;
import org.dpstat.warehouse.identity.NameLikeness;

/**
 * One comparison of two records' features. It comes to a digit: 0 where a value is missing, n for
 * the nth level, one more where none holds; above those, the same for pairs that a guard holds
 * back.
 */
final class Comparer implements Serializable {
  private static final long serialVersionUID = 1L;
  static final int MISSING = 0;

  private final int value;
  private final Test[] tests;
  private final int[] guardSame;
  private final int guardDifferent;

  /** Whether values are alike; both are there. */
  private interface Test extends Serializable {
    boolean holds(String[] a, String[] b);
  }

  Comparer(Comparison comparison, Features features) {
    value = features.place(Expression.of(comparison.column()));
    List<Level> levels = comparison.levels();
    tests = levels.stream().map(level -> test(comparison, level, features)).toArray(Test[]::new);
    Comparison.Guard guard = comparison.guard();
    guardSame =
        guard == null
            ? new int[0]
            : guard.same().stream().mapToInt(c -> features.place(Expression.of(c))).toArray();
    guardDifferent = guard == null ? -1 : features.place(Expression.of(guard.different()));
  }

  /** Place of the compared value among the features. */
  int place() {
    return value;
  }

  /** Levels, that of different values among them. */
  int levels() {
    return tests.length + 1;
  }

  /** How many digits there are. */
  int radix() {
    return 1 + levels() * (guardSame.length == 0 ? 1 : 2);
  }

  /** The level, from 0, of a digit that is not {@link #MISSING}. */
  int level(int digit) {
    return (digit - 1) % levels();
  }

  /** Whether a guard holds back what the digit says. */
  boolean isGuarded(int digit) {
    return digit > levels();
  }

  int digit(String[] a, String[] b) {
    if (a[value] == null || b[value] == null) {
      return MISSING;
    }
    int level = 0;
    while (level < tests.length && !tests[level].holds(a, b)) {
      level++;
    }
    return 1 + level + (isHeldBack(a, b) ? levels() : 0);
  }

  private boolean isHeldBack(String[] a, String[] b) {
    boolean isSame = false;
    for (int same : guardSame) {
      isSame = isSame || (a[same] != null && a[same].equals(b[same]));
    }
    return isSame && !Objects.equals(a[guardDifferent], b[guardDifferent]);
  }

  private static Test test(Comparison comparison, Level level, Features features) {
    String column = comparison.column();
    int v = features.place(Expression.of(column));
    return switch (level.likeness()) {
      case EQUAL -> (a, b) -> a[v].equals(b[v]);
      case BARE -> sameFeature(features.place(Expression.of("bare(" + column + ")")));
      case PINYIN -> {
        int sound = features.place(Expression.of("readings(" + column + ")"));
        yield (a, b) ->
            a[sound] != null && b[sound] != null && Similarity.soundAlike(a[sound], b[sound]);
      }
      case SWAPPED -> {
        int w = features.place(Expression.of(level.column()));
        yield (a, b) -> a[v].equals(b[w]) && b[v].equals(a[w]);
      }
      case ONE_APART -> (a, b) -> NameLikeness.isOneApart(a[v], b[v]);
      case ONE_DIGIT -> (a, b) -> Similarity.differAtOnePlace(a[v], b[v]);
      case DAY_MONTH_SWAPPED -> (a, b) -> Similarity.isDayMonthSwapped(a[v], b[v]);
      case BUT_FOR_DAY -> (a, b) -> Similarity.isSameButForDay(a[v], b[v]);
      case SAME_YEAR -> (a, b) -> a[v].length() >= 4 && a[v].regionMatches(0, b[v], 0, 4);
      default -> byNumber(level, v);
    };
  }

  private static Test sameFeature(int place) {
    return (a, b) -> a[place] != null && a[place].equals(b[place]);
  }

  private static Test byNumber(Level level, int v) {
    double number = level.number();
    return switch (level.likeness()) {
      case JARO_WINKLER -> (a, b) -> Similarity.jaroWinkler(a[v], b[v]) >= number;
      case LEVENSHTEIN -> (a, b) -> Similarity.isWithin(a[v], b[v], (int) number, false);
      case DAMERAU -> (a, b) -> Similarity.isWithin(a[v], b[v], (int) number, true);
      case WITHIN -> (a, b) -> Math.abs(Numbers.of(a[v]) - Numbers.of(b[v])) <= number;
      case WITHIN_DAYS -> (a, b) -> Math.abs(Numbers.day(a[v]) - Numbers.day(b[v])) <= number;
      default -> throw new IllegalArgumentException("no number goes with " + level);
    };
  }
}
