package org.dpstat.warehouse.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a slip in a file of checks says. */
class CheckSlipsTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));
  private static final Models MODELS = Models.load(Path.of("models"), SCHEMAS);
  private static final String GOOD =
      """
      -- Of persons.
      -- check: one
      -- severity: fail
      -- zh: 一
      -- en: one
      SELECT 1 FROM person;

      -- check: two
      -- severity: warn
      -- zh: 二
      -- en: two
      -- check: three
      -- severity: warn
      -- zh: 三
      -- en: three
      SELECT 'two' AS check_id;
      """;

  @TempDir Path folder;

  private Model person(String checks) throws IOException {
    Files.writeString(folder.resolve("checks.sql"), checks);
    return MODELS.get("person").in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: fail|severity: Fail|:2: severity Fail is none of [fail, warn]",
        "-- severity: fail|-- severtiy: fail|:2: check one needs severity",
        "-- en: three|--|:12: check three needs en",
        "-- check: two|-- check: one|:8: two checks are called one",
        "-- check: one\\n-- severity: fail\\n-- zh: 一\\n-- en: one|--|:1: a query needs a check"
      })
  void aSlipIsToldAtItsHead(String right, String wrong, String says) throws IOException {
    Model model = person(GOOD.replace(right.replace("\\n", "\n"), wrong));

    assertThatThrownBy(() -> CheckFile.check(List.of(model)))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("checks.sql" + says);
  }

  @Test
  void aRowOfNoCheckFails(@TempDir Path data) throws IOException {
    Model model = person(GOOD.replace("'two' AS", "'tow' AS"));
    SparkSession spark =
        Engine.session(
            "local[1]", new Store(data.toUri()), Map.of("spark.sql.shuffle.partitions", "1"));
    CaseTables empty = new CaseTables(spark, MODELS, SCHEMAS);
    LocalDate day = LocalDate.of(2025, 12, 31);
    Relations relations =
        new Relations(
            spark,
            MODELS,
            (name, all) -> empty.empty(name),
            Map.of("as_of", day, "as_of_month", 202512, "edition", day));

    assertThatThrownBy(() -> new Checks(relations).run(List.of(model)))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("checks.sql:8: rows have the check_id tow, none of [two, three]");
  }
}
