package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dpstat.warehouse.received.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small Parquet files that would unfold to more than a memory, or a warehouse, holds. */
class ParquetLimitsTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType("message list { required binary 备注 (STRING); }");
  private static final Refusal TOO_MUCH = new Refusal("content_too_large", "1024");
  private static final int MIB = 1 << 20;

  @TempDir Path directory;

  @Test
  void oneTextThatStandsInMillionsOfRows() throws IOException {
    Path file = write("a".repeat(MIB), 1025);
    assertThat(file.toFile().length()).isLessThan(4L * MIB);
    assertThat(refusal(file)).isEqualTo(TOO_MUCH);
  }

  @Test
  void onePageThatUnfoldsToMoreThanAnyWriterMakes() throws IOException {
    Path file = write("a".repeat(65 * MIB), 1);
    assertThat(file.toFile().length()).isLessThan(8L * MIB);
    assertThat(refusal(file)).isEqualTo(new Refusal("content_too_large", "64"));
  }

  @Test
  void eachCompressionThatProgramsOffer() throws IOException {
    for (CompressionCodecName codec : BoundedPages.KNOWN) {
      Path file = directory.resolve(codec + ".parquet");
      write(file, codec, "a", 3);
      assertThat(refusal(file)).as(codec.name()).isNull();
    }
  }

  private Path write(String text, int rows) throws IOException {
    Path file = directory.resolve("list.parquet");
    write(file, CompressionCodecName.SNAPPY, text, rows);
    return file;
  }

  private static void write(Path file, CompressionCodecName codec, String text, int rows)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(SCHEMA)
            .withCompressionCodec(codec)
            .withDictionaryPageSize(16 * MIB)
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_2_0)
            .build()) {
      SimpleGroup row = new SimpleGroup(SCHEMA);
      row.add(0, text);
      for (int i = 0; i < rows; i++) {
        writer.write(row);
      }
    }
  }

  /** Why a file is refused, null where it can be read to its end. */
  private static Refusal refusal(Path file) {
    try {
      Sheet sheet = ParquetFiles.open(new LocalInputFile(file), new Configuration());
      try (AutoCloseable closing = sheet.close()) {
        sheet.rows().forEachRemaining(row -> assertThat(row.cells()).hasSize(1));
      }
      return null;
    } catch (Exception e) {
      return Unreadable.refusalOf(e);
    }
  }
}
