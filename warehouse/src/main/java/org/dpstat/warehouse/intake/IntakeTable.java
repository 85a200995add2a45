package org.dpstat.warehouse.intake;

import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.state.Areas;
import org.dpstat.warehouse.state.TableShape;

/** Shape of a source's table of readings: one row for each content that was read. */
public final class IntakeTable {
  private static final StructType TYPE =
      StructType.fromDDL(
          "source STRING, intake_id STRING, encoding STRING, refusal_rule STRING,"
              + " refusal_detail STRING, extra_columns STRING, rows_read INT, rows_rejected INT,"
              + " rows_with_warnings INT,"
              + " duplicates ARRAY<STRUCT<row_number: INT, kept_row: INT, rule_id: STRING>>,"
              + " profile ARRAY<"
              + ListProfile.TYPE
              + ">");

  private IntakeTable() {}

  /** The table of a source. */
  public static TableShape of(Contract contract) {
    return new TableShape(Areas.RESTRICTED, "intake_" + contract.tableName(), TYPE);
  }
}
