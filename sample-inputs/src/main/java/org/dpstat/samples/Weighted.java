package org.dpstat.samples;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Values with their shares. */
record Weighted(List<String> values, List<Double> shares) {
  /** Values as a text with blanks between them. */
  static Weighted of(String values, double... shares) {
    return new Weighted(List.of(values.split(" ")), Arrays.stream(shares).boxed().toList());
  }

  String draw(SplittableRandom random) {
    double total = shares.stream().mapToDouble(Double::doubleValue).sum();
    double at = random.nextDouble() * total;
    int i = 0;
    while (i < shares.size() - 1 && at >= shares.get(i)) {
      at -= shares.get(i++);
    }
    return values.get(i);
  }
}
