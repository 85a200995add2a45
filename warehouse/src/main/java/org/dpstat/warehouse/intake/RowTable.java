package org.dpstat.warehouse.intake;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;

/**
 * Shape of a source's table of rows: columns of the house first, then the contract's. Rows only
 * ever get added, under the id of the reading that they come from.
 */
public final class RowTable {
  static final int SYSTEM_COLUMNS = 13;

  private RowTable() {}

  /** Name of the table of a source's rows. */
  public static String nameOf(Contract contract) {
    return "row_" + contract.tableName();
  }

  /** Columns as they come out of the files. */
  static StructType type(Contract contract) {
    StructType type =
        new StructType()
            .add("intake_id", DataTypes.StringType)
            .add("row_number", DataTypes.IntegerType)
            .add("sheet_row", DataTypes.IntegerType)
            .add("row_state", DataTypes.StringType)
            .add("person_key", DataTypes.StringType)
            .add("key_from", DataTypes.StringType)
            .add("id_given", DataTypes.StringType)
            .add("contested_key", DataTypes.StringType)
            .add("household_key", DataTypes.StringType)
            .add("values_given", DataTypes.IntegerType)
            .add("list_place", DataTypes.StringType)
            .add("period_month", DataTypes.IntegerType)
            .add("findings", DataTypes.createArrayType(Finding.TYPE));
    for (org.dpstat.schemas.contract.Column column : contract.columns()) {
      type = type.add(column.name(), sparkType(column.type()));
    }
    return type;
  }

  /** Columns as they are stored. */
  public static StructType storedType(Contract contract) {
    return type(contract).add("row_hash", DataTypes.LongType);
  }

  private static DataType sparkType(ColumnType type) {
    return switch (type) {
      case TEXT, NAME, CODE, CODES, DIVISION, ID, CERT, COMPONENTS, HOUSEHOLD ->
          DataTypes.StringType;
      case YES -> DataTypes.BooleanType;
      case INT, MONTH -> DataTypes.IntegerType;
      case NUMBER -> DataTypes.createDecimalType(20, 6);
      case MONEY -> DataTypes.createDecimalType(14, 2);
      case DATE -> DataTypes.DateType;
    };
  }
}
