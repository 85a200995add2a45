package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.intake.DeliveredFile;
import org.dpstat.warehouse.intake.FileToRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a county gets back of a Parquet file: its own columns and rows, as text. */
class DeliveredFileTest {
  private static final String LIST =
      """
      message list {
        optional binary 姓名 (STRING);
        optional int32 死亡日期 (DATE);
        optional int64 批次;
        optional binary 身份证号 (STRING);
      }

      张三,2025-01-03,7,11010519491231002X
      李四,,,440524198001010013
      """;

  /** A clerk sees 2025-01-03 where a workbook holds 45660. */
  @Test
  void datesAreGivenBackAsTheSheetShowsThem(@TempDir Path directory) throws Exception {
    Path path = directory.resolve("kept");
    Files.writeString(path, "身份证号,姓名,死亡日期\n45660,张三,45660\n,李四,不详\n");

    try (DeliveredFile delivered = open(path, "csv", false)) {
      assertThat(delivered.rows())
          .toIterable()
          .containsExactly(List.of("45660", "张三", "2025-01-03"), List.of("", "李四", "不详"));
    }
  }

  private static DeliveredFile open(Path path, String form, boolean isCompressed) {
    FileToRead file =
        new FileToRead(
            "d", "death", path.toUri().toString(), form, isCompressed, "140802", 202501, 0);
    return DeliveredFile.open(file, Schemas.load(Warehouse.SCHEMAS).contracts().get("death"));
  }

  @ParameterizedTest
  @CsvSource({"parquet, false", "parquet in gzip, true"})
  void isGivenBackAsItCame(String form, boolean isCompressed, @TempDir Path directory)
      throws Exception {
    Path path = directory.resolve("kept");
    Files.write(path, FileForms.bytes(form, LIST));

    try (DeliveredFile delivered = open(path, "parquet", isCompressed)) {
      assertThat(delivered.headers()).containsExactly("姓名", "死亡日期", "批次", "身份证号");
      assertThat(delivered.positionOf("id_number")).isEqualTo(3);
      assertThat(delivered.rows())
          .toIterable()
          .containsExactly(
              List.of("张三", "2025-01-03", "7", "11010519491231002X"),
              List.of("李四", "", "", "440524198001010013"));
    }
  }
}
