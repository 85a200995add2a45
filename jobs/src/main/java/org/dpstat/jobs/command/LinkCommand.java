package org.dpstat.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.dpstat.warehouse.intake.Encodings;
import org.dpstat.warehouse.intake.Quotes;
import org.dpstat.warehouse.linkage.BlockCount;
import org.dpstat.warehouse.linkage.ComparedPairs;
import org.dpstat.warehouse.linkage.InputFile;
import org.dpstat.warehouse.linkage.InvalidList;
import org.dpstat.warehouse.linkage.Linkage;
import org.dpstat.warehouse.linkage.ScoredPair;
import org.dpstat.warehouse.linkage.TooManyPairs;
import org.dpstat.warehouse.state.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which records of one list, or of two, are of one person or thing. */
@Command(name = "link", description = "link the records of two lists, or of one / 关联两份名单，或一份名单内查重")
final class LinkCommand implements Callable<Integer> {
  private static final int STEPS = 4;

  /** Of the character sets of lists Spark would read UTF-8 alone. */
  private static final Map<String, String> ENGINE =
      Map.of(
          "spark.sql.shuffle.partitions", "32",
          "spark.sql.legacy.javaCharsets", "true");

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--settings",
      paramLabel = "FILE.yaml",
      required = true,
      description = "what is compared, and how / 比较什么、怎样比较")
  private Path settingsFile;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      description = "CSV or Parquet, once or twice / 名单，一份或两份")
  private List<Path> inputs;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "where to, its owner's alone / 结果目录，仅本人可读")
  private Path folder;

  @Option(
      names = "--save-parameters",
      paramLabel = "FILE.yaml",
      description = "keeps what was trained / 保存训练得到的参数")
  private Path savedParameters;

  @Override
  public Integer call() {
    checkUsage();
    LinkageSettings settings = described(() -> LinkageSettings.load(settingsFile));
    SparkSession session = Engine.session(Master.LOCAL, ENGINE);
    try (Linkage linkage = new Linkage(settings, read(session, settings))) {
      tellBlocks(linkage.blockCounts());
      Linked linked = link(linkage, settings);
      say("link.step", STEPS, STEPS, common.wording().say("link.step.write"));
      new LinkFiles(folder.toAbsolutePath().normalize())
          .write(linked, new LinkReport(common.wording(), linked).page());
      tellSummary(linked);
    } catch (InvalidList e) {
      throw e.rows() == 0
          ? new UsageFault("link.column", inputs.get(e.list() - 1), e.column())
          : new UsageFault("link.ids", inputs.get(e.list() - 1), e.column(), e.rows());
    } catch (TooManyPairs e) {
      throw new UsageFault("link.too.many", e.pairs(), e.most(), e.rule());
    }
    return ExitCode.DONE;
  }

  /** The fault of a file that the user wrote is the user's to mend. */
  private static <T> T described(Supplier<T> file) {
    try {
      return file.get();
    } catch (InvalidSchema e) {
      throw new UsageFault("link.settings", e.getMessage());
    }
  }

  private void checkUsage() {
    if (inputs.size() > 2) {
      throw new UsageFault("link.inputs", inputs.size());
    }
    List<Path> files = new ArrayList<>(inputs);
    files.add(settingsFile);
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UsageFault("link.file", file);
      }
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageFault("lists.folder", folder);
    }
  }

  private List<Dataset<Row>> read(SparkSession session, LinkageSettings settings) {
    List<Dataset<Row>> lists = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Map<String, String> rename =
          i < settings.rename().size() ? settings.rename().get(i) : Map.of();
      lists.add(InputFile.read(session, inputs.get(i), charset(inputs.get(i)), rename));
    }
    return lists;
  }

  /** Offices save their lists in either; a folder holds parts that a program has written. */
  private static Charset charset(Path file) {
    if (!Files.isRegularFile(file) || file.toString().endsWith(".parquet")) {
      return UTF_8;
    }
    try {
      Charset charset =
          Encodings.ofFile(file).orElseThrow(() -> new UsageFault("link.encoding", file));
      Quotes.openFrom(file, charset)
          .ifPresent(
              line -> {
                throw new UsageFault("link.quotes", file, line);
              });
      return charset;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Linked link(Linkage linkage, LinkageSettings settings) {
    say("link.step", 1, STEPS, common.wording().say("link.step.compare"));
    ComparedPairs compared = linkage.compare();
    LinkageParameters parameters = parameters(linkage, compared, settings);
    say("link.step", 2, STEPS, common.wording().say("link.step.score"));
    List<ScoredPair> pairs = linkage.decide(linkage.score(parameters));
    say("link.step", 3, STEPS, common.wording().say("link.step.cluster"));
    return new Linked(
        settings,
        linkage.blockCounts(),
        parameters,
        linkage.explanations(parameters),
        linkage.explanations(parameters).histogram(compared),
        linkage.selfWeights(parameters),
        pairs,
        linkage.clusters(pairs));
  }

  private LinkageParameters parameters(
      Linkage linkage, ComparedPairs compared, LinkageSettings settings) {
    if (settings.parameters() != null) {
      Path file = settingsFile.toAbsolutePath().resolveSibling(settings.parameters());
      return described(() -> LinkageParameters.load(file, settings));
    }
    LinkageParameters trained = linkage.train(compared, LocalDate.now(common.clock()).toString());
    if (savedParameters != null) {
      PrivateFile.write(savedParameters, LinkFiles.text(YamlFiles.text(trained)));
    }
    return trained;
  }

  private void tellBlocks(List<BlockCount> counts) {
    Wording wording = common.wording();
    Table table =
        new Table(
            wording.say("link.report.rule"),
            wording.say("link.report.pairs"),
            wording.say("link.report.largest"));
    counts.forEach(c -> table.add(c.rule(), "" + c.pairs(), "" + c.largest()));
    PrintWriter out = spec.commandLine().getOut();
    out.println(wording.say("link.blocks"));
    out.println(table);
    out.flush();
  }

  private void tellSummary(Linked linked) {
    long links = linked.links();
    say(
        "link.done",
        links,
        linked.pairs().size() - links,
        linked.clusters().members().size(),
        linked.clusters().count());
    int refused = linked.clusters().conflicts() + linked.clusters().weak();
    if (refused > 0) {
      say("link.refused", linked.clusters().conflicts(), linked.clusters().weak());
    }
    say("link.unlinkable", linked.unlinkable());
    say("link.written", folder);
  }

  private void say(String key, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(common.wording().say(key, values));
    out.flush();
  }
}
