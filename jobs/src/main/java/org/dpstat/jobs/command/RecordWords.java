package org.dpstat.jobs.command;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;

/** What the codes of a record mean. */
final class RecordWords {
  private static final int TOWNSHIP = 9;
  private static final int COUNTY = 6;

  private final Map<String, String> sexes;
  private final Divisions divisions;

  RecordWords(Schemas schemas, boolean isEnglish) {
    this.divisions = schemas.divisions();
    this.sexes =
        schemas.codeLists().get("sex").items().stream()
            .collect(Collectors.toMap(CodeItem::code, i -> isEnglish ? i.en() : i.zh()));
  }

  String sex(ReviewPair.Told told) {
    return told.sex() == null ? null : sexes.get(told.sex());
  }

  /** The code as it was given, with the names of the county and the township that it means. */
  String place(ReviewPair.Told told) {
    String code = told.place();
    if (code == null) {
      return null;
    }
    String names =
        Stream.of(COUNTY, TOWNSHIP)
            .filter(digits -> code.length() >= digits)
            .flatMap(digits -> divisions.find(code.substring(0, digits)).stream())
            .map(Division::name)
            .distinct()
            .collect(Collectors.joining());
    return names.isEmpty() ? code : code + " " + names;
  }
}
