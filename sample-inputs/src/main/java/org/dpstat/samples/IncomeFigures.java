package org.dpstat.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dpstat.samples.Growth.Span;
import org.dpstat.samples.Households.Sample;

/** Incomes per head of every survey, and how they grew. */
final class IncomeFigures {
  private static final int DECIMALS = 10;
  private static final int PERIOD = 5;
  private static final String BY_SURVEY = "survey";

  private final int year;
  private final Households households;
  private final Growth growth;
  private final Map<Figure, Cell> cells = new TreeMap<>();

  IncomeFigures(int year, Reach reach, Households households, Growth growth) {
    this.year = year;
    this.households = households;
    this.growth = growth;
    for (String division : reach.all()) {
      for (int surveyed : households.years()) {
        Figure figure = Figure.total(surveyed, "income-per-capita", division);
        cells.put(figure, perHead(households.sample(surveyed, division)));
      }
      addGrowths(division);
    }
  }

  private static Cell perHead(Sample sample) {
    long silent = (long) sample.visits() - sample.answered().size();
    if (sample.answered().isEmpty()) {
      return new Cell(null, null, null, null, null, null, silent, Cell.NONE, null, null);
    }
    BigDecimal yuan = sample.yuan();
    BigDecimal value =
        yuan.divide(BigDecimal.valueOf(sample.members()), DECIMALS, RoundingMode.HALF_UP);
    long whole = yuan.setScale(0, RoundingMode.HALF_UP).longValueExact();
    return new Cell(whole, sample.members(), value, 0L, 0L, null, silent, BY_SURVEY, null, null);
  }

  /** Over the five-year period that holds the year, and since the year before. */
  private void addGrowths(String division) {
    Integer base = households.baseYear(beforePeriod(year), division);
    put(division, base == null ? year : base, true);
    put(division, year - 1, false);
  }

  /** The year before a five-year period: 2020 for 2021 to 2025. */
  static int beforePeriod(int year) {
    return (year - 1) / PERIOD * PERIOD;
  }

  private void put(String division, int from, boolean isOfPeriod) {
    Span span = new Span(from, year);
    boolean hasBoth = from < year && hasAnswers(from, division) && hasAnswers(year, division);
    String evidence = hasBoth ? BY_SURVEY : Cell.NONE;
    growth
        .growths(division, span)
        .forEach(
            (indicator, percent) -> {
              boolean isPlain = indicator.equals("income-growth");
              if (isOfPeriod || isPlain) {
                String name = isOfPeriod ? indicator : "income-growth-year";
                OptionalDouble known = hasBoth ? percent : OptionalDouble.empty();
                Cell cell = Cell.of(decimal(known), evidence);
                cells.put(Figure.total(year, name, division), cell);
              }
            });
  }

  private boolean hasAnswers(int surveyed, String division) {
    return !households.sample(surveyed, division).answered().isEmpty();
  }

  private static BigDecimal decimal(OptionalDouble percent) {
    return percent.isEmpty() ? null : Growth.decimal(percent.getAsDouble());
  }

  Map<Figure, Cell> cells() {
    return cells;
  }
}
