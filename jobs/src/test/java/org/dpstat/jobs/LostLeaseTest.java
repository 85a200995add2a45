package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.ops.OpsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refresh whose hold on the repository of jobs ends while it computes, as where the connection to
 * PostgreSQL breaks off and another machine begins.
 */
class LostLeaseTest {
  @TempDir private Path directory;

  @Test
  void stopsAndPublishesNothing() throws IOException {
    Path inbox = directory.resolve("inbox");
    Files.createDirectories(inbox.resolve("death"));
    Files.writeString(inbox.resolve("death/620422_202512.csv"), "身份证号,死亡日期\n");
    Path warehouse = directory.resolve("data");
    Terminal terminal = new Terminal(warehouse);
    CompletableFuture<Void> another = CompletableFuture.runAsync(() -> takeLease(warehouse));

    Terminal.Answer answer =
        terminal.run("refresh", "--inbox", inbox.toString(), "--as-of=2025-12-31");

    another.join();
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("失败，当前状态没有变化：运行期间与任务库的连接中断", "没有发布");
    assertThat(warehouse.resolve("_states")).doesNotExist();
    assertThat(terminal.run("tables").exitCode()).isEqualTo(2);
  }

  /** As soon as the refresh has it, through the address that its process leaves for others. */
  private static void takeLease(Path warehouse) {
    Path address = warehouse.resolve("_ops/jobs.address");
    boolean isTaken = false;
    while (!isTaken) {
      pause();
      isTaken = Files.exists(address) && isTaken(warehouse);
    }
  }

  private static boolean isTaken(Path warehouse) {
    try (OpsDatabase database = OpsDatabase.join(new OpsDirectory(warehouse.toUri()));
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate("UPDATE lease SET owner = 'another'") == 1;
    } catch (SQLException e) {
      // Its table is not there yet.
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
