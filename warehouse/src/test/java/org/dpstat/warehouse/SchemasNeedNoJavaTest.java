package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dpstat.schemas.InvalidSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in conditions of the schemas: told before anything is computed. */
class SchemasNeedNoJavaTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policies/nursing-allowance|coalesce(in_special_hardship,|coalesce(in_special_hardships,"
            + "|13|in_special_hardships`; the nearest is `in_special_hardship`",
        "policies/pension|month(born_on)|month(born_in)" + "|7|born_in`; the nearest is `born_on`",
        "indicators/township-institutions|has_service_institution|has_service_institutions"
            + "|7|has_service_institutions`; the nearest is `has_service_institution`",
        "indicators/township-institutions|source: institution|source: employer"
            + "|7|no column `employer_evidence`",
        "indicators/village-institutions|denominator: villages|denominator: township_code"
            + "|7|not a condition: township_code is STRING, must be BOOLEAN or INT or BIGINT",
        "policies/pension|eligible: age|eligible: agee >= 1 AND|12|[PARSE_SYNTAX_ERROR] Syntax error",
        "policies/pension|eligible: age >= 16 AND|eligible: agey(1) AND|12|[UNRESOLVED_ROUTINE]",
        "policies/pension|eligible: age >= 16|eligible: >-\\n      agee >= 16\\n      AND TRUE|12|no column `agee`",
        "policies/pension|eligible: age >= 16|eligible: category = '视力'|12|is no code of code-lists",
        "policies/pension|eligible: age >= 16|eligible: category == '19'|12|is no code of code-lists",
        "policies/pension|eligible: age >= 16|eligible: grade IN ('1', '一级')|12|is no code of code-lists",
        "sources/death|  - died_on|  - dyed_on DESC|11|no column `dyed_on`",
        "facts/family-doctor|rows: |rows: valid_until > '去年' AND |7|is no DATE",
        "indicators/child-rehabilitation-funnel|is_diagnosed|is_diagnosd"
            + "|15|is_diagnosd`; the nearest is `is_diagnosed`",
        "indicators/training-persons|is_completed|is_complete"
            + "|7|is_complete`; the nearest is `is_completed`",
      })
  void aConditionThatNamesAnUnknownColumnIsToldByFileLineAndNearestName(
      String name, String right, String wrong, int line, String says) throws IOException {
    Path schemas = copyOfSchemas(directory);
    Path file = schemas.resolve(name + ".yaml");
    Files.writeString(file, Files.readString(file).replace(right, wrong.replace("\\n", "\n")));
    Warehouse warehouse = new Warehouse(directory, schemas).put("death/620422_202601.csv", "x\n");

    assertThatThrownBy(() -> warehouse.refresh("2026-02-01"))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(file.getFileName() + ":" + line + ":")
        .hasMessageContaining(says);
  }

  /** The schemas, for a test to add to. */
  static Path copyOfSchemas(Path directory) throws IOException {
    Path copy = directory.resolve("schemas");
    copy(Warehouse.SCHEMAS, copy);
    return copy;
  }

  /** Adds the files of a folder to another. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv)")).toList()) {
        String name = from.relativize(file).toString();
        if (!name.startsWith("src") && !name.startsWith("target")) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}
