package org.dpstat.warehouse.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.dpstat.warehouse.state.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of given lists: the files in linkage/cases, and lists of invented people. */
class LinkageCasesTest {
  private static final Path CASES = Path.of("src/test/resources/linkage/cases");
  private static final Path PEOPLE = Path.of("src/test/resources/linkage/people.yaml");

  private static SparkSession session;

  @BeforeAll
  static void open() {
    session =
        Engine.session(
            "local[2]",
            Map.of(
                "spark.sql.shuffle.partitions", "2",
                "spark.sql.adaptive.enabled", "false"));
  }

  static List<LinkageCase> cases() {
    return YamlFiles.loadAll(CASES, LinkageCase.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void recordsOfOnePersonAreFound(LinkageCase given) {
    List<Dataset<Row>> lists =
        given.lists().stream()
            .map(csv -> list(csv.lines().map(line -> line.split(",", -1)).toList()))
            .toList();
    try (Linkage linkage = new Linkage(given.settings(), lists)) {
      List<ScoredPair> pairs = linkage.decide(linkage.score(given.parameters()));

      assertThat(pairs)
          .extracting(pair -> pair.leftId() + " " + pair.rightId())
          .containsExactlyInAnyOrderElementsOf(given.pairs());
      assertThat(clusters(linkage.clusters(pairs))).hasSameElementsAs(given.clusters());
      assertThat(pairs).allSatisfy(pair -> explains(linkage, given.parameters(), pair));
    }
  }

  private static void explains(Linkage linkage, LinkageParameters parameters, ScoredPair pair) {
    Explanations explanations = linkage.explanations(parameters);
    double sum =
        explanations.of(pair).stream().mapToDouble(step -> step.weight() + step.rarity()).sum();
    assertThat(explanations.prior() + sum).isCloseTo(pair.weight(), within(1e-9));
  }

  @Test
  void untrainedItFindsAlmostAllOfTheInventedPeopleAndNoOthers() {
    InventedPeople people = new InventedPeople(400, 7);
    try (Linkage linkage = linkage(people.first(), people.second())) {
      List<ScoredPair> pairs = linkage.decide(linkage.score(trained(linkage)));
      long right = pairs.stream().filter(p -> p.rightId().equals(p.leftId() + "'")).count();

      assertThat(right).isGreaterThan(392);
      assertThat(pairs.size() - right).isZero();
    }
  }

  @Test
  void theOrderOfRowsAndTheirPartitionsChangeNothing() {
    InventedPeople people = new InventedPeople(150, 3);
    List<String[]> shuffled = new ArrayList<>(people.first().subList(1, people.first().size()));
    Collections.shuffle(shuffled, new Random(1));
    shuffled.add(0, people.first().get(0));
    try (Linkage linkage = linkage(people.first(), people.second());
        Linkage other =
            new Linkage(
                LinkageSettings.load(PEOPLE),
                List.of(list(shuffled).repartition(5), list(people.second()).coalesce(1)))) {
      LinkageParameters parameters = trained(linkage);
      List<ScoredPair> pairs = linkage.decide(linkage.score(parameters));

      assertThat(trained(other)).isEqualTo(parameters);
      assertThat(other.decide(other.score(parameters))).isEqualTo(pairs);
      assertThat(other.clusters(pairs)).isEqualTo(linkage.clusters(pairs));
    }
  }

  @Test
  void whatItWouldCostIsKnownFirstAndTooMuchIsRefused() {
    LinkageCase given = cases().get(0);
    LinkageSettings settings = given.settings();
    LinkageSettings narrow =
        new LinkageSettings(
            settings.uniqueId(),
            settings.rename(),
            settings.derive(),
            settings.blocking(),
            settings.comparisons(),
            settings.thresholds(),
            settings.oneToOne(),
            settings.conflict(),
            settings.parameters(),
            1L,
            settings.seed());
    List<Dataset<Row>> lists =
        given.lists().stream()
            .map(csv -> list(csv.lines().map(line -> line.split(",", -1)).toList()))
            .toList();
    try (Linkage linkage = new Linkage(narrow, lists)) {
      assertThatThrownBy(linkage::blockCounts)
          .isInstanceOf(TooManyPairs.class)
          .hasMessageContaining("narrow name");
    }
  }

  private static LinkageParameters trained(Linkage linkage) {
    return linkage.train(linkage.compare(), "test");
  }

  private static Linkage linkage(List<String[]> first, List<String[]> second) {
    return new Linkage(LinkageSettings.load(PEOPLE), List.of(list(first), list(second)));
  }

  private static Dataset<Row> list(List<String[]> lines) {
    StructType type = new StructType();
    for (String column : lines.get(0)) {
      type = type.add(column, DataTypes.StringType);
    }
    List<Row> rows =
        lines.subList(1, lines.size()).stream()
            .map(cells -> RowFactory.create((Object[]) cells))
            .toList();
    return session.createDataFrame(rows, type);
  }

  private static List<String> clusters(Clusters clusters) {
    Map<Integer, List<String>> members = new TreeMap<>();
    for (Clusters.Member member : clusters.members()) {
      members
          .computeIfAbsent(member.cluster(), c -> new ArrayList<>())
          .add(member.list() + "/" + member.id());
    }
    return members.values().stream().map(ids -> String.join(" ", ids)).toList();
  }
}
