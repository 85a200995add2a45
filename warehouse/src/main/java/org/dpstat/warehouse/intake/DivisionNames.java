package org.dpstat.warehouse.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** Codes and names of divisions as they stand in the rows of one delivery. */
final class DivisionNames {
  private static final String AMBIGUOUS = "";
  private static final int COUNTY = 6;
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  /** What stands in the code list between a province and its counties, and in no address. */
  private static final Set<String> UNSPOKEN = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private static final Pattern OFFICE = Pattern.compile("(?<=街道|地区)(办|办事处)$");
  private static final Pattern SHORT_OFFICE = Pattern.compile("办事处$");

  private final Divisions divisions;
  private final Map<String, String> codeByName = new HashMap<>();
  private final Map<String, String> codeByFormerName = new HashMap<>();

  DivisionNames(Divisions divisions, String deliveredDivision) {
    this.divisions = divisions;
    // What went into the division is named too: people go on calling a county as it was called.
    divisions.withMerged(divisions.current(deliveredDivision)).forEach(this::addWithBelow);
  }

  /** The code that a cell means, as delivered: 6 digits, 9 for a township, 12 for a village. */
  Optional<String> code(String text) {
    String compact = Text.compact(text);
    return isDigits(compact) ? known(compact) : named(compact);
  }

  private Optional<String> known(String digits) {
    boolean hasLength =
        digits.length() == COUNTY || digits.length() == TOWNSHIP || digits.length() == VILLAGE;
    if (!hasLength || divisions.find(digits.substring(0, COUNTY)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(shorten(digits));
  }

  /** Zeros at the end say that nothing below is meant. */
  private static String shorten(String digits) {
    String code = digits;
    while (code.length() > COUNTY && code.endsWith("000")) {
      code = code.substring(0, code.length() - 3);
    }
    return code;
  }

  /** A subdistrict may be called by its office, as the lists called it until 2019. */
  private Optional<String> named(String name) {
    return exactly(name)
        .or(() -> exactly(OFFICE.matcher(name).replaceFirst("")))
        .or(() -> exactly(SHORT_OFFICE.matcher(name).replaceFirst("街道")));
  }

  /** A name of today goes before one that was given up. */
  private Optional<String> exactly(String name) {
    String code = codeByName.getOrDefault(name, codeByFormerName.get(name));
    return code == null || code.equals(AMBIGUOUS) ? Optional.empty() : Optional.of(code);
  }

  private void addWithBelow(Division division) {
    divisions.spans(division.code()).forEach(this::addNames);
    divisions.below(division.code()).forEach(this::addWithBelow);
  }

  private void addNames(Division division) {
    Map<String, String> names = division.isStanding() ? codeByName : codeByFormerName;
    addNames(division, names, Set.of());
    if (!UNSPOKEN.contains(division.name())) {
      addNames(division, names, UNSPOKEN);
    }
  }

  /** Its own name, and with those above it, one after another. */
  private void addNames(Division division, Map<String, String> names, Set<String> leftOut) {
    String name = "";
    for (Division at = division;
        at != null && at.level() != Level.COUNTRY;
        at = divisions.find(at.parentCode()).orElse(null)) {
      name = leftOut.contains(at.name()) ? name : at.name() + name;
      names.merge(name, division.code(), this::oneOf);
    }
  }

  private String oneOf(String code, String other) {
    if (code.equals(other)) {
      return code;
    }
    String current = divisions.current(code);
    return current.equals(divisions.current(other)) ? current : AMBIGUOUS;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
