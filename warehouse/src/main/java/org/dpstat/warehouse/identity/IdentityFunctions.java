package org.dpstat.warehouse.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * What SQL can ask about numbers, names and rows:
 *
 * <ul>
 *   <li>{@code possible_numbers(broken)}: see {@link IdNumbers#possible}
 *   <li>{@code names_differ(a, b)}: see {@link NameLikeness#differ}; null where a name is missing
 *   <li>{@code bare_name(name)}: see {@link NameLikeness#bare}
 *   <li>{@code record_of(row)}: where a row stands, {@code source:delivery:row}
 *   <li>{@code pair_id(left, right)}: by what a decision names two rows
 * </ul>
 */
public final class IdentityFunctions {
  private static final int DIGITS = 16;

  private static final UDF1<String, String[]> POSSIBLE_NUMBERS =
      broken -> broken == null ? null : IdNumbers.possible(broken).toArray(String[]::new);
  private static final UDF2<String, String, Boolean> NAMES_DIFFER =
      (a, b) -> (a == null || b == null) ? null : NameLikeness.differ(a, b);
  private static final UDF1<String, String> BARE_NAME =
      name -> name == null ? null : NameLikeness.bare(name);
  private static final UDF1<Row, String> RECORD_OF =
      row -> row == null ? null : IdentityFunctions.recordOf(row);
  private static final UDF2<Row, Row, String> PAIR_ID =
      (left, right) -> (left == null || right == null) ? null : pairId(left, right);

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
    session.udf().register("bare_name", BARE_NAME, DataTypes.StringType);
    session.udf().register("record_of", RECORD_OF, DataTypes.StringType);
    session.udf().register("pair_id", PAIR_ID, DataTypes.StringType);
  }

  private static String recordOf(Row row) {
    return String.join(
        ":",
        row.<String>getAs("source"),
        row.<String>getAs("delivery_id"),
        row.getAs("row_number").toString());
  }

  /** It begins with a letter: a spreadsheet would round a long number. */
  private static String pairId(Row left, Row right) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((recordOf(left) + " " + recordOf(right)).getBytes(UTF_8));
      return "P" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
