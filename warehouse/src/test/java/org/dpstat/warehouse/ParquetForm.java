package org.dpstat.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.List;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Writes Parquet files as other programs do: the content is a schema, an empty line, and a line of
 * cells for each row; an empty cell is a value that is missing.
 */
final class ParquetForm {
  private static final byte[] KEY = "0123456789abcdef".getBytes(UTF_8);
  private static final int INT96_BYTES = 12;

  private ParquetForm() {}

  static byte[] plain(String content) throws IOException {
    return write(content, null);
  }

  static byte[] encrypted(String content, boolean isFooterToo) throws IOException {
    FileEncryptionProperties.Builder encryption = FileEncryptionProperties.builder(KEY);
    return write(content, (isFooterToo ? encryption : encryption.withPlaintextFooter()).build());
  }

  private static byte[] write(String content, FileEncryptionProperties encryption)
      throws IOException {
    String[] parts = content.split("\n\n", 2);
    MessageType schema = MessageTypeParser.parseMessageType(parts[0]);
    Path directory = Files.createTempDirectory("parquet");
    Path file = directory.resolve("list.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withEncryption(encryption)
            .build()) {
      for (String line : parts.length < 2 ? List.<String>of() : parts[1].lines().toList()) {
        writer.write(row(schema, line.split(",", -1)));
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    Files.delete(directory);
    return bytes;
  }

  private static Group row(MessageType schema, String[] cells) {
    Group row = new SimpleGroup(schema);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        put(row, i, schema.getType(i).asPrimitiveType(), cells[i]);
      }
    }
    return row;
  }

  private static void put(Group row, int at, PrimitiveType type, String cell) {
    switch (type.getPrimitiveTypeName()) {
      case INT32 -> row.add(at, (int) number(type, cell));
      case INT64 -> row.add(at, number(type, cell));
      case BOOLEAN -> row.add(at, Boolean.parseBoolean(cell));
      case FLOAT -> row.add(at, Float.parseFloat(cell));
      case DOUBLE -> row.add(at, Double.parseDouble(cell));
      case INT96 -> row.add(at, older(LocalDateTime.parse(cell)));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> row.add(at, bytes(type, cell));
    }
  }

  private static long number(PrimitiveType type, String cell) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.parse(cell).toEpochDay();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation) {
      return LocalDateTime.parse(cell).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
    return meaning instanceof DecimalLogicalTypeAnnotation
        ? new BigDecimal(cell).unscaledValue().longValueExact()
        : Long.parseLong(cell);
  }

  private static Binary bytes(PrimitiveType type, String cell) {
    return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
        ? Binary.fromConstantByteArray(new BigDecimal(cell).unscaledValue().toByteArray())
        : Binary.fromString(cell);
  }

  private static Binary older(LocalDateTime time) {
    ByteBuffer bytes = ByteBuffer.allocate(INT96_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(time.toLocalTime().toNanoOfDay());
    bytes.putInt((int) time.getLong(JulianFields.JULIAN_DAY));
    return Binary.fromConstantByteArray(bytes.array());
  }
}
