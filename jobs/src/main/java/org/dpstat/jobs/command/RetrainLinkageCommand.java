package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.warehouse.state.StateRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the linkage's parameters anew, and shows them beside those in use. */
@Command(
    name = "retrain-linkage",
    description =
        "linkage parameters learnt from the current records, beside those in use"
            + " / 用现有记录重新训练识别参数，并与现用参数对照")
final class RetrainLinkageCommand implements Callable<Integer> {
  /** With fewer, chance would speak. */
  private static final int LEAST_RECORDS = 100;

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FILE.yaml",
      required = true,
      description = "where to; it counts once schemas/linkage/persons.yaml names it / 参数文件")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "VERSION",
      description = "version of the parameters; default: the file's name / 参数版本")
  private String version;

  @Override
  public Integer call() {
    PrivateFile.checkFolder(file);
    String name = file.getFileName().toString().replaceAll("\\.yaml$", "");
    Workplace workplace = common.open();
    StateRecord state = Answers.current(workplace);
    LinkageParameters learnt =
        Answers.open(workplace, true)
            .training(workplace, state)
            .train(version == null ? name : version, LEAST_RECORDS)
            .orElseThrow(() -> new UsageFault("retrain.few", LEAST_RECORDS));
    PrivateFile.write(file, LinkFiles.text(YamlFiles.text(learnt)));
    tell(workplace.described().schemas().linkage().parameters(), learnt);
    return ExitCode.DONE;
  }

  private void tell(LinkageParameters used, LinkageParameters learnt) {
    Wording wording = common.wording();
    Table table =
        new Table(
            wording.say("retrain.column"),
            wording.say("retrain.level"),
            "m",
            "u",
            wording.say("retrain.weight"),
            wording.say("retrain.used"));
    for (int c = 0; c < learnt.comparisons().size(); c++) {
      List<LinkageParameters.TrainedLevel> levels = learnt.comparisons().get(c).levels();
      for (int l = 0; l < levels.size(); l++) {
        LinkageParameters.TrainedLevel level = levels.get(l);
        table.add(
            learnt.comparisons().get(c).column(),
            level.level(),
            share(level.m()),
            share(level.u()),
            bits(level.weight()),
            bits(used.comparisons().get(c).levels().get(l).weight()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(table);
    out.println(wording.say("retrain.done", file, share(learnt.prior()), share(used.prior())));
    out.flush();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3g", share);
  }

  private static String bits(double weight) {
    return String.format(Locale.ROOT, "%+.1f", weight);
  }
}
