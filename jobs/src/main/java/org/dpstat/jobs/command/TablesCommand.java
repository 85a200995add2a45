package org.dpstat.jobs.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.model.Model;
import org.dpstat.warehouse.state.TablePin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the tables of the current state; needs no engine. */
@Command(name = "tables", description = "list the tables / 列出各表")
final class TablesCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Wording wording = common.wording();
    Workplace workplace = common.open();
    Table table =
        new Table(
            wording.say("tables.name"),
            wording.say("tables.area"),
            wording.say("tables.rows"),
            wording.say("tables.about"));
    for (Map.Entry<String, TablePin> pin : Answers.current(workplace).tables().entrySet()) {
      Model model = workplace.described().models().get(pin.getKey());
      if (model != null) {
        table.add(
            model.name(),
            model.area(),
            String.valueOf(pin.getValue().rows()),
            wording.isEnglish() ? model.en() : model.zh());
      }
    }
    spec.commandLine().getOut().println(table);
    return ExitCode.DONE;
  }
}
