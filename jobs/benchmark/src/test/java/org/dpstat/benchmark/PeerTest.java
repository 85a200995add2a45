package org.dpstat.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dpstat.samples.Forms;
import org.dpstat.samples.Generator;
import org.dpstat.samples.Settings;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A peer whose figures are wrong is no measure of anything. */
class PeerTest {
  @Test
  void agreesWithTheTruth(@TempDir Path folder) throws Exception {
    Schemas schemas = Schemas.load(Path.of("../../schemas"));
    Settings settings =
        new Settings(300, 7, List.of("140800", "620422"), List.of(2024, 2025), 2, 0.1, Forms.CSV);
    new Generator(schemas, settings).write(folder);
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    LocalDate asOf = settings.asOf();
    long different =
        new Peer(schemas, asOf, "1GiB", new PrintStream(said, true, UTF_8))
            .run(folder, folder.resolve("tables"));

    assertThat(different).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8)).contains("agreement indicator_value population");
  }
}
