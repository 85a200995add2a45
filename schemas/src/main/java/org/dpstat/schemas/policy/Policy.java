package org.dpstat.schemas.policy;

import java.util.List;
import java.util.Objects;

/**
 * Who is entitled to a programme: whom any rule in force names.
 *
 * @param id programme
 * @param source the document behind it
 * @param assessment {@code by-grade} where a grade stands for an assessment of need
 */
public record Policy(
    String id,
    String label,
    String labelEn,
    String source,
    String assessment,
    List<PolicyRule> rules) {
  public Policy {
    Objects.requireNonNull(id, "a policy needs an id");
    rules = List.copyOf(rules);
  }

  /** The programme as it stands in column names: {@code nursing_allowance}. */
  public String columnPrefix() {
    return id.replace('-', '_');
  }
}
