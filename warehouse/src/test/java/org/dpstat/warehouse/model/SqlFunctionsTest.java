package org.dpstat.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the functions make of values at their edges. */
class SqlFunctionsTest {
  private static SparkSession spark;

  @BeforeAll
  static void open(@TempDir Path folder) {
    spark = Engine.session("local[2]", new Store(folder.toUri()), Map.of());
    SqlFunctions.of(Path.of("models")).register(spark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sex_of('11010519491231002X', '1')                            | 2
          sex_of('110105194912310011', '2')                            | 1
          sex_of(NULL, '2')                                            | 2
          sex_of(NULL, NULL)                                           |
          birth_date_of('11010519491231002X', DATE'1950-01-01')        | 1949-12-31
          birth_date_of(NULL, DATE'1950-01-01')                        | 1950-01-01
          number_of('a', 'b', 'certificate_number')                    | a
          number_of(NULL, '11010519491231002X44', 'certificate_number') | 11010519491231002X
          number_of(NULL, '11010519491231002X44', 'new_person')        |
          completed_years(DATE'1980-02-29', DATE'2025-02-28')          | 44
          completed_years(DATE'1980-02-29', DATE'2025-03-01')          | 45
          completed_years(DATE'1980-02-29', DATE'2024-02-29')          | 44
          completed_years(DATE'2025-12-31', DATE'2025-12-31')          | 0
          completed_years(DATE'2026-01-01', DATE'2025-12-31')          | -1
          completed_years(NULL, DATE'2025-12-31')                      |
          age_group_of(6)                                              | 0-6
          age_group_of(7)                                              | 7-14
          age_group_of(17)                                             | 15-17
          age_group_of(44)                                             | 18-44
          age_group_of(59)                                             | 45-59
          age_group_of(74)                                             | 60-74
          age_group_of(75)                                             | 75+
          age_group_of(NULL)                                           |
          """)
  void tells(String expression, String expected) {
    assertThat(spark.sql("SELECT CAST(" + expression + " AS STRING)").first().getString(0))
        .isEqualTo(expected);
  }
}
