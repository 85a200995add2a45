package org.dpstat.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.indicator.Indicator.Subject;

/** All indicators, in every division and by every breakdown. */
final class Figures {
  private static final List<Subject> SUBJECTS =
      List.of(
          Subject.PERSON,
          Subject.HOUSEHOLD,
          Subject.ROSTER,
          Subject.CHILD,
          Subject.TOWNSHIP,
          Subject.COUNTY,
          Subject.EMPLOYER);
  private static final List<String> BEFORE =
      List.of(
          "delivered_county",
          "reached_division",
          "unmatched_covered",
          "survey_day",
          "roster_held",
          "roster_status",
          "child_status",
          "institution_at",
          "macro_figure",
          "township_status",
          "county_status",
          "employer_status",
          "event_count");
  private static final List<String> AFTER =
      List.of(
          "county_count",
          "counted_figure",
          "income_by_division",
          "income_matched",
          "price_index",
          "income_growth",
          "income_figure",
          "reported_at",
          "reported_figure");

  private final TableSql tables;
  private final Database database;
  private final Schemas schemas;
  private final Path output;

  Figures(Database database, Schemas schemas, Path output) {
    this.tables = new TableSql(schemas);
    this.database = database;
    this.schemas = schemas;
    this.output = output;
  }

  void run() throws SQLException {
    database.run(new FactSql(schemas).coveredRows());
    OtherFigureSql others = new OtherFigureSql(schemas);
    database.run(others.events());
    for (String table : BEFORE) {
      database.run(tables.of("figures", table));
    }
    for (Subject subject : SUBJECTS) {
      database.run(new FigureSql(schemas, subject).cells());
    }
    database.run(
        SUBJECTS.stream()
            .map(subject -> "FROM cell_of_" + subject.id())
            .collect(Collectors.joining(" UNION ALL ", "CREATE VIEW indicator_cell AS ", "")));
    database.run(others.medians());
    for (String table : AFTER) {
      database.run(tables.of("figures", table));
    }
    write("indicator_value");
    database.run(
        schemas.contracts().values().stream()
            .filter(c -> c.nature() == Nature.STATE && c.isAboutPersons() && !c.registers())
            .map(
                c ->
                    Template.fill(
                        "figures/state_row", Map.of("source", c.id(), "table", c.tableName())))
            .collect(Collectors.joining(" UNION ALL ", "CREATE VIEW state_list_row AS ", "")));
    write("unmatched");
  }

  private void write(String table) throws SQLException {
    String parquet = Database.quoted(output.resolve(table + ".parquet").toString());
    database.run(Template.fill("figures/" + table, Map.of("parquet", parquet)));
  }
}
