package org.dpstat.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.warehouse.relation.ComputedRelations;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the checks of a table find in given rows: the files in the {@code cases/checks} folders of
 * the models. Expected are the checks that do not pass, as {@code check: observed}, with what they
 * show.
 */
class CheckCasesTest {
  private static final Path MODELS = Path.of("models");

  private static Schemas schemas;
  private static Models models;
  private static SparkSession spark;
  private static CaseTables tables;

  @BeforeAll
  static void open(@TempDir Path folder) {
    schemas = Schemas.load(Path.of("../schemas"));
    models = Models.load(MODELS, schemas);
    spark =
        Engine.session(
            "local[2]",
            new Store(folder.toUri()),
            Map.of(
                "spark.sql.shuffle.partitions", "1",
                "spark.sql.adaptive.enabled", "false"));
    tables = new CaseTables(spark, models, schemas);
  }

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.walk(MODELS, 4)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && f.getParent().endsWith("cases/checks"))
          .sorted()
          .map(CheckCasesTest::test)
          .toList();
    }
  }

  private static DynamicTest test(Path file) {
    Path folder = file.getParent().getParent().getParent();
    Model model = models.get(folder.getFileName().toString());
    ModelCase given = YamlFiles.load(file, ModelCase.class);
    String name = model.name() + ": " + given.about();
    return DynamicTest.dynamicTest(name, file.toUri(), () -> check(model, given));
  }

  private static void check(Model model, ModelCase given) {
    Relations.Source computed = new ComputedRelations(spark, schemas, List.of(), given.asOf());
    Relations.Source source =
        (name, relations) ->
            Optional.ofNullable(given.given().get(name))
                .map(csv -> tables.relation(name, csv))
                .or(() -> computed.find(name, relations))
                .or(() -> tables.empty(name));
    Relations relations = new Relations(spark, models, source, given.parameters());
    assertThat(
            new Checks(relations).run(List.of(model)).stream().filter(result -> !result.passed()))
        .extracting(CheckCasesTest::text)
        .containsExactlyElementsOf(given.expected().lines().toList());
  }

  private static String text(Check.Result result) {
    int shown = result.messageEn().indexOf(": ");
    String what = shown < 0 ? "" : result.messageEn().substring(shown);
    return result.checkId() + " " + result.observed() + what;
  }
}
