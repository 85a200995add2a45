package org.dpstat.schemas.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * What a plan promises of one indicator.
 *
 * @param wording name of the indicator as printed
 * @param printed target as printed
 * @param operator one of {@code = > >= in-step text unknown}
 * @param cumulative whether it counts since the plan's first day
 * @param line line of the document's text
 */
public record Target(
    String indicator,
    String wording,
    String printed,
    String operator,
    Comparator comparator,
    BigDecimal value,
    boolean cumulative,
    String unit,
    Nature nature,
    Baseline baseline,
    Integer line) {

  /** 约束性 or 预期性. */
  public enum Nature {
    BINDING,
    EXPECTED
  }

  /**
   * The economy with which incomes keep step.
   *
   * @param tolerance percentage points
   */
  public record Comparator(Measure measure, String division, BigDecimal tolerance) {
    public Comparator {
      Objects.requireNonNull(measure, "a comparator needs a measure");
      Objects.requireNonNull(division, "a comparator needs a division");
      Objects.requireNonNull(tolerance, "a comparator needs a tolerance");
    }

    /** Growth of the economy of a division. */
    public enum Measure {
      /** At constant prices. */
      @JsonProperty("gdp-growth")
      GDP_GROWTH,
      /** Of the residents' incomes. */
      @JsonProperty("residents-income-growth")
      RESIDENTS_INCOME_GROWTH;

      /** As files and tables have it. */
      public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }

  /**
   * Where the plan started.
   *
   * @param printed as printed, by whatever definition
   * @param measured by this warehouse's definition, null where it never was
   */
  public record Baseline(String printed, String operator, BigDecimal value, BigDecimal measured) {}

  public Target {
    Objects.requireNonNull(indicator, "a target needs an indicator");
    Objects.requireNonNull(wording, "target " + indicator + " needs its wording");
    Objects.requireNonNull(operator, "target " + indicator + " needs an operator");
  }
}
