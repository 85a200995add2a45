package org.dpstat.schemas.codelist;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** One code with its label and the other words under which it arrives. */
public record CodeItem(String code, String zh, String en, List<String> aliases)
    implements Serializable {
  public CodeItem {
    Objects.requireNonNull(code, "an item needs a code");
    Objects.requireNonNull(zh, "item " + code + " needs a label");
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
