package org.dpstat.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.warehouse.relation.ComputedRelations;
import org.dpstat.warehouse.run.Run;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** A process that takes a run up may check a stage without having written any before. */
  @ParameterizedTest
  @MethodSource("stages")
  void whatItsModelsReadIsAllThatAStageNeedsToBeChecked(String stage) {
    SparkSession fresh = spark.newSession();
    CaseTables empty = new CaseTables(fresh, models, schemas);
    LocalDate day = LocalDate.of(2025, 12, 31);
    Relations.Source computed = new ComputedRelations(fresh, schemas, List.of(), day);
    Relations relations =
        new Relations(
            fresh,
            models,
            (name, all) -> computed.find(name, all).or(() -> empty.empty(name)),
            Map.of("as_of", day, "as_of_month", 202512, "edition", day));

    assertThat(new Checks(relations).run(models.ofStage(stage)))
        .isNotEmpty()
        .noneMatch(Check.Result::forbidsPublishing);
  }

  private static List<String> stages() {
    return Run.STAGES;
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
