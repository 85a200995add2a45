package org.dpstat.warehouse.identity;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * What SQL can ask about numbers and names:
 *
 * <ul>
 *   <li>{@code possible_numbers(broken)}: see {@link IdNumbers#possible}
 *   <li>{@code names_differ(a, b)}: see {@link NameLikeness#differ}; null where a name is missing
 * </ul>
 */
public final class IdentityFunctions {
  private static final UDF1<String, String[]> POSSIBLE_NUMBERS =
      broken -> broken == null ? null : IdNumbers.possible(broken).toArray(String[]::new);
  private static final UDF2<String, String, Boolean> NAMES_DIFFER =
      (a, b) -> (a == null || b == null) ? null : NameLikeness.differ(a, b);

  private IdentityFunctions() {}

  /** Makes the functions known to a session. */
  public static void register(SparkSession session) {
    session
        .udf()
        .register(
            "possible_numbers",
            POSSIBLE_NUMBERS,
            DataTypes.createArrayType(DataTypes.StringType, false));
    session.udf().register("names_differ", NAMES_DIFFER, DataTypes.BooleanType);
  }
}
