package org.dpstat.schemas.linkage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records are compared where they agree on all of these; one that lacks any of them makes no pair.
 */
public record BlockingRule(List<Expression> keys) implements Serializable {
  public BlockingRule {
    keys = List.copyOf(keys);
    keys.forEach(Transform::check);
  }

  /** A rule as settings have it: a list, or one text with commas. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BlockingRule of(JsonNode written) {
    List<Expression> keys = new ArrayList<>();
    if (written.isTextual()) {
      keys.addAll(Expression.listOf(written.textValue()));
    } else {
      written.forEach(each -> keys.add(Expression.of(each.asText())));
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a blocking rule needs a column");
    }
    return new BlockingRule(keys);
  }

  @Override
  public String toString() {
    return keys.stream().map(Expression::toString).collect(Collectors.joining(", "));
  }
}
