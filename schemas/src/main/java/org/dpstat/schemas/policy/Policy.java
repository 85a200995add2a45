package org.dpstat.schemas.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is entitled to a programme: whom any rule in force names.
 *
 * @param id programme
 * @param source the document behind it
 * @param assessment what stands for an assessment of need; null where nothing does
 * @param restsOn programme whose evidence tells on what eligibility rests; null where lists of the
 *     population or the programme's own tell it
 * @param gap what it means to be entitled and not covered; null where nobody is looked for
 * @param divisions of which more is to be said than the rules that hold there
 */
public record Policy(
    String id,
    String label,
    String labelEn,
    String source,
    Assessment assessment,
    String restsOn,
    PolicyGap gap,
    List<PolicyDivision> divisions,
    List<PolicyRule> rules) {

  /** What stands for an assessment of need. */
  public enum Assessment {
    @JsonProperty("by-grade")
    BY_GRADE
  }

  public Policy {
    Objects.requireNonNull(id, "a policy needs an id");
    Objects.requireNonNull(label, "policy " + id + " needs a label");
    Objects.requireNonNull(labelEn, "policy " + id + " needs a label_en");
    Objects.requireNonNull(rules, "policy " + id + " needs rules");
    divisions = divisions == null ? List.of() : List.copyOf(divisions);
    rules = List.copyOf(rules);
  }

  /** Divisions whose own extensions are not all entered: who is paid there may well be entitled. */
  public List<String> incompleteDivisions() {
    return divisions.stream().filter(d -> !d.complete()).map(PolicyDivision::division).toList();
  }

  /** Column of the evidence on which eligibility rests. */
  public Optional<String> eligibilityEvidence() {
    return Optional.ofNullable(restsOn).map(on -> on.replace('-', '_') + "_evidence");
  }

  /** Whether a grade stands for an assessment of need. */
  public boolean isAssessedByGrade() {
    return assessment == Assessment.BY_GRADE;
  }

  /** The programme as it stands in column names: {@code nursing_allowance}. */
  public String columnPrefix() {
    return id.replace('-', '_');
  }
}
