package org.dpstat.jobs.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dpstat.jobs.ops.AuditLog;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Pairs of records of which someone decides whether they are one person. */
@Command(
    name = "review",
    description = "uncertain pairs, decided by people / 是否同一人的人工审核",
    subcommands = {
      ReviewCommand.Export.class,
      ReviewImport.class,
      ReviewSample.class,
      ReviewRates.class
    })
final class ReviewCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  /** The options of this command, and of those below it. */
  Common common() {
    return common;
  }

  @Override
  public Integer call() {
    spec.commandLine().getErr().println(common.wording().say("review.which"));
    return ExitCode.USAGE;
  }

  /** Writes the pairs, both records side by side: it is written down who asked for how many. */
  @Command(name = "export", description = "pairs to be decided, a workbook, audited / 待审核的记录对，留痕")
  static final class Export implements Callable<Integer> {
    @ParentCommand private ReviewCommand review;
    @Spec private CommandSpec spec;

    @Option(names = "--restricted", description = "with names and numbers, audited / 含个人信息，留痕")
    private boolean isRestricted;

    @Option(
        names = "--output",
        paramLabel = "FILE.xlsx",
        required = true,
        description = "workbook to write / 要写的工作簿")
    private Path file;

    @Option(names = "--all", description = "decided ones too / 含已决定的")
    private boolean isAll;

    @Override
    public Integer call() {
      if (!isRestricted) {
        throw new UsageFault("review.restricted");
      }
      PrivateFile.checkFolder(file);
      Workplace workplace = review.common.open();
      Schemas schemas = workplace.described().schemas();
      List<ReviewPair> pairs = pairs(Answers.open(workplace, true), schemas);
      new AuditLog(workplace.ops())
          .add(
              workplace.clock().instant(),
              "review export --restricted",
              (isAll ? "all" : "open") + " pairs=" + pairs.size());
      if (!pairs.isEmpty()) {
        PrivateFile.write(
            file, out -> new ReviewWorkbook(review.common.wording(), schemas).write(out, pairs));
      }
      String said = pairs.isEmpty() ? "review.empty" : "review.done";
      spec.commandLine().getOut().println(review.common.wording().say(said, file, pairs.size()));
      return ExitCode.DONE;
    }

    /** The likeliest of a record are beside one another. */
    private List<ReviewPair> pairs(Answers answers, Schemas schemas) {
      Map<String, String> words =
          schemas.codeLists().get(ReviewWorkbook.DECISIONS).items().stream()
              .collect(Collectors.toMap(CodeItem::code, CodeItem::zh));
      return answers
          .query(Answers.statement("review/pairs.sql"))
          .where(isAll ? "TRUE" : "decision IS NULL OR decision = '3'")
          .orderBy("reason", "left_row.file_name", "left_row.sheet_row", "pair_id")
          .collectAsList()
          .stream()
          .map(row -> ReviewPair.of(row, words))
          .toList();
    }
  }
}
