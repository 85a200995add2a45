package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.run.Recasting;

/** Figures of an indicator as rows to be shown: as the state has them, or counted anew. */
final class Figures {
  private static final String TOTAL = "total";
  private static final StructType DIVISION =
      StructType.fromDDL("division_code STRING, division_name STRING, division_level STRING");
  private static final StructType CELL =
      StructType.fromDDL("breakdown STRING, breakdown_code STRING");
  private static final StructType MEASURES =
      StructType.fromDDL(
          "reference_year INT, numerator BIGINT, denominator BIGINT, value DECIMAL(20,10),"
              + " not_known BIGINT, evidence STRING, population_covered_pct DECIMAL(9,4)");
  private static final StructType MOVERS =
      StructType.fromDDL("living_elsewhere BIGINT, registered_elsewhere BIGINT");

  /**
   * What is asked for.
   *
   * @param edition day whose divisions are meant, null for those of the state
   * @param breakdown a breakdown, {@code total} or {@code all}
   */
  record Asked(Indicator indicator, LocalDate edition, boolean isByResidence, String breakdown) {
    boolean isRecast() {
      return edition != null || isByResidence;
    }
  }

  private final Asked asked;
  private final ShownDivisions divisions;
  private final Answers answers;
  private final Wording wording;
  private final Map<String, Row> movers = new HashMap<>();

  Figures(Asked asked, ShownDivisions divisions, Answers answers, Wording wording) {
    this.asked = asked;
    this.divisions = divisions;
    this.answers = answers;
    this.wording = wording;
  }

  /**
   * The rows, in the order of the divisions.
   *
   * @param recasting counts them anew, null where the state has them
   */
  Dataset<Row> rows(Recasting recasting) {
    if (asked.isByResidence()) {
      recasting.movers().collectAsList().forEach(row -> movers.put(keyOf(row), row));
    }
    Dataset<Row> figures =
        recasting == null
            ? answers
                .query("SELECT * FROM indicator_value")
                .where(col("indicator_id").equalTo(asked.indicator().id()))
            : recasting.figures();
    List<Row> rows =
        figures.where(divisions.condition()).where(isAsked()).collectAsList().stream()
            .filter(row -> divisions.shows(codeOf(row), levelOf(row)))
            .sorted(order())
            .map(this::shown)
            .toList();
    return answers.table(rows, type());
  }

  private Column isAsked() {
    return asked.breakdown().equals("all")
        ? lit(true)
        : col("breakdown").equalTo(asked.breakdown());
  }

  private static Comparator<Row> order() {
    return Comparator.comparing(Figures::codeOf)
        .thenComparing(row -> ShownDivisions.isUnplaced(levelOf(row)))
        .thenComparing(row -> !row.getAs("breakdown").equals(TOTAL))
        .thenComparing(row -> row.<String>getAs("breakdown"))
        .thenComparing(row -> row.<String>getAs("breakdown_code"))
        .thenComparing(row -> row.<Integer>getAs("reference_year"));
  }

  private StructType type() {
    StructType type = DIVISION;
    for (StructType part : parts()) {
      for (var field : part.fields()) {
        type = type.add(field);
      }
    }
    return type;
  }

  private List<StructType> parts() {
    List<StructType> parts = new ArrayList<>();
    if (!asked.breakdown().equals(TOTAL)) {
      parts.add(CELL);
    }
    parts.add(MEASURES);
    if (asked.isByResidence()) {
      parts.add(MOVERS);
    }
    return parts;
  }

  private Row shown(Row row) {
    String name = divisions.nameOf(codeOf(row));
    List<Object> cells = new ArrayList<>();
    cells.add(codeOf(row));
    cells.add(
        ShownDivisions.isUnplaced(levelOf(row)) ? wording.say("figures.unplaced", name) : name);
    cells.add(levelOf(row));
    for (StructType part : parts()) {
      for (String field : part.fieldNames()) {
        cells.add(part.equals(MOVERS) ? moved(row, field) : row.getAs(field));
      }
    }
    return RowFactory.create(cells.toArray());
  }

  /** Movers are of the whole, not of a breakdown. */
  private Long moved(Row row, String field) {
    if (!row.getAs("breakdown").equals(TOTAL)) {
      return null;
    }
    Row counts = movers.get(codeOf(row) + ShownDivisions.isUnplaced(levelOf(row)));
    return counts == null ? 0L : counts.<Long>getAs(field);
  }

  private static String keyOf(Row movers) {
    return codeOf(movers) + movers.<Boolean>getAs("is_unplaced");
  }

  private static String codeOf(Row row) {
    return row.getAs("division_code");
  }

  private static String levelOf(Row row) {
    return row.getAs("division_level");
  }
}
