package org.dpstat.jobs.command;

import java.util.concurrent.Callable;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.model.Model;
import org.dpstat.warehouse.model.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a table holds: grain, columns, units, code lists. */
@Command(name = "describe", description = "columns of a table / 表的说明")
final class DescribeCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "as tables lists it / tables 列出的表名")
  private String name;

  @Override
  public Integer call() {
    Wording wording = common.wording();
    Model model = models().get(name);
    if (model == null || !model.isStored()) {
      throw new UsageFault("table.unknown", name);
    }
    Table table =
        new Table(
            wording.say("describe.column"),
            wording.say("describe.type"),
            wording.say("describe.unit"),
            wording.say("describe.list"),
            wording.say("describe.about"));
    if (model.isDated()) {
      table.add("as_of", "date", "", "", wording.isEnglish() ? "as-of date" : "基准日");
    }
    for (Model.ModelColumn column : model.columns()) {
      table.add(
          column.name(),
          column.type().toLowerCase(java.util.Locale.ROOT),
          column.unit(),
          column.list(),
          wording.isEnglish() ? column.en() : column.zh());
    }
    var out = spec.commandLine().getOut();
    out.println(
        model.name()
            + " ("
            + model.area()
            + "): "
            + (wording.isEnglish() ? model.en() : model.zh()));
    out.println(wording.say("describe.grain", String.join(", ", model.grain())));
    out.println(table);
    return ExitCode.DONE;
  }

  private Models models() {
    Schemas schemas = Schemas.load(common.home().resolve("schemas"));
    return Models.load(common.home().resolve("warehouse/models"), schemas);
  }
}
