package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dpstat.schemas.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how many links are wrong, by what was found of those that were drawn. */
@Command(name = "rates", description = "error rates of links, from a filled sample / 由填好的样本得出识别错误率")
final class ReviewRates implements Callable<Integer> {
  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.xlsx",
      description = "workbook of review sample, filled in / review sample 写出并填好的工作簿")
  private Path file;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new UsageFault("link.file", file);
    }
    Schemas schemas = Schemas.load(review.common().home().resolve("schemas"));
    AuditSheet sheet = new AuditSheet(schemas.codeLists().get(ReviewWorkbook.DECISIONS));
    AuditRates rates = new AuditRates(sheet.read(file));
    if (rates.judged().isEmpty()) {
      throw new UsageFault("review.rates.none", file);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(table(rates));
    out.println(review.common().wording().say("review.rates.how"));
    say(rates, out);
    return ExitCode.DONE;
  }

  private Table table(AuditRates rates) {
    Wording wording = review.common().wording();
    Table table = new Table(wording.say("review.rates.head").split("\\|"));
    for (AuditRates.Stratum s : rates.strata()) {
      boolean isJudged = s.judged() > 0;
      table.add(
          s.name(),
          String.valueOf(s.links()),
          String.valueOf(s.judged()),
          String.valueOf(s.wrong()),
          String.valueOf(s.open()),
          isJudged ? percent(s.rate()) : "—",
          isJudged ? text(s.interval()) : "—");
    }
    List<AuditRates.Stratum> all = rates.judged();
    return table.add(
        wording.say("review.rates.all"),
        String.valueOf(all.stream().mapToLong(AuditRates.Stratum::links).sum()),
        String.valueOf(all.stream().mapToInt(AuditRates.Stratum::judged).sum()),
        String.valueOf(all.stream().mapToInt(AuditRates.Stratum::wrong).sum()),
        String.valueOf(all.stream().mapToInt(AuditRates.Stratum::open).sum()),
        percent(rates.rate()),
        text(rates.interval()));
  }

  private void say(AuditRates rates, PrintWriter out) {
    Wording wording = review.common().wording();
    if (rates.byBoth() == 0) {
      out.println(wording.say("review.rates.alone"));
      return;
    }
    String kappa =
        rates.kappa().isPresent()
            ? String.format(Locale.ROOT, "%.2f", rates.kappa().getAsDouble())
            : "—";
    out.println(
        wording.say("review.rates.agree", rates.byBoth(), percent(rates.agreement()), kappa));
  }

  private static String text(Interval interval) {
    return percent(interval.low()) + " – " + percent(interval.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }
}
