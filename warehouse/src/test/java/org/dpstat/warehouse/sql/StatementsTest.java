package org.dpstat.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which statements are answered, and why others are not: {@code queries.csv}. */
class StatementsTest {
  private static final Path QUERIES = Path.of("src/test/resources/queries.csv");

  private static SparkSession spark;

  @BeforeAll
  static void open(@TempDir Path folder) {
    spark =
        Engine.session(
            "local[2]",
            new Store(folder.toUri()),
            Map.of(
                "spark.sql.shuffle.partitions", "1",
                "spark.sql.adaptive.enabled", "false"));
    spark.sql("CREATE TABLE dpstat.restricted.secret (a INT) USING iceberg");
    spark.sql("SELECT EXPLODE(ARRAY(1, 2)) AS a, 'x' AS b").createOrReplaceTempView("open_table");
  }

  static List<String> queries() throws IOException {
    try (Stream<String> lines = Files.lines(QUERIES)) {
      return lines.skip(1).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersQueriesOfTheViewsOnly(String line) {
    int end = line.lastIndexOf(';');
    String expected = line.substring(end + 1);
    String answer = answer(line.substring(0, end));

    if (expected.equals("refused")) {
      assertThat(answer).startsWith("sql_");
    } else {
      assertThat(answer).isEqualTo(expected);
    }
    assertThat(spark.table("open_table").count()).isEqualTo(2);
    assertThat(spark.table("dpstat.restricted.secret").count()).isZero();
  }

  private static String answer(String sql) {
    try {
      new QueryGuard(spark).check(sql);
      return spark.sql(sql).collectAsList().stream()
          .map(row -> String.valueOf(row.get(0)))
          .collect(Collectors.joining(" "));
    } catch (QueryRefused e) {
      return e.rule();
    }
  }
}
