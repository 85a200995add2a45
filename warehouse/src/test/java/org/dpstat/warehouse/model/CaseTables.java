package org.dpstat.warehouse.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.RowTable;

/**
 * Makes typed tables of the CSV in a case. A header is a column's name, with {@code name:TYPE}
 * where the relation is neither a model nor a list; columns that are not named are null.
 */
final class CaseTables {
  private final SparkSession spark;
  private final Models models;
  private final Schemas schemas;

  CaseTables(SparkSession spark, Models models, Schemas schemas) {
    this.spark = spark;
    this.models = models;
    this.schemas = schemas;
  }

  /** A given relation with all its columns. */
  Dataset<Row> relation(String name, String csv) {
    Map<String, StructField> fields = byName(typeOf(name));
    Dataset<Row> texts = texts(csv);
    for (String header : texts.columns()) {
      String[] parts = header.split(":", 2);
      if (parts.length == 2) {
        fields.put(parts[0], StructType.fromDDL(parts[0] + " " + parts[1]).fields()[0]);
      }
      assertThat(fields).as("columns of " + name).containsKey(parts[0]);
    }
    return texts.toDF(bare(texts.columns())).select(cast(fields, bare(texts.columns())));
  }

  /** A list or stored table of which a case says nothing. */
  Optional<Dataset<Row>> empty(String name) {
    Model model = models.get(name);
    boolean isStored = model != null && model.isStored();
    return isStored || (model == null && name.startsWith("list_"))
        ? Optional.of(spark.createDataFrame(List.of(), typeOf(name)))
        : Optional.empty();
  }

  /** Rows of the columns that a CSV names, in the types of a model. */
  List<String> expected(Model model, String csv) {
    Dataset<Row> texts = texts(csv);
    Map<String, StructField> all = byName(model.type());
    Map<String, StructField> named = new LinkedHashMap<>();
    for (String header : texts.columns()) {
      assertThat(all).as("columns of " + model.name()).containsKey(header);
      named.put(header, all.get(header));
    }
    return rows(texts.select(cast(named, texts.columns())));
  }

  /** The same columns of what a model came to. */
  List<String> actual(Dataset<Row> computed, String csv) {
    Column[] columns = Arrays.stream(texts(csv).columns()).map(c -> col(c)).toArray(Column[]::new);
    return rows(computed.select(columns));
  }

  private StructType typeOf(String name) {
    if (models.get(name) != null) {
      return models.get(name).type();
    }
    return schemas.contracts().values().stream()
        .filter(contract -> name.equals("list_" + contract.tableName()))
        .map(CaseTables::listType)
        .findFirst()
        .orElse(new StructType());
  }

  private static StructType listType(Contract contract) {
    return RowTable.storedType(contract)
        .add("delivery_id", DataTypes.StringType)
        .add("valid_from", DataTypes.DateType)
        .add("valid_to", DataTypes.DateType)
        .add("delivery_order", DataTypes.IntegerType);
  }

  private Dataset<Row> texts(String csv) {
    List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
    StructType type = new StructType();
    for (String header : stripped(records.get(0))) {
      type = type.add(header, DataTypes.StringType);
    }
    List<Row> rows =
        records.stream().skip(1).map(r -> RowFactory.create((Object[]) valuesOf(r))).toList();
    return spark.createDataFrame(rows, type);
  }

  private static String[] valuesOf(CsvRecord record) {
    return stripped(record).stream().map(v -> v.isEmpty() ? null : v).toArray(String[]::new);
  }

  private static List<String> stripped(CsvRecord record) {
    return record.getFields().stream().map(String::strip).toList();
  }

  private static String[] bare(String[] headers) {
    return Arrays.stream(headers).map(h -> h.split(":", 2)[0]).toArray(String[]::new);
  }

  private static Map<String, StructField> byName(StructType type) {
    Map<String, StructField> fields = new LinkedHashMap<>();
    Arrays.stream(type.fields()).forEach(f -> fields.put(f.name(), f));
    return fields;
  }

  private static Column[] cast(Map<String, StructField> fields, String[] named) {
    List<String> given = List.of(named);
    return fields.values().stream()
        .map(f -> (given.contains(f.name()) ? cell(f) : lit(null)).cast(f.dataType()).as(f.name()))
        .toArray(Column[]::new);
  }

  /** Items of an array, and fields of a struct, stand between semicolons. */
  private static Column cell(StructField field) {
    Column text = col(field.name());
    if (field.dataType() instanceof StructType type) {
      Column[] parts = new Column[type.length()];
      for (int i = 0; i < parts.length; i++) {
        StructField part = type.fields()[i];
        parts[i] = split(text, ";").getItem(i).cast(part.dataType()).as(part.name());
      }
      return when(text.isNotNull(), struct(parts));
    }
    return field.dataType() instanceof ArrayType ? split(text, ";") : text;
  }

  private static List<String> rows(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(CaseTables::text).sorted().toList();
  }

  private static String text(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> text(row.get(i)))
        .collect(Collectors.joining("|"));
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof scala.collection.Seq<?> items) {
      return items.mkString(";");
    }
    return value == null ? "" : value.toString();
  }
}
