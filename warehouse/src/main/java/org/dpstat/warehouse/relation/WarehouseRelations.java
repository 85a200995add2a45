package org.dpstat.warehouse.relation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.model.Model;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.state.Draft;

/** All relations of a refresh: stored tables of the draft, rows, the ledger and the schemas. */
public final class WarehouseRelations implements Relations.Source {
  private final Models models;
  private final Draft draft;
  private final List<Relations.Source> sources;

  private WarehouseRelations(Models models, Draft draft, List<Relations.Source> sources) {
    this.models = models;
    this.draft = draft;
    this.sources = sources;
  }

  /**
   * The relations of a refresh.
   *
   * @param log what had happened to the inbox when the run began
   */
  public static Relations of(
      SparkSession session, Described described, Draft draft, List<LogEntry> log, LocalDate asOf) {
    Relations.Source source = source(session, described, draft, log, asOf);
    return new Relations(session, described.models(), source, parameters(asOf, asOf));
  }

  /**
   * The relations of a state as of a refresh that cuts its figures by other places.
   *
   * @param draft of the state, written by nobody
   */
  public static Relations recast(
      SparkSession session, Described described, Draft draft, List<LogEntry> log, Recast recast) {
    Described ofOne = described.of(recast.indicator());
    Collection<String> delivered = divisionsOf(log, described.schemas());
    Relations.Source source =
        new RecastRelations(
            session, ofOne, recast, delivered, source(session, ofOne, draft, log, recast.asOf()));
    return new Relations(
        session, described.models(), source, parameters(recast.asOf(), recast.edition()));
  }

  /**
   * Records whose person is sought, and persons of the registers, of a state.
   *
   * @param sought by {@code record_id}, as {@code unresolved_row} has them
   * @param known as {@code known_person} has them, each name with a {@code record_id} of its own
   */
  public record Linked(Dataset<Row> sought, Dataset<Row> known) {}

  /** What a training of the linkage learns from. */
  public static Linked linked(
      SparkSession session, Described described, Draft draft, List<LogEntry> log, LocalDate asOf) {
    Relations relations = of(session, described, draft, log, asOf);
    LinkageRelations linkage = new LinkageRelations(described.schemas().linkage());
    return new Linked(linkage.sought(relations), LinkageRelations.known(relations));
  }

  private static Relations.Source source(
      SparkSession session, Described described, Draft draft, List<LogEntry> log, LocalDate asOf) {
    Schemas schemas = described.schemas();
    List<Relations.Source> sources =
        List.of(
            new ListRelations(schemas, draft),
            new LedgerRelations(session, schemas, log, described.intakeIds()),
            new ComputedRelations(session, schemas, divisionsOf(log, schemas), asOf));
    return new WarehouseRelations(described.models(), draft, sources);
  }

  /** Divisions of which there are lists of those who, or what, is there. */
  private static List<String> divisionsOf(List<LogEntry> log, Schemas schemas) {
    return log.stream()
        .filter(entry -> entry.kind() == LogEntry.Kind.RECEIVED)
        .filter(entry -> reachesCounties(schemas.contracts().get(entry.source())))
        .flatMap(entry -> DeliveryName.parse(entry.fileName()).stream())
        .map(DeliveryName::division)
        .toList();
  }

  private static boolean reachesCounties(Contract contract) {
    return contract != null && contract.reachesCounties();
  }

  /** What describes the data of a warehouse. */
  public record Described(Schemas schemas, Models models, IntakeIds intakeIds) {
    Described of(Indicator indicator) {
      return new Described(schemas.withOnly(indicator), models, intakeIds);
    }
  }

  /** The edition is the day whose divisions are meant. */
  static Map<String, Object> parameters(LocalDate asOf, LocalDate edition) {
    return Map.of(
        "as_of",
        asOf,
        "as_of_month",
        asOf.getYear() * 100 + asOf.getMonthValue(),
        "edition",
        edition);
  }

  @Override
  public Dataset<Row> shared(Dataset<Row> rows) {
    return draft.shared(rows);
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    Model model = models.get(name);
    if (model != null) {
      return model.isStored() ? Optional.of(draft.read(model.shape())) : Optional.empty();
    }
    return sources.stream().flatMap(source -> source.find(name, relations).stream()).findFirst();
  }
}
