package org.dpstat.samples;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dpstat.samples.Fact.Traits;

/**
 * Somebody of the base population.
 *
 * @param place registered residence
 * @param traits from the register, where it is silent from the survey
 * @param birth null where neither number nor row tells
 * @param age completed years, null likewise
 * @param schoolAge completed years when the school year began, null likewise
 * @param isRegistered whether a register, not a survey, says so
 * @param issuedOn first day of the first certificate, null where that is not told
 * @param validUntil last day of the certificate, null where it has no end or a survey tells
 */
record Member(
    String key,
    Place place,
    Traits traits,
    LocalDate birth,
    Integer age,
    Integer schoolAge,
    boolean isRegistered,
    LocalDate issuedOn,
    LocalDate validUntil) {
  static final String UNKNOWN = "unknown";
  private static final int[] AGE_FROM = {75, 60, 45, 18, 15, 7, 0};
  private static final List<String> AGE_GROUPS =
      List.of("75+", "60-74", "45-59", "18-44", "15-17", "7-14", "0-6");

  boolean isSevere() {
    return List.of("1", "2").contains(traits.grade());
  }

  /** Whether the certificate ends soon after a day, which only a register knows. */
  Certainty isExpiring(LocalDate day) {
    if (!isRegistered) {
      return Certainty.UNKNOWN;
    }
    return Certainty.of(validUntil != null && !validUntil.isAfter(day.plusDays(365)));
  }

  Certainty isRuralAndSevere() {
    Certainty isRural =
        traits.hukou() == null ? Certainty.UNKNOWN : Certainty.of(traits.hukou().equals("1"));
    return Certainty.of(isSevere()).and(isRural);
  }

  /** Whether intellectual or mental disability, alone or as a part, is of a grade. */
  boolean isOfMindInGrade(String grade) {
    return grade.equals(gradeOf("5")) || grade.equals(gradeOf("6"));
  }

  /** Grade of a category, alone or as a part; null where there is none. */
  String gradeOf(String category) {
    if (category.equals(traits.category())) {
      return traits.grade();
    }
    boolean hasParts = "7".equals(traits.category()) && traits.components() != null;
    return hasParts
        ? Arrays.stream(traits.components().split(";"))
            .filter(part -> part.startsWith(category + ":"))
            .map(part -> part.substring(2))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Item of each breakdown. */
  Map<String, String> items() {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("total", "all");
    items.put("sex", orUnknown(traits.sex()));
    items.put("age_group", age == null ? UNKNOWN : ageGroup());
    items.put("category", orUnknown(traits.category()));
    items.put("grade", orUnknown(traits.grade()));
    items.put("hukou", orUnknown(traits.hukou()));
    return items;
  }

  private static String orUnknown(String code) {
    return code == null ? UNKNOWN : code;
  }

  private String ageGroup() {
    int i = 0;
    while (age < AGE_FROM[i]) {
      i++;
    }
    return AGE_GROUPS.get(i);
  }
}
