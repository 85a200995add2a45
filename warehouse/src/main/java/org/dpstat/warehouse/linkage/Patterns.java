package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.List;
import org.dpstat.schemas.linkage.LinkageSettings;

/**
 * What the comparisons of two records come to, as one number: the comparisons' digits, each with
 * its own radix, the first the least.
 */
final class Patterns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Comparer> comparers;

  /**
   * Patterns of settings.
   *
   * @param features learns what the comparisons ask of a record
   */
  Patterns(LinkageSettings settings, Features features) {
    comparers = settings.comparisons().stream().map(c -> new Comparer(c, features)).toList();
    int size = 1;
    for (Comparer comparer : comparers) {
      try {
        size = Math.multiplyExact(size, comparer.radix());
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("too many comparisons with too many levels", e);
      }
    }
  }

  List<Comparer> comparers() {
    return comparers;
  }

  int of(String[] a, String[] b) {
    int pattern = 0;
    for (int i = comparers.size() - 1; i >= 0; i--) {
      Comparer comparer = comparers.get(i);
      pattern = pattern * comparer.radix() + comparer.digit(a, b);
    }
    return pattern;
  }

  /** The digits of a pattern, one for each comparison. */
  int[] digits(int pattern) {
    int[] digits = new int[comparers.size()];
    int rest = pattern;
    for (int i = 0; i < digits.length; i++) {
      int radix = comparers.get(i).radix();
      digits[i] = rest % radix;
      rest /= radix;
    }
    return digits;
  }
}
