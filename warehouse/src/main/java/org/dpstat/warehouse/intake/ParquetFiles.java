package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.Type;

/**
 * Reads a Parquet file as text: the names of its columns are the header. What its footer says is
 * checked before anything is made room for, because nobody vouches for a file in the inbox.
 */
final class ParquetFiles {
  static final String FORM = "parquet";

  /** Bytes of a row group, which is read at once. */
  private static final long ROW_GROUP_LIMIT = 1L << 28;

  /** A packed file is unfolded in memory, for Parquet reads from its end. */
  private static final int PACKED_LIMIT = 1 << 26;

  private ParquetFiles() {}

  /** Unfolds a packed file. */
  static InputFile unpacked(InputStream packed) throws IOException, Unreadable {
    try (packed) {
      byte[] bytes = packed.readNBytes(PACKED_LIMIT + 1);
      if (bytes.length > PACKED_LIMIT) {
        throw Unreadable.above(PACKED_LIMIT, "parquet_packed");
      }
      return new BytesToRead.Unfolded(bytes);
    }
  }

  static Sheet open(InputFile file, Configuration hadoop) throws IOException, Unreadable {
    ParquetReadOptions options =
        ParquetReadOptions.builder().withCodecFactory(new BoundedPages(hadoop)).build();
    ParquetFileReader reader;
    try {
      reader = ParquetFileReader.open(file, options);
    } catch (ParquetCryptoRuntimeException e) {
      throw new Unreadable("parquet_encrypted", null);
    } catch (OutOfMemoryError e) {
      // A footer may claim any length; nothing was kept of it when there was no room.
      throw new Unreadable("file_damaged", null);
    }
    try {
      check(reader, file.getLength());
      return new Sheet(FORM, new BoundedRows(new ParquetRows(reader)), reader);
    } catch (Unreadable | IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void check(ParquetFileReader reader, long length) throws Unreadable {
    FileMetaData file = reader.getFileMetaData();
    if (file.getEncryptionType() != FileMetaData.EncryptionType.UNENCRYPTED) {
      throw new Unreadable("parquet_encrypted", null);
    }
    List<String> unreadable =
        file.getSchema().getFields().stream()
            .filter(field -> !ParquetText.isReadable(field))
            .map(Type::getName)
            .toList();
    if (!unreadable.isEmpty()) {
      throw new Unreadable("parquet_column", String.join("、", unreadable));
    }
    long all = 0;
    for (BlockMetaData group : reader.getRowGroups()) {
      long bytes = bytes(group, length);
      if (bytes > ROW_GROUP_LIMIT) {
        throw Unreadable.above(ROW_GROUP_LIMIT, "parquet_row_group");
      }
      all += bytes;
    }
    requireSound(all <= length);
  }

  private static long bytes(BlockMetaData group, long length) throws Unreadable {
    long bytes = 0;
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      long start = chunk.getStartingPos();
      long size = chunk.getTotalSize();
      requireSound(start >= 0 && size >= 0 && size <= length - start);
      BoundedPages.requireKnown(chunk.getCodec());
      bytes += size;
    }
    return bytes;
  }

  private static void requireSound(boolean isSound) throws Unreadable {
    if (!isSound) {
      throw new Unreadable("file_damaged", null);
    }
  }
}
