package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in the name of the warehouse: a refresh alone makes what is not there. */
class NoWarehouseTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sql SELECT+1",
        "tables",
        "figures dibao-inclusion",
        "explain dibao-inclusion 620422",
        "deliveries",
        "deliveries --missing",
        "issues 0123456789abcdef --output OUT/rows.xlsx",
        "lists gaps --restricted --output OUT/gaps",
        "withdraw 0123456789abcdef",
        "accept 0123456789abcdef --reason seen",
        "review export --restricted --output OUT/pairs.xlsx",
        "review sample --restricted --output OUT/sample.xlsx",
        "retrain-linkage --output OUT/linkage.yaml",
        "jobs",
        "jobs list",
        "jobs show 1",
        "jobs restart 1"
      })
  void isToldAndNothingIsMade(String command) {
    Path nowhere = directory.resolve("datta");
    List<String> words =
        List.of(command.replace("OUT", directory.toString()).split(" ")).stream()
            .map(word -> word.replace('+', ' '))
            .toList();

    Terminal.Answer answer = new Terminal(nowhere).run(words.toArray(String[]::new));

    assertThat(answer.err())
        .isEqualTo(nowhere + " 处没有数据仓库；请改正 --warehouse（或 DPSTAT_WAREHOUSE），或先运行 dpstat refresh\n");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void isNotMadeForADateThatIsNone() {
    Terminal.Answer answer =
        new Terminal(directory.resolve("data")).run("refresh", "--as-of", "2025-13-01");

    assertThat(answer.err()).contains("2025-13-01");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }
}
