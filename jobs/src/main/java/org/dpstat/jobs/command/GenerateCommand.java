package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dpstat.samples.Forms;
import org.dpstat.samples.Generator;
import org.dpstat.samples.Settings;
import org.dpstat.schemas.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an inbox of invented persons, with the figures that must come out of it. */
@Command(name = "generate", description = "write an inbox of invented persons / 生成样例")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Option(names = "--persons", required = true, description = "how many / 人数")
  private int persons;

  @Option(names = "--seed", defaultValue = "1", description = "of the invention / 随机种子")
  private long seed;

  @Option(
      names = "--divisions",
      split = ",",
      defaultValue = "140800,620422",
      description = "who delivers / 报送区划")
  private List<String> divisions;

  @Option(names = "--years", split = ",", defaultValue = "2024,2025", description = "years / 年份")
  private List<Integer> years;

  @Option(
      names = "--months",
      defaultValue = "2",
      description = "last months of the last year / 末年月数")
  private int months;

  @Option(names = "--dirt", defaultValue = "0.05", description = "share of dirty rows / 脏数据比例")
  private double dirt;

  @Option(
      names = "--forms",
      paramLabel = "csv|mixed",
      defaultValue = "mixed",
      description = "forms of the files / 文件形式")
  private String forms;

  @Option(names = "--output", paramLabel = "DIR", required = true, description = "where to / 目录")
  private Path output;

  @Override
  public Integer call() {
    require("--persons", persons, persons >= 1, "1, 2, 3 ...");
    require("--months", months, months >= 1 && months <= 12, "1 ... 12");
    require("--dirt", dirt, dirt >= 0 && dirt <= 1, "0 ... 1");
    Settings settings = new Settings(persons, seed, divisions, years, months, dirt, forms());
    Schemas schemas = Schemas.load(common.home().resolve("schemas"));
    for (String division : divisions) {
      if (!Generator.mayDeliver(schemas.divisions(), division)) {
        throw new UsageFault("generate.division", division);
      }
    }
    Path inbox = output.resolve("inbox");
    if (Files.exists(inbox)) {
      throw new UsageFault("generate.inbox", inbox);
    }
    new Generator(schemas, settings).write(output);
    try (Stream<Path> files = Files.walk(inbox)) {
      long count = files.filter(Files::isRegularFile).count();
      spec.commandLine().getOut().println(common.wording().say("generate.done", count, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.DONE;
  }

  private static void require(String option, Object value, boolean isRight, String values) {
    if (!isRight) {
      throw new UsageFault("usage.option", option, String.valueOf(value), values);
    }
  }

  private Forms forms() {
    return switch (forms) {
      case "csv" -> Forms.CSV;
      case "mixed" -> Forms.MIXED;
      default -> throw new UsageFault("usage.option", "--forms", forms, "csv, mixed");
    };
  }
}
