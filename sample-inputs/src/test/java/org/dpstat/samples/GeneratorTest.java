package org.dpstat.samples;

import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.Test;

/** What is invented. */
class GeneratorTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));

  @Test
  void writes() {
    Settings samples =
        new Settings(
            3000, 1, List.of("140800", "620422"), List.of(2024, 2025), 2, 0.05, Forms.MIXED);
    new Generator(SCHEMAS, samples).write(Path.of("/tmp/h-gen-samples"));
  }
}
