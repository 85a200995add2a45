package org.dpstat.warehouse.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Model.ModelColumn;
import scala.jdk.javaapi.CollectionConverters;

/** Checks the SQL conditions of the schemas against the columns that they may name. */
public final class Conditions {
  private static final String NO_CONDITION = "not a condition: ";
  private static final Pattern ORDER = Pattern.compile("( DESC)?( NULLS LAST)?$");

  /** A condition counts one where it holds, a number as it is. */
  private static final List<DataType> COUNTABLE =
      List.of(DataTypes.BooleanType, DataTypes.IntegerType, DataTypes.LongType);

  /**
   * A condition.
   *
   * @param columns that it may name
   * @param at words by which its line in the file is found
   * @param types that it may have; none where any will do
   */
  private record Condition(
      String sql, StructType columns, Path file, String at, List<DataType> types) {
    boolean mayBe(DataType type) {
      return types.isEmpty() || types.contains(type);
    }
  }

  private final List<Condition> conditions = new ArrayList<>();
  private final SparkSession spark;
  private final Schemas schemas;
  private final Models models;
  private final Literals literals;

  /** Conditions of schemas over models. */
  public Conditions(SparkSession spark, Schemas schemas, Models models) {
    this.spark = spark;
    this.schemas = schemas;
    this.models = models;
    this.literals = new Literals(schemas);
  }

  /**
   * Checks all of them, and what the checks of the models say of themselves.
   *
   * @throws InvalidSchema for the first that names an unknown column or is no condition
   */
  public void check() {
    CheckFile.check(models.all());
    collect();
    Map<StructType, List<Condition>> byColumns =
        conditions.stream()
            .collect(
                Collectors.groupingBy(Condition::columns, LinkedHashMap::new, Collectors.toList()));
    if (!byColumns.values().stream().allMatch(this::areRight)) {
      conditions.forEach(this::check);
    }
  }

  private void collect() {
    addFacts();
    StructType facts = CodedColumns.of(models.get("population").with(factColumns()));
    for (Policy policy : schemas.policies().values()) {
      for (PolicyRule rule : policy.rules()) {
        add(rule.eligible(), facts, file("policies", policy.id()));
      }
    }
    schemas.policies().values().stream()
        .filter(policy -> policy.gap() != null && policy.gap().since() != null)
        .forEach(this::addSince);
    for (Indicator indicator : schemas.indicators().values()) {
      if (indicator.measure() != null && indicator.measure().subject().isCounted()) {
        addMeasure(indicator.measure(), file("indicators", indicator.id()));
      }
    }
    StructType households = CodedColumns.of(models.get("household_known"));
    Path types = schemas.folder().resolve(Schemas.HOUSEHOLD_TYPES);
    schemas.householdTypes().forEach(type -> add(type.holds(), households, types));
    schemas.contracts().values().forEach(this::addContract);
  }

  private void addContract(Contract contract) {
    StructType rows = CodedColumns.of(contract);
    Path file = file("sources", contract.id());
    contract.rules().forEach(rule -> add(rule.violated(), rows, file));
    contract.inForce().forEach(holds -> add(holds, rows, file));
    for (String term : contract.survivor()) {
      String ordered = ORDER.matcher(term).replaceFirst("");
      conditions.add(new Condition(ordered, rows, file, term, List.of()));
    }
  }

  private List<ModelColumn> factColumns() {
    return Stream.concat(models.get("population").columns().stream(), PersonColumns.facts(schemas))
        .toList();
  }

  private void addFacts() {
    StructType answers = CodedColumns.of(models.get("survey_answer"));
    for (SourceFacts source : schemas.facts().values()) {
      for (Fact fact : source.facts()) {
        if (fact.rows() != null) {
          StructType rows = rowsAt(schemas.contracts().get(source.id()));
          add(fact.rows(), rows, file("facts", source.id()));
          addValue(fact.value(), rows, file("facts", source.id()));
        }
        if (fact.answer() != null) {
          add(fact.answer(), answers, file("facts", source.id()));
        }
      }
    }
  }

  private void addValue(String value, StructType rows, Path file) {
    if (value != null) {
      add(value, rows, file, value, List.of(DataTypes.StringType));
    }
  }

  private void addSince(Policy policy) {
    List<ModelColumn> columns =
        Stream.of("person_status", "since_ground")
            .flatMap(model -> models.get(model).columns().stream())
            .distinct()
            .toList();
    StructType grounds = dated(CodedColumns.of(models.get("since_ground").with(columns)));
    String since = policy.gap().since();
    add(since, grounds, file("policies", policy.id()), since, List.of(DataTypes.IntegerType));
  }

  private StructType rowsAt(Contract contract) {
    return dated(
        contract.isPayment() ? CodedColumns.of(models.get("payee")) : CodedColumns.of(contract));
  }

  private static StructType dated(StructType rows) {
    return rows.add("as_of", DataTypes.DateType)
        .add("as_of_month", DataTypes.IntegerType)
        .add("reference_year", DataTypes.IntegerType);
  }

  private void addMeasure(Indicator.Measure measure, Path file) {
    if (!measure.subject().hasStatus()) {
      add(measure.numerator(), rowsAt(schemas.contracts().get(measure.source())), file);
      return;
    }
    StructType status = CodedColumns.of(models.get(measure.subject().statusTable()));
    measure.conditions().forEach(count -> addCount(count, status, file, count));
    String evidence = "length(" + measure.evidenceColumn() + ")";
    addCount(evidence, status, file, "source: " + measure.source());
  }

  private void add(String condition, StructType columns, Path file) {
    add(condition, columns, file, condition, List.of(DataTypes.BooleanType));
  }

  private void addCount(String count, StructType columns, Path file, String at) {
    add(count, columns, file, at, COUNTABLE);
  }

  private void add(
      String condition, StructType columns, Path file, String at, List<DataType> types) {
    conditions.add(new Condition(condition, columns, file, at, types));
  }

  /** All conditions on the same columns at once: one by one they would take seconds. */
  private boolean areRight(List<Condition> alike) {
    try {
      List<Expression> found = analyzed(alike);
      return IntStream.range(0, found.size())
          .allMatch(i -> fault(alike.get(i), found.get(i)).isEmpty());
    } catch (Exception e) {
      return false;
    }
  }

  private List<Expression> analyzed(List<Condition> alike) throws Exception {
    String[] sql = alike.stream().map(Condition::sql).toArray(String[]::new);
    StructType columns = alike.get(0).columns();
    Dataset<Row> rows = (Dataset<Row>) spark.createDataFrame(List.of(), columns).selectExpr(sql);
    return CollectionConverters.asJava(rows.queryExecution().analyzed().expressions());
  }

  private void check(Condition condition) {
    Optional<String> fault;
    try {
      fault = fault(condition, analyzed(List.of(condition)).get(0));
    } catch (Exception e) {
      fault = Optional.of(fault(condition.sql(), e));
    }
    if (fault.isPresent()) {
      Path file = condition.file();
      throw new InvalidSchema(file, YamlFiles.lineOf(file, condition.at()), fault.get());
    }
  }

  private Optional<String> fault(Condition condition, Expression found) {
    if (condition.mayBe(found.dataType())) {
      return literals.fault(found);
    }
    String wanted =
        condition.types().stream().map(DataType::sql).collect(Collectors.joining(" or "));
    String is = " is " + found.dataType().sql() + ", must be " + wanted;
    return Optional.of(NO_CONDITION + condition.sql() + is);
  }

  private static String fault(String condition, Exception e) {
    if (e instanceof AnalysisException analysis
        && "UNRESOLVED_COLUMN.WITH_SUGGESTION".equals(analysis.getCondition())) {
      String nearest = analysis.getMessageParameters().get("proposal").split(",", 2)[0];
      return "no column "
          + analysis.getMessageParameters().get("objectName")
          + "; the nearest is "
          + nearest;
    }
    String why = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    return NO_CONDITION + condition + ": " + why;
  }

  private Path file(String kind, String id) {
    return schemas.folder().resolve(kind).resolve(id + ".yaml");
  }
}
