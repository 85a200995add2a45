package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What to invent. The same settings give the same bytes.
 *
 * @param persons holders of a certificate; others who stand on lists come on top
 * @param divisions codes of counties or cities, a city standing for all its counties
 * @param years years of the surveys; the lists of months are those of the last one
 * @param months for how many last months of the last year
 * @param dirt share of rows that are spoiled or oddly written, 0 to 1
 */
public record Settings(
    int persons,
    long seed,
    List<String> divisions,
    List<Integer> years,
    int months,
    double dirt,
    Forms forms) {
  public Settings {
    divisions = List.copyOf(divisions);
    years = years.stream().sorted().toList();
    if (persons < 1 || divisions.isEmpty() || years.isEmpty() || months < 1 || months > 12) {
      throw new IllegalArgumentException(
          "settings need persons, divisions, years and 1 to 12 months");
    }
    if (dirt < 0 || dirt > 1) {
      throw new IllegalArgumentException("dirt is a share between 0 and 1, not " + dirt);
    }
  }

  /** The day for which the truth holds: 31 December of the last year. */
  public LocalDate asOf() {
    return LocalDate.of(lastYear(), 12, 31);
  }

  int lastYear() {
    return Collections.max(years);
  }

  YearMonth lastPeriod() {
    return YearMonth.from(asOf());
  }

  /** Months for which lists are delivered. */
  List<YearMonth> periods() {
    return IntStream.rangeClosed(13 - months, 12)
        .mapToObj(month -> YearMonth.of(lastYear(), month))
        .toList();
  }
}
