package org.dpstat.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What the command line says of itself. */
class HelpTest {
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsOfItselfAndOfAllItsOptions(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getCommandSpec().args().stream().filter(a -> !a.hidden()))
        .extracting(ArgSpec::paramLabel, arg -> String.join("", arg.description()))
        .noneMatch(labelled -> labelled.toList().contains(""));
    assertThat(command.getCommandSpec().options())
        .flatExtracting(option -> List.of(option.names()))
        .contains("--help");
  }

  @Test
  void theVersionAndTheExitCodesAreTold() {
    StringWriter out = new StringWriter();

    assertThat(Cli.run(new String[] {"-V"}, new PrintWriter(out), new PrintWriter(out))).isZero();
    assertThat(out.toString()).startsWith("dpstat ");
    assertThat(Cli.run(new String[] {"-h"}, new PrintWriter(out), new PrintWriter(out))).isZero();
    assertThat(out.toString()).contains("rows rejected", "issues", "deliveries");
  }

  static List<CommandLine> commands() {
    return below(Cli.line()).toList();
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }
}
