package org.dpstat.jobs.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dpstat.jobs.ops.AuditLog;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.state.StateRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Draws links by method and weight, so that people may say how many of them are wrong. */
@Command(
    name = "sample",
    description = "links drawn by chance for an audit, a workbook, audited / 抽取识别结果供审核，留痕")
final class ReviewSample implements Callable<Integer> {
  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Option(names = "--restricted", description = "with names and numbers, audited / 含个人信息，留痕")
  private boolean isRestricted;

  @Option(
      names = "--output",
      paramLabel = "FILE.xlsx",
      required = true,
      description = "workbook for two reviewers / 供两人审核的工作簿")
  private Path file;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "400",
      description = "links to draw (default: ${DEFAULT-VALUE}) / 抽取条数")
  private int size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "another seed draws others; default: the as-of year / 种子，默认基准年份")
  private Long seed;

  @Override
  public Integer call() {
    if (!isRestricted) {
      throw new UsageFault("review.restricted");
    }
    if (size < 1) {
      throw new UsageFault("review.sample.size", size);
    }
    PrivateFile.checkFolder(file);
    Workplace workplace = review.common().open();
    StateRecord state = Answers.current(workplace);
    long used = seed == null ? state.asOf().getYear() : seed;
    List<AuditLink> links = draw(workplace, state, used);
    new AuditLog(workplace.ops())
        .add(
            workplace.clock().instant(),
            "review sample --restricted",
            "seed=" + used + " links=" + links.size());
    if (!links.isEmpty()) {
      Schemas schemas = workplace.described().schemas();
      PrivateFile.write(
          file,
          out -> new AuditWorkbook(review.common().wording(), schemas).write(out, links, used));
    }
    String said = links.isEmpty() ? "review.sample.empty" : "review.sample.done";
    spec.commandLine()
        .getOut()
        .println(review.common().wording().say(said, file, links.size(), used));
    return ExitCode.DONE;
  }

  private List<AuditLink> draw(Workplace workplace, StateRecord state, long used) {
    List<AuditLink> offered =
        Answers.open(workplace, true)
            .auditLinks(workplace, state)
            .drawn(used, size)
            .collectAsList()
            .stream()
            .map(AuditLink::of)
            .toList();
    Map<String, Long> sizes =
        offered.stream()
            .collect(
                Collectors.toMap(AuditLink::stratum, AuditLink::links, (a, b) -> a, TreeMap::new));
    Map<String, Long> wanted = Allocation.of(sizes, size);
    return offered.stream().filter(link -> link.choice() <= wanted.get(link.stratum())).toList();
  }
}
