package org.dpstat.samples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dpstat.samples.Fact.Home;
import org.dpstat.samples.Households.Sample;

/** Mean yearly growth of household incomes per head, in percent. */
final class Growth {
  private static final int DECIMALS = 10;
  private static final int HUNDRED = 100;

  private final Households households;
  private final EconomyFigures economy;
  private final int incomeYear;

  /**
   * How incomes grow.
   *
   * @param incomeYear year of the incomes that a survey asks for, counted from its own
   */
  Growth(Households households, EconomyFigures economy, int incomeYear) {
    this.households = households;
    this.economy = economy;
    this.incomeYear = incomeYear;
  }

  /** The two ends of a growth. */
  record Span(int from, int to) {
    int years() {
      return to - from;
    }
  }

  /** Ratios of incomes per head, by how they are taken; nothing where too few answered. */
  Map<String, OptionalDouble> growths(String division, Span span) {
    Sample base = households.sample(span.from(), division);
    Sample now = households.sample(span.to(), division);
    Map<String, OptionalDouble> growths = new TreeMap<>();
    growths.put("income-growth", mean(ratio(base, now), span));
    growths.put("income-growth-real", mean(real(division, ratio(base, now), span), span));
    growths.put("income-growth-median", mean(medians(base, now), span));
    growths.put("income-growth-matched", mean(matched(base, now), span));
    if (base.isThin() || now.isThin()) {
      growths.replaceAll((name, growth) -> OptionalDouble.empty());
    }
    return growths;
  }

  /** Growth of each of several years, and of all of them; nothing where one is missing. */
  static OptionalDouble mean(List<Double> percents) {
    if (percents.isEmpty() || percents.stream().anyMatch(Objects::isNull)) {
      return OptionalDouble.empty();
    }
    double product = percents.stream().mapToDouble(p -> 1 + p / HUNDRED).reduce(1, (a, b) -> a * b);
    return OptionalDouble.of((StrictMath.pow(product, 1.0 / percents.size()) - 1) * HUNDRED);
  }

  /** The years whose changes lie between the incomes of two surveys. */
  IntStream changes(Span span) {
    return IntStream.rangeClosed(span.from() + incomeYear + 1, span.to() + incomeYear);
  }

  private static OptionalDouble mean(OptionalDouble ratio, Span span) {
    return ratio.isEmpty()
        ? ratio
        : OptionalDouble.of(
            (StrictMath.pow(ratio.getAsDouble(), 1.0 / span.years()) - 1) * HUNDRED);
  }

  private static OptionalDouble ratio(Sample base, Sample now) {
    return ratio(base.yuan(), base.members(), now.yuan(), now.members());
  }

  private static OptionalDouble ratio(
      BigDecimal yuan, long members, BigDecimal yuanNow, long membersNow) {
    if (yuan.signum() <= 0 || members == 0 || membersNow == 0) {
      return OptionalDouble.empty();
    }
    BigDecimal above = yuanNow.multiply(BigDecimal.valueOf(members));
    BigDecimal below = yuan.multiply(BigDecimal.valueOf(membersNow));
    return OptionalDouble.of(above.divide(below, MathContext.DECIMAL128).doubleValue());
  }

  private OptionalDouble real(String division, OptionalDouble ratio, Span span) {
    OptionalDouble prices = economy.prices(division, changes(span));
    return ratio.isEmpty() || prices.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ratio.getAsDouble() / prices.getAsDouble());
  }

  private static OptionalDouble medians(Sample base, Sample now) {
    return ratio(median(base), 1, median(now), now.answered().isEmpty() ? 0 : 1);
  }

  /** The middle of incomes per head, or the mean of the middle two. */
  private static BigDecimal median(Sample sample) {
    List<BigDecimal> heads =
        sample.answered().values().stream().map(Growth::perHead).sorted().toList();
    if (heads.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal upper = heads.get(heads.size() / 2);
    BigDecimal lower = heads.get((heads.size() - 1) / 2);
    return upper.add(lower).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
  }

  private static BigDecimal perHead(Home home) {
    return home.yuan().divide(BigDecimal.valueOf(home.members()), MathContext.DECIMAL128);
  }

  /** Of the households that answered in both years. */
  private static OptionalDouble matched(Sample base, Sample now) {
    Sample before = new Sample();
    Sample after = new Sample();
    base.answered()
        .forEach(
            (household, home) -> {
              if (now.answered().containsKey(household)) {
                before.answered().put(household, home);
                after.answered().put(household, now.answered().get(household));
              }
            });
    return ratio(before, after);
  }

  /** A percentage as it stands in the truth. */
  static BigDecimal decimal(double percent) {
    return new BigDecimal(percent).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
