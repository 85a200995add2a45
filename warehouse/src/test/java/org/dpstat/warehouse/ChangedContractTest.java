package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract changes between refreshes, and back again. */
class ChangedContractTest {
  private static final String AS_OF = "2025-12-31";
  private static final String NOTES =
      "SELECT typeof(note), note, row_state, size(findings) FROM row_training ORDER BY row_number";
  private static final String TRAINING =
      """
      身份证号,姓名,培训类别,结束日期,是否结业,区划,备注
      11010519491231002X,张三,实用技术,2025-06-30,是,会宁县,12
      440524188001010014,李四,实用技术,2025-06-30,是,会宁县,两次
      """;
  private static final String[] AS_TEXT = {"string|12|loaded|0", "string|两次|loaded|0"};
  private static final String[] AS_NUMBER = {"int|12|loaded|0", "int||loaded|1"};

  @TempDir Path directory;
  private Path schemas;

  @BeforeEach
  void deliver() throws IOException {
    schemas = SchemasNeedNoJavaTest.copyOfSchemas(directory);
    warehouse().put("training/620422_2025.csv", TRAINING).refreshThrough("lists", AS_OF);
    assertThat(warehouse().query(NOTES)).containsExactly(AS_TEXT);
  }

  @Test
  void aColumnOfAnotherTypeIsReadAnewAndEachRowStandsOnce() throws IOException {
    describeNoteAs("note, header: 备注, type: int,");
    warehouse().refreshThrough("lists", AS_OF);
    assertThat(warehouse().query(NOTES)).containsExactly(AS_NUMBER);

    describeNoteAs("note, header: 备注,");
    warehouse().refreshThrough("lists", AS_OF);
    assertThat(warehouse().query(NOTES)).containsExactly(AS_TEXT);
  }

  @Test
  void whatARunThatWasGivenUpReadOtherwiseIsForgotten() throws IOException {
    describeNoteAs("note, header: 备注, type: int,");
    warehouse().read(AS_OF, false);
    assertThat(warehouse().query(NOTES)).containsExactly(AS_TEXT);

    describeNoteAs("note, header: 备注,");
    warehouse()
        .put("training/620422_2024.csv", TRAINING.replace("2025-06", "2024-06"))
        .refreshThrough("lists", AS_OF);
    assertThat(warehouse().query(NOTES.replace("ORDER", "WHERE note IS NOT NULL ORDER")))
        .containsExactly(AS_TEXT[0], AS_TEXT[0], AS_TEXT[1], AS_TEXT[1]);
  }

  private Warehouse warehouse() {
    return new Warehouse(directory, schemas);
  }

  private void describeNoteAs(String description) throws IOException {
    Path file = schemas.resolve("sources/training.yaml");
    String contract = Files.readString(file);
    Files.writeString(file, contract.replaceAll("note, header: 备注,( type: int,)?", description));
  }
}
