package org.dpstat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Counts;
import org.dpstat.schemas.indicator.Indicator.Part;
import org.dpstat.schemas.indicator.Indicator.Subject;

/** What is no sum over a status: medians, and events since a plan began. */
final class OtherFigureSql {
  private static final String ROW = "intake_id || ':' || row_number";

  private final Schemas schemas;

  OtherFigureSql(Schemas schemas) {
    this.schemas = schemas;
  }

  String medians() {
    String told =
        measured()
            .filter(i -> i.measure().median() != null)
            .flatMap(i -> i.measure().parts().stream().map(part -> median(i, part)))
            .collect(Collectors.joining("UNION ALL "));
    return Template.fill("figures/indicator_median", Map.of("told", told));
  }

  private static String median(Indicator indicator, Part part) {
    return Template.fill(
        "figures/median",
        Map.of(
            "indicator", indicator.id(),
            "breakdown", part.breakdown(),
            "code", part.code(),
            "evidence", indicator.measure().evidenceColumn(),
            "quantity", part.quantity(),
            "subject", indicator.measure().subject().id()));
  }

  String events() {
    return measured()
        .filter(i -> i.measure().subject() == Subject.EVENT)
        .map(this::event)
        .collect(Collectors.joining("UNION ALL ", "CREATE VIEW counted_event AS ", ""));
  }

  private String event(Indicator indicator) {
    Contract contract = schemas.contracts().get(indicator.measure().source());
    return Template.fill(
        "figures/counted_event",
        Map.of(
            "indicator", indicator.id(),
            "key", keyOf(indicator.measure().counts()),
            "place", contract.place(),
            "happened_on", contract.happenedOn(),
            "table", contract.tableName(),
            "numerator", indicator.measure().numerator()));
  }

  private static String keyOf(Counts counts) {
    return switch (counts) {
      case EVENT -> ROW;
      case PERSON -> "coalesce(person_key, " + ROW + ")";
      case HOUSEHOLD -> "coalesce(household_key, person_key, " + ROW + ")";
    };
  }

  private Stream<Indicator> measured() {
    return List.copyOf(schemas.indicators().values()).stream().filter(i -> i.measure() != null);
  }
}
