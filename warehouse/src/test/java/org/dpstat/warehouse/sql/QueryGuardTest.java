package org.dpstat.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One query over the tables is answered; whatever reaches past them is not. */
class QueryGuardTest {
  @TempDir static Path directory;
  private static SparkSession session;

  @BeforeAll
  static void openTables() throws Exception {
    session =
        Engine.session(
            "local[2]",
            new Store(directory.resolve("data").toUri()),
            Map.of("spark.sql.shuffle.partitions", "1"));
    session
        .createDataFrame(List.of(), StructType.fromDDL("code STRING, n INT"))
        .createOrReplaceTempView("figure");
    Files.writeString(directory.resolve("secret.csv"), "11010519491231002X\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM figure",
        "WITH f AS (SELECT code, SUM(n) AS n FROM figure GROUP BY code) SELECT * FROM f ORDER BY n LIMIT 5",
        "SELECT a.code FROM figure a LEFT JOIN figure b USING (code) WHERE a.n > (SELECT MAX(n) FROM figure)",
        "SELECT code, RANK() OVER (ORDER BY n) FROM figure UNION ALL SELECT 'x', 1",
        "SELECT code, EXPLODE(ARRAY(1, 2)) FROM figure",
        "SELECT * FROM figure PIVOT (SUM(n) FOR code IN ('a', 'b'))"
      })
  void aQueryOverTheTablesIsAnswered(String sql) {
    new QueryGuard(session).check(sql);
    assertThat(session.sql(sql).collectAsList()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP VIEW figure",
        "CREATE TABLE t AS SELECT 1",
        "SET spark.sql.runSQLOnFiles=true",
        "SHOW TABLES",
        "EXPLAIN SELECT * FROM figure",
        "ADD JAR 'x.jar'",
        "INSERT INTO figure VALUES ('a', 1)",
        "SELECT * FROM csv.`/etc/passwd`",
        "SELECT * FROM dpstat.restricted.person",
        "SELECT * FROM dpstat.internal.delivery.files",
        "SELECT * FROM other",
        "SELECT reflect('java.lang.System', 'getenv', 'HOME')",
        "SELECT java_method('java.lang.System', 'getProperty', 'user.home')",
        "SELECT try_reflect('java.lang.System', 'getenv', 'HOME')",
        "SELECT code FROM figure WHERE n = (SELECT CAST(reflect('java.lang.Math', 'random') AS INT))",
        "SELECT input_file_name() FROM figure",
        "SELECT TRANSFORM(code) USING 'cat' FROM figure",
        "SELECT 1; SELECT 2",
        "SELEC 1",
        ""
      })
  void whateverReachesPastThemIsRefused(String sql) {
    assertThatThrownBy(() -> new QueryGuard(session).check(sql)).isInstanceOf(QueryRefused.class);
  }
}
