package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.dpstat.jobs.ops.AuditLog;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.state.StateRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Gives each county's desks their leads, a workbook for each programme, to be checked and answered.
 * They show persons: it is written down who asked for how many, and only they may read the files.
 */
@Command(
    name = "lists",
    description = "leads to be checked, a workbook a county and programme, audited / 待核线索，留痕")
final class ListsCommand implements Callable<Integer> {
  private static final List<String> LISTS = List.of("gaps", "anomalies");

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "gaps|anomalies",
      description = "entitled and left out, or paid and to be looked into / 应享未享，或发放疑点")
  private String list;

  @Option(names = "--restricted", description = "with names and numbers, audited / 含个人信息，留痕")
  private boolean isRestricted;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "folder for the workbooks / 存放工作簿的目录")
  private Path folder;

  @Option(names = "--all", description = "all continuing and answered ones too / 含延续的和已核查的")
  private boolean isAll;

  @Option(names = "--county", paramLabel = "CODE", description = "of one division / 只要一个区划")
  private String division;

  @Option(names = "--programme", paramLabel = "ID", description = "of one programme / 只要一个项目")
  private String programme;

  @Override
  public Integer call() {
    checkUsage();
    Workplace workplace = common.open();
    StateRecord state = Answers.current(workplace);
    Column isAsked = isAsked(workplace.described().schemas(), state);
    Answers answers = Answers.open(workplace, true);
    Leads leads = new Leads(answers, list, isAsked, isAll);
    Map<Lead.Group, Leads.Counts> counts = leads.counts();
    Leads.Counts all = counts.values().stream().reduce(Leads.Counts.NONE, Leads.Counts::and);
    long workbooks = counts.values().stream().filter(c -> c.asked() > 0).count();
    new AuditLog(workplace.ops())
        .add(workplace.clock().instant(), "lists --restricted", asked(all.asked(), workbooks));
    if (all.asked() > 0) {
      write(leads, counts, new Basis(workplace.described(), state, answers));
    }
    say(all, workbooks);
    return ExitCode.DONE;
  }

  private void checkUsage() {
    if (!LISTS.contains(list)) {
      throw new UsageFault("lists.unknown", list);
    }
    if (!isRestricted) {
      throw new UsageFault("lists.restricted");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageFault("lists.folder", folder);
    }
  }

  private Column isAsked(Schemas schemas, StateRecord state) {
    Column isAsked = lit(true);
    if (programme != null) {
      Map<String, String> names =
          schemas.codeLists().get("programme").items().stream()
              .collect(Collectors.toMap(CodeItem::code, CodeItem::zh));
      if (!names.containsKey(programme)) {
        throw new UsageFault("lists.programme", programme, Nearest.to(programme, names));
      }
      isAsked = isAsked.and(col("programme").equalTo(programme));
    }
    if (division != null) {
      FigurePlace place = FigurePlace.of(schemas.divisions(), division, state.asOf());
      if (place.isBelowCounties()) {
        throw new UsageFault("lists.below", division, place.division().name());
      }
      isAsked = isAsked.and(col("county_code").isin(place.downToCounties().toArray()));
    }
    return isAsked;
  }

  private String asked(long rows, long workbooks) {
    return String.join(
        " ",
        list,
        isAll ? "all" : "new",
        "county=" + (division == null ? "*" : division),
        "programme=" + (programme == null ? "*" : programme),
        "rows=" + rows,
        "workbooks=" + workbooks);
  }

  /** By what leads are told: the files that describe them, the state that holds them. */
  private record Basis(Described described, StateRecord state, Answers answers) {}

  private void write(Leads leads, Map<Lead.Group, Leads.Counts> counts, Basis basis) {
    Wording wording = common.wording();
    Schemas schemas = basis.described().schemas();
    LeadText text = new LeadText(schemas, wording, basis.state().asOf());
    LeadLists lists = new LeadLists(basis.answers(), basis.described(), text, basis.state().asOf());
    LeadWorkbook workbook = new LeadWorkbook(wording, schemas, basis.state().asOf(), list);
    leads.forEachGroup(
        (group, rows) -> {
          Path file = folder.toAbsolutePath().normalize().resolve(workbook.path(group));
          PrivateFile.createFolder(file.getParent());
          PrivateFile.write(
              file, out -> workbook.write(out, rows, counts.get(group), lists.of(group, wording)));
        });
  }

  private void say(Leads.Counts all, long workbooks) {
    Wording wording = common.wording();
    PrintWriter out = spec.commandLine().getOut();
    if (all.asked() == 0) {
      out.println(wording.say("lists.empty", all.all()));
      return;
    }
    out.println(wording.say("lists.done", workbooks, all.asked(), folder));
    if (all.all() > all.asked()) {
      out.println(wording.say("lists.left", all.all() - all.asked(), all.of("verified")));
    }
  }
}
