package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.state.Areas;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.TableShape;

/**
 * Reads the new files of a source: rows with their findings into one table, what came of each file
 * into another. What happens to a row depends on its own file alone.
 */
public final class Intake {
  private static final StructType OUTCOME =
      StructType.fromDDL(
          "source STRING, intake_id STRING, encoding STRING, refusal_rule STRING,"
              + " refusal_detail STRING, extra_columns STRING, rows_read INT");

  private final SparkSession spark;
  private final Schemas schemas;
  private final PseudonymKey key;

  /**
   * An intake.
   *
   * @param key secret of the pseudonyms
   */
  public Intake(SparkSession spark, Schemas schemas, PseudonymKey key) {
    this.spark = spark;
    this.schemas = schemas;
    this.key = key;
  }

  /** The table of a source's rows. */
  public static TableShape rowTable(Contract contract) {
    return new TableShape(
        Areas.RESTRICTED, RowTable.nameOf(contract), RowTable.storedType(contract));
  }

  /**
   * Reads files of one source into a draft.
   *
   * @param replaces whether the rows read before go
   * @return the number of data rows that were read
   */
  public long read(Contract contract, List<FileToRead> files, boolean replaces, Draft draft) {
    IntakeSetting setting =
        new IntakeSetting(
            contract,
            new LinkedHashMap<>(schemas.codeLists()),
            schemas
                .divisions()
                .withTownshipsAround(files.stream().map(FileToRead::division).toList()),
            key);
    List<FileToRead> largestFirst =
        files.stream().sorted(Comparator.comparingLong(FileToRead::bytes).reversed()).toList();
    Map<String, FileOutcome> outcomes = new LinkedHashMap<>();
    try (FileReading reading = new FileReading(spark)) {
      Dataset<Row> rows = new FieldRules(contract).applyTo(reading.rows(largestFirst, setting));
      write(draft, rowTable(contract), rows, replaces);
      reading.outcomes().forEach(outcome -> outcomes.put(outcome.intakeId(), outcome));
    }
    Dataset<Row> stored =
        draft.read(rowTable(contract)).where(col("intake_id").isInCollection(outcomes.keySet()));
    write(draft, IntakeTable.of(contract), results(contract, stored, outcomes), replaces);
    return outcomes.values().stream().mapToLong(FileOutcome::rowsRead).sum();
  }

  private static void write(Draft draft, TableShape shape, Dataset<Row> rows, boolean replaces) {
    if (replaces) {
      draft.overwrite(shape, rows);
    } else {
      draft.append(shape, rows);
    }
  }

  private Dataset<Row> results(
      Contract contract, Dataset<Row> rows, Map<String, FileOutcome> outcomes) {
    return outcomes(contract, outcomes)
        .join(counted(contract, rows), new String[] {"intake_id"}, "left")
        .selectExpr(
            "source",
            "intake_id",
            "encoding",
            "refusal_rule",
            "refusal_detail",
            "extra_columns",
            "rows_read",
            "if(refusal_rule IS NULL, coalesce(rows_rejected, 0), 0) AS rows_rejected",
            "coalesce(rows_with_warnings, 0) AS rows_with_warnings",
            "duplicates",
            "profile");
  }

  /** One row for each file that has any, in one pass over the rows. */
  private Dataset<Row> counted(Contract contract, Dataset<Row> rows) {
    Column isKept = expr("row_state = 'loaded' AND kept_row IS NULL");
    return rows.join(
            new Duplicates(contract).of(rows), new String[] {"intake_id", "row_number"}, "left")
        .groupBy("intake_id", "list_place")
        .agg(
            count_if(expr("row_state = 'rejected'")).as("rejected"),
            count_if(expr("row_state = 'loaded' AND size(findings) > 0")).as("warned"),
            expr("collect_list(if(kept_row IS NULL, NULL, struct(row_number, kept_row, rule_id)))")
                .as("set_aside"),
            new ListProfile(contract, schemas.codeLists()).entries(isKept).as("entries"))
        .groupBy("intake_id")
        .agg(
            expr("CAST(sum(rejected) AS INT)").as("rows_rejected"),
            expr("CAST(sum(warned) AS INT)").as("rows_with_warnings"),
            expr("sort_array(flatten(collect_list(set_aside)))").as("duplicates"),
            expr("sort_array(filter(flatten(collect_list(entries)), e -> e.rows > 0))")
                .as("profile"));
  }

  private Dataset<Row> outcomes(Contract contract, Map<String, FileOutcome> outcomes) {
    List<Row> rows =
        outcomes.values().stream()
            .map(
                o ->
                    RowFactory.create(
                        contract.id(),
                        o.intakeId(),
                        o.encoding(),
                        o.refusalRule(),
                        o.refusalDetail(),
                        o.extraColumns(),
                        o.rowsRead()))
            .toList();
    return spark.createDataFrame(rows, OUTCOME);
  }
}
