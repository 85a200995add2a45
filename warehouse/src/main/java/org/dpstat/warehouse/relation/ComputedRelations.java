package org.dpstat.warehouse.relation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.model.Relations;

/**
 * Relations that are composed from others as the schemas say: rows at a day, facts, entitlements.
 */
public final class ComputedRelations implements Relations.Source {
  private final List<Relations.Source> sources;

  /**
   * Relations at a day.
   *
   * @param delivered codes of the divisions of which there are lists of people
   */
  public ComputedRelations(
      SparkSession session, Schemas schemas, Collection<String> delivered, LocalDate asOf) {
    sources =
        List.of(
            new SchemaRelations(session, schemas, delivered, asOf),
            new LinkageRelations(schemas.linkage()),
            new RowsAtRelation(schemas, asOf),
            new FactRelation(schemas),
            new EntitlementRelation(schemas, asOf),
            new EventRelation(schemas),
            new HouseholdRelation(schemas),
            new PaidMonthRelation(schemas),
            new GapRelation(schemas, asOf),
            new IndicatorRelation(schemas),
            new MedianRelation(session, schemas));
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return sources.stream().flatMap(source -> source.find(name, relations).stream()).findFirst();
  }
}
