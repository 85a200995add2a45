package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.command.Figures.Asked;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.relation.Recast;
import org.dpstat.warehouse.state.StateRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an indicator by division, on request by another day's divisions or by residence. */
@Command(
    name = "figures",
    description =
        "an indicator by division, also by other days' divisions or by residence"
            + " / 各区划的指标值，可按其他日期的区划或按居住地重算")
final class FiguresCommand implements Callable<Integer> {
  private static final List<String> BREAKDOWNS =
      List.of("total", "sex", "age_group", "category", "grade", "hukou", "all");
  private static final List<String> PLACES = List.of("registered", "residence");

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INDICATOR", description = "id, as indicator_value has it / 指标编号")
  private String indicatorId;

  @Option(
      names = "--division",
      paramLabel = "CODE",
      description =
          "with those directly below it; default: all from counties up" + " / 该区划及其直接下级；默认县级以上全部")
  private String division;

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "divisions as they stood on a day / 按该日的区划")
  private String edition;

  @Option(
      names = "--by",
      paramLabel = "registered|residence",
      defaultValue = "registered",
      description = "where people count / 按户籍地或居住地")
  private String by;

  @Option(
      names = "--breakdown",
      paramLabel = "total|sex|age_group|category|grade|hukou|all",
      defaultValue = "total",
      description = "breakdown / 分组")
  private String breakdown;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "form of the answer / 输出形式")
  private String format;

  @Option(names = "--output", paramLabel = "FILE", description = "write to a file / 写入文件")
  private Path file;

  @Override
  public Integer call() {
    Output output = Output.of(format);
    if (file != null) {
      PrivateFile.checkFolder(file);
    }
    check("--by", by, PLACES);
    check("--breakdown", breakdown, BREAKDOWNS);
    LocalDate day = day();
    Wording wording = common.wording();
    Workplace workplace = common.open();
    StateRecord state = Answers.current(workplace);
    Schemas schemas = workplace.described().schemas();
    Indicator indicator = AskedIndicator.of(schemas.indicators(), indicatorId, wording);
    Asked asked = new Asked(indicator, day, by.equals("residence"), breakdown);
    checkRecast(asked, workplace, state);

    LocalDate edition = day == null ? state.asOf() : day;
    ShownDivisions divisions =
        new ShownDivisions(schemas.divisions(), state.asOf(), edition, division);
    Answers answers = Answers.openForFew(workplace);
    Recast recast = new Recast(indicator, state.asOf(), edition, asked.isByResidence());
    Dataset<Row> rows =
        new Figures(asked, divisions, answers, wording)
            .rows(asked.isRecast() ? answers.recasting(workplace, state, recast) : null);
    write(output, rows, new FigureNotes(wording, asked, state));
    return ExitCode.DONE;
  }

  private static void check(String option, String value, List<String> values) {
    if (!values.contains(value)) {
      throw new UsageFault("usage.option", option, value, String.join(", ", values));
    }
  }

  private LocalDate day() {
    try {
      return edition == null ? null : LocalDate.parse(edition);
    } catch (DateTimeParseException e) {
      throw new UsageFault("usage.asof", edition);
    }
  }

  /** Under changed definitions the same state would come to other figures than it has. */
  private static void checkRecast(Asked asked, Workplace workplace, StateRecord state) {
    boolean isByResidence = asked.isByResidence();
    if (asked.isRecast() && !Recast.isPossible(asked.indicator(), isByResidence)) {
      String others =
          workplace.described().schemas().indicators().values().stream()
              .filter(i -> Recast.isPossible(i, isByResidence))
              .map(Indicator::id)
              .collect(Collectors.joining(", "));
      String key = isByResidence ? "figures.not.by.residence" : "figures.not.by.edition";
      throw new UsageFault(key, asked.indicator().id(), others);
    }
    if (asked.isRecast() && !workplace.computes(state)) {
      throw new UsageFault("figures.changed");
    }
  }

  /** What is said beside the rows is not for programs. */
  private void write(Output output, Dataset<Row> rows, FigureNotes notes) {
    PrintWriter out = spec.commandLine().getOut();
    boolean isForPeople = output == Output.TABLE && file == null;
    if (isForPeople) {
      out.println(notes.title());
    }
    output.writeTo(file, out, rows);
    PrintWriter beside = isForPeople ? out : spec.commandLine().getErr();
    notes.below().forEach(beside::println);
    beside.flush();
  }
}
