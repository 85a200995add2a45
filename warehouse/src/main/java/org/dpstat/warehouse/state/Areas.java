package org.dpstat.warehouse.state;

import java.util.List;

/** Who may read a table. */
public final class Areas {
  /** Identified persons and raw rows. */
  public static final String RESTRICTED = "restricted";

  /** Pseudonymous persons and unprotected counts. */
  public static final String INTERNAL = "internal";

  /** What may leave the house. */
  public static final String PUBLIC = "public";

  static final List<String> ALL = List.of(RESTRICTED, INTERNAL, PUBLIC);

  private Areas() {}
}
