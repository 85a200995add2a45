package org.dpstat.schemas.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One column of a source.
 *
 * @param name column of the warehouse, lower snake case
 * @param header canonical header of the list
 * @param aliases other headers under which it arrives
 * @param list code list of a CODE or CODES column, else null
 * @param otherwise column whose value stands in where this one is empty, or null
 * @param fallback value that stands in where the cell is empty, or null
 * @param about one sentence for {@code describe}, or null where the header says it all
 */
public record Column(
    String name,
    String header,
    List<String> aliases,
    ColumnType type,
    String list,
    Required required,
    String otherwise,
    @JsonProperty("default") String fallback,
    String about)
    implements Serializable {

  public Column {
    Objects.requireNonNull(name, "a column needs a name");
    Objects.requireNonNull(header, "column " + name + " needs a header");
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    type = type == null ? ColumnType.TEXT : type;
    required = required == null ? Required.NO : required;
    if ((type == ColumnType.CODE || type == ColumnType.CODES) == (list == null)) {
      throw new IllegalArgumentException("column " + name + ": a code needs a list, others none");
    }
  }
}
