package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dpstat.samples.Fact.Economy;
import org.dpstat.samples.Growth.Span;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.plan.Target;

/** What becomes of the plans' targets whose indicators are among the figures. */
final class Targets {
  private static final String NO_DATA = "no-data";

  private final Map<Figure, Cell> figures;
  private final Incomes incomes;
  private final LocalDate asOf;
  private final List<Progress> rows = new ArrayList<>();

  /** What incomes are judged by. */
  record Incomes(Households households, Growth growth, EconomyFigures economy) {}

  /** A judged target; null for what is not known. */
  record Progress(
      String plan, String indicator, BigDecimal value, BigDecimal comparator, String status) {}

  Targets(Collection<Plan> plans, Map<Figure, Cell> figures, Incomes incomes, LocalDate asOf) {
    this.figures = figures;
    this.incomes = incomes;
    this.asOf = asOf;
    for (Plan plan : plans) {
      for (Target target : plan.targets()) {
        boolean isFigure = figures.containsKey(figure(plan, target));
        if (isFigure && !target.operator().equals("unknown")) {
          rows.add(progress(plan, target));
        }
      }
    }
  }

  private Figure figure(Plan plan, Target target) {
    return Figure.total(asOf.getYear(), target.indicator(), plan.division());
  }

  private Progress progress(Plan plan, Target target) {
    return switch (target.operator()) {
      case "in-step" -> inStep(plan, target);
      case "text" -> {
        boolean isThere = !figures.get(figure(plan, target)).evidence().equals(Cell.NONE);
        yield progress(plan, target, null, null, isThere ? "reported" : "not-reported");
      }
      default -> {
        BigDecimal value = figures.get(figure(plan, target)).value();
        yield progress(plan, target, value, null, status(plan, target, value));
      }
    };
  }

  private static Progress progress(
      Plan plan, Target target, BigDecimal value, BigDecimal comparator, String status) {
    return new Progress(plan.id(), target.indicator(), value, comparator, status);
  }

  private String status(Plan plan, Target target, BigDecimal value) {
    if (value == null) {
      return NO_DATA;
    }
    int order = value.compareTo(target.value());
    boolean isMet = target.operator().equals(">") ? order > 0 : order >= 0;
    return isMet ? "achieved" : isOver(plan) ? "missed" : "below-target";
  }

  /** Products of the economy grow at constant prices, residents' incomes as they are. */
  private Progress inStep(Plan plan, Target target) {
    boolean isReal = target.comparator().measure() == Target.Comparator.Measure.GDP_GROWTH;
    Integer base = incomes.households().baseYear(plan.baseYear(), plan.division());
    if (base == null || base >= asOf.getYear()) {
      return progress(plan, target, null, null, NO_DATA);
    }
    Span span = new Span(base, asOf.getYear());
    OptionalDouble value =
        incomes
            .growth()
            .growths(plan.division(), span)
            .get(isReal ? "income-growth-real" : "income-growth");
    Function<Economy, Double> measure = isReal ? Economy::gdp : Economy::incomes;
    OptionalDouble comparator =
        incomes
            .economy()
            .growth(target.comparator().division(), measure, incomes.growth().changes(span));
    return progress(
        plan, target, decimal(value), decimal(comparator), inStep(plan, target, value, comparator));
  }

  private String inStep(Plan plan, Target target, OptionalDouble value, OptionalDouble comparator) {
    if (value.isEmpty() || comparator.isEmpty()) {
      return NO_DATA;
    }
    double least = comparator.getAsDouble() - target.comparator().tolerance().doubleValue();
    return value.getAsDouble() >= least ? "achieved" : isOver(plan) ? "missed" : "behind";
  }

  private boolean isOver(Plan plan) {
    return !asOf.isBefore(LocalDate.of(plan.lastYear(), 12, 31));
  }

  private static BigDecimal decimal(OptionalDouble percent) {
    return percent.isEmpty() ? null : Growth.decimal(percent.getAsDouble());
  }

  List<Progress> rows() {
    return rows;
  }
}
