package org.dpstat.schemas.codelist;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A list of codes, in its order; {@code source} is the standard that it comes from. */
public record CodeList(String id, String zh, String en, String source, List<CodeItem> items)
    implements Serializable {
  public CodeList {
    Objects.requireNonNull(id, "a code list needs an id");
    Objects.requireNonNull(items, "code list " + id + " needs items");
    items = List.copyOf(items);
  }
}
