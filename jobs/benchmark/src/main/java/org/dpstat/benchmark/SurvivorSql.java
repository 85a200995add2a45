package org.dpstat.benchmark;

import java.util.stream.Collectors;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;

/** Which of several rows about the same speaks, by the contract. */
final class SurvivorSql {
  private final Contract contract;

  SurvivorSql(Contract contract) {
    this.contract = contract;
  }

  /** Columns that rows about the same share; the row itself where the contract has no key. */
  String key() {
    return contract.key().isEmpty()
        ? "row_number"
        : contract.key().stream().map(SurvivorSql::part).collect(Collectors.joining(", "));
  }

  /** Whether a row has what the key needs; an optional column that is empty is a value. */
  String hasKey() {
    String given =
        contract.key().stream()
            .filter(
                part ->
                    contract.findColumn(part).stream()
                        .allMatch(c -> c.required() == Required.VALUE))
            .map(part -> part(part) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return given.isEmpty() ? "TRUE" : given;
  }

  private static String part(String part) {
    return switch (part) {
      case Contract.PERSON -> "person_key";
      case Contract.HOUSEHOLD -> "coalesce(household_key, person_key)";
      default -> part;
    };
  }

  /** The contract's order, best row first, with a comma after it where there is any. */
  String order() {
    return contract.survivor().stream()
        .map(term -> term.replace(" NULLS LAST", "") + " NULLS LAST, ")
        .collect(Collectors.joining());
  }
}
