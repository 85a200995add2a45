package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a figure comes from: its definition, its rules, its lists and their rows. */
@Command(name = "explain", description = "where a figure comes from / 指标值的来历")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "INDICATOR",
      description = "id, as indicator_value has it / 指标编号")
  private String indicatorId;

  @Parameters(index = "1", paramLabel = "DIVISION", description = "code / 区划代码")
  private String divisionCode;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "form of the answer / 输出形式")
  private String format;

  @Override
  public Integer call() {
    if (!List.of("text", "json").contains(format)) {
      throw new UsageFault("usage.option", "--format", format, "text, json");
    }
    Wording wording = common.wording();
    Workplace workplace = common.open();
    StateRecord state = Answers.current(workplace);
    Schemas schemas = workplace.described().schemas();
    Indicator indicator = AskedIndicator.of(schemas.indicators(), indicatorId, wording);
    FigurePlace place = FigurePlace.of(schemas.divisions(), divisionCode, state.asOf());
    Explanation explanation =
        new Explainer(
                workplace.described(), state, Answers.openForFew(workplace), wording.isEnglish())
            .explain(indicator, place);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format.equals("json")
            ? Json.pretty(explanation)
            : new ExplanationText(wording).of(explanation));
    out.flush();
    return ExitCode.DONE;
  }
}
