package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.delivery.Delivery;
import org.dpstat.warehouse.delivery.Ledger;
import org.dpstat.warehouse.delivery.ListInForce;
import org.dpstat.warehouse.delivery.ListsInForce;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.received.Acceptances;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.received.Refusal;

/** What the ledger says of the log, as relations. */
final class LedgerRelations implements Relations.Source {
  private static final StructType DELIVERY =
      StructType.fromDDL(
          "delivery_id STRING, source STRING, division_code STRING, period STRING, label STRING,"
              + " file_name STRING, sha256 STRING, received_at TIMESTAMP, state STRING,"
              + " refusal_rule STRING, refusal_detail STRING, intake_id STRING,"
              + " delivery_order INT");
  private static final StructType SPAN =
      StructType.fromDDL(
          "source STRING, county_code STRING, delivery_id STRING, valid_from DATE, valid_to DATE,"
              + " period_month INT, delivery_order INT, intake_id STRING");
  private static final StructType ACCEPTANCE =
      StructType.fromDDL("delivery_id STRING, accepted_because STRING");

  private final SparkSession spark;
  private final Schemas schemas;
  private final List<LogEntry> log;
  private final IntakeIds intakeIds;

  LedgerRelations(SparkSession spark, Schemas schemas, List<LogEntry> log, IntakeIds intakeIds) {
    this.spark = spark;
    this.schemas = schemas;
    this.log = log;
    this.intakeIds = intakeIds;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "ledger_delivery" -> Optional.of(deliveryRows(deliveries(relations)));
      case "ledger_span" -> Optional.of(spanRows(deliveries(relations)));
      case "acceptance" -> Optional.of(acceptances());
      default -> Optional.empty();
    };
  }

  private Dataset<Row> acceptances() {
    return spark.createDataFrame(
        Acceptances.reasons(log).entrySet().stream()
            .map(e -> RowFactory.create(e.getKey(), e.getValue()))
            .toList(),
        ACCEPTANCE);
  }

  private List<Delivery> deliveries(Relations relations) {
    Map<String, Refusal> unreadable = new HashMap<>();
    relations
        .get("intake")
        .where(col("refusal_rule").isNotNull())
        .select("intake_id", "refusal_rule", "refusal_detail")
        .collectAsList()
        .forEach(r -> unreadable.put(r.getString(0), new Refusal(r.getString(1), r.getString(2))));
    return new Ledger(intakeIds::of, unreadable).deliveries(log);
  }

  private Dataset<Row> deliveryRows(List<Delivery> deliveries) {
    return spark.createDataFrame(
        deliveries.stream().map(LedgerRelations::deliveryRow).toList(), DELIVERY);
  }

  private static Row deliveryRow(Delivery d) {
    return RowFactory.create(
        d.deliveryId(),
        d.source(),
        d.divisionCode(),
        d.period(),
        d.label(),
        d.fileName(),
        d.sha256(),
        d.receivedAt(),
        d.state().code(),
        d.refusal() == null ? null : d.refusal().rule(),
        d.refusal() == null ? null : d.refusal().detail(),
        d.intakeId(),
        d.order());
  }

  private Dataset<Row> spanRows(List<Delivery> deliveries) {
    Map<String, Integer> orders = new HashMap<>();
    deliveries.forEach(d -> orders.merge(d.deliveryId(), d.order(), Math::min));
    return spark.createDataFrame(
        new ListsInForce(schemas)
            .spans(deliveries).stream().map(span -> spanRow(span, orders)).toList(),
        SPAN);
  }

  private static Row spanRow(ListInForce span, Map<String, Integer> orders) {
    return RowFactory.create(
        span.source(),
        span.placeCode(),
        span.deliveryId(),
        span.validFrom(),
        span.validTo(),
        span.periodMonth(),
        orders.get(span.deliveryId()),
        span.intakeId());
  }
}
