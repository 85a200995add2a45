package org.dpstat.benchmark;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Edition;
import org.dpstat.schemas.division.Level;
import org.dpstat.schemas.indicator.Indicator;

/** What the schemas say, as small tables; which of two codes a day has, Java knows for both. */
final class SchemaTables {
  private static final List<Level> LEVELS = List.of(Level.values());

  private final Schemas schemas;
  private final Divisions divisions;
  private final LocalDate asOf;

  SchemaTables(Schemas schemas, LocalDate asOf) {
    this.schemas = schemas;
    this.divisions = schemas.divisions();
    this.asOf = asOf;
  }

  /** Tables that name no delivery. */
  void fill(Database database) throws SQLException {
    database.fill(
        "source_contract",
        "source VARCHAR, grain VARCHAR, nature VARCHAR, year_begins INT, max_age_months INT,"
            + " is_about_person BOOLEAN, registers BOOLEAN, reaches_counties BOOLEAN,"
            + " income_year INT, standard_day VARCHAR, required_headers VARCHAR[]",
        schemas.contracts().values().stream().map(SchemaTables::contract).toList());
    database.fill(
        "contract_column",
        "source VARCHAR, name VARCHAR, header VARCHAR",
        schemas.contracts().values().stream()
            .flatMap(c -> c.columns().stream().map(o -> List.of(c.id(), o.name(), o.header())))
            .toList());
    database.fill(
        "finding_text",
        "source VARCHAR, rule_id VARCHAR, message_zh VARCHAR, message_en VARCHAR",
        findingTexts());
    database.fill(
        "indicator_measure",
        "indicator_id VARCHAR, subject VARCHAR, unit VARCHAR, programme VARCHAR, source VARCHAR,"
            + " is_count BOOLEAN, is_median BOOLEAN, has_policy BOOLEAN",
        measures());
    database.fill(
        "employment_quota",
        "division_code VARCHAR, percent DECIMAL",
        schemas.employmentQuotas().stream()
            .map(q -> List.of(q.division(), String.valueOf(q.percent())))
            .toList());
    database.fill(
        "division_code",
        "code VARCHAR, current_code VARCHAR, level_order INT",
        divisions.codes().stream().filter(this::isAboveTownships).map(this::code).toList());
    database.fill(
        "county_at",
        "code VARCHAR, county_code VARCHAR, city_code VARCHAR, province_code VARCHAR",
        counties());
  }

  /** Tables of the divisions of which there are deliveries. */
  void fill(Database database, Set<String> delivered) throws SQLException {
    Divisions around = divisions.withTownshipsAround(delivered);
    database.fill(
        "place",
        "code VARCHAR, township_code VARCHAR, county_code VARCHAR, city_code VARCHAR,"
            + " province_code VARCHAR",
        around.codes().stream().map(code -> place(around, code)).toList());
    database.fill(
        "standing_township",
        "code VARCHAR, villages INT",
        around.all().stream()
            .filter(d -> d.level() == Level.TOWNSHIP && d.isValidOn(asOf))
            .map(d -> Arrays.asList(d.code(), Objects.toString(d.villages(), null)))
            .toList());
    database.fill(
        "listed_place",
        "delivered VARCHAR, place VARCHAR",
        delivered.stream()
            .flatMap(code -> below(code).stream().map(place -> List.of(code, place)))
            .toList());
    List<List<String>> words = new ArrayList<>();
    List<List<String>> within = new ArrayList<>();
    for (String code : delivered) {
      new DivisionWords(divisions, code)
          .words()
          .forEach((word, means) -> words.add(List.of(code, word, means)));
      divisions.codes().stream()
          .filter(c -> isAboveTownships(c) && divisions.isWithin(c, code))
          .forEach(c -> within.add(List.of(code, c, divisions.current(c))));
    }
    database.fill("division_word", "delivered VARCHAR, word VARCHAR, code VARCHAR", words);
    database.fill(
        "division_within", "delivered VARCHAR, code VARCHAR, current_code VARCHAR", within);
  }

  /** A division and all in it down to counties, by today's codes: rows may name any of them. */
  private Set<String> below(String delivered) {
    Set<String> places = new TreeSet<>();
    collect(divisions.current(delivered), places);
    return places;
  }

  private void collect(String code, Set<String> places) {
    places.add(divisions.current(code));
    divisions.below(code).stream()
        .filter(d -> d.level().compareTo(Level.COUNTY) <= 0)
        .forEach(d -> collect(d.code(), places));
  }

  private static List<String> contract(Contract c) {
    List<String> headers =
        c.columns().stream()
            .filter(column -> column.required() != Required.NO)
            .map(column -> column.header())
            .toList();
    return Arrays.asList(
        c.id(),
        c.grain(),
        c.nature().name().toLowerCase(Locale.ROOT),
        String.valueOf(c.yearBegins()),
        String.valueOf(c.maxAgeMonths()),
        String.valueOf(c.isAboutPersons()),
        String.valueOf(c.registers()),
        String.valueOf(c.reachesCounties()),
        String.valueOf(c.incomeYear()),
        c.standardDay(),
        headers.toString());
  }

  private List<List<String>> findingTexts() {
    List<List<String>> texts = new ArrayList<>();
    schemas.messages().forEach(m -> texts.add(Arrays.asList(null, m.id(), m.zh(), m.en())));
    schemas
        .contracts()
        .values()
        .forEach(c -> c.rules().forEach(r -> texts.add(List.of(c.id(), r.id(), r.zh(), r.en()))));
    return texts;
  }

  private List<List<String>> measures() {
    List<List<String>> rows = new ArrayList<>();
    for (Indicator indicator : schemas.indicators().values()) {
      Indicator.Measure measure = indicator.measure();
      if (measure != null) {
        rows.add(
            Arrays.asList(
                indicator.id(),
                measure.subject().id(),
                indicator.unit(),
                measure.programme(),
                sourceOf(measure),
                String.valueOf(measure.isCount()),
                String.valueOf(measure.median() != null),
                String.valueOf(
                    schemas.policies().containsKey(String.valueOf(measure.programme())))));
      }
    }
    return rows;
  }

  private String sourceOf(Indicator.Measure measure) {
    if (measure.programme() != null) {
      return schemas.sourceOfCoverage(measure.programme()).orElseThrow();
    }
    return measure.source() == null ? "certificate" : measure.source();
  }

  private boolean isAboveTownships(String code) {
    return divisions.find(code).orElseThrow().level().compareTo(Level.COUNTY) <= 0;
  }

  private List<String> code(String code) {
    String current = divisions.current(code);
    int level = LEVELS.indexOf(divisions.find(current).orElseThrow().level());
    return List.of(code, current, String.valueOf(level));
  }

  private List<List<String>> counties() {
    List<List<String>> rows = new ArrayList<>();
    Edition edition = new Edition(divisions, LocalDate.MAX, asOf);
    for (String code : divisions.codes()) {
      if (isAboveTownships(code)) {
        Set<String> then = new TreeSet<>(divisions.standing(code, asOf));
        then.addAll(edition.standing(code));
        Collection<String> at = then.isEmpty() ? Set.of(code) : then;
        at.forEach(c -> rows.add(county(code, c)));
      }
    }
    return rows;
  }

  private List<String> county(String code, String at) {
    boolean isStanding = divisions.standing(at, asOf).contains(at);
    return Arrays.asList(
        code,
        isStanding ? above(at, Level.COUNTY) : null,
        above(at, Level.CITY),
        above(at, Level.PROVINCE));
  }

  private List<String> place(Divisions around, String code) {
    return Arrays.asList(
        code,
        around.placeOn(code, Level.TOWNSHIP, asOf).orElse(null),
        around.placeOn(code, Level.COUNTY, asOf).orElse(null),
        around.placeOn(code, Level.CITY, asOf).orElse(null),
        around.placeOn(code, Level.PROVINCE, asOf).orElse(null));
  }

  private String above(String code, Level level) {
    return divisions.findAbove(code, level).map(Division::code).orElse(null);
  }
}
