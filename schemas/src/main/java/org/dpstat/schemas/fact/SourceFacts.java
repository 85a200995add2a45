package org.dpstat.schemas.fact;

import java.util.List;
import java.util.Objects;

/**
 * What one source tells of people.
 *
 * @param id the source
 */
public record SourceFacts(String id, List<Fact> facts) {
  public SourceFacts {
    Objects.requireNonNull(id, "facts need the source that tells them");
    Objects.requireNonNull(facts, "the facts of " + id + " are missing");
    facts = List.copyOf(facts);
  }
}
