package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The header of a Parquet file and its rows, one row group after another. */
final class ParquetRows implements Iterator<SheetRow> {
  private final ParquetFileReader reader;
  private final ParquetText text;
  private final MessageColumnIO columns;
  private List<String> header;
  private RecordReader<List<String>> records;
  private long left;
  private long number;

  ParquetRows(ParquetFileReader reader) {
    MessageType schema = reader.getFileMetaData().getSchema();
    this.reader = reader;
    this.text = new ParquetText(schema);
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.header = schema.getFields().stream().map(Type::getName).toList();
  }

  @Override
  public boolean hasNext() {
    return header != null || left > 0 || openGroup();
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (header != null) {
      SheetRow first = new SheetRow(number, header);
      header = null;
      return first;
    }
    left--;
    number++;
    return new SheetRow(number, read());
  }

  private boolean openGroup() {
    try {
      PageReadStore group = reader.readNextRowGroup();
      if (group == null) {
        return false;
      }
      records = columns.getRecordReader(group, text);
      left = group.getRowCount();
      return left > 0 || openGroup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OutOfMemoryError e) {
      throw BoundedRows.tooLarge();
    }
  }

  /** A page may claim a length that no memory holds; nothing was kept of it when that failed. */
  private List<String> read() {
    try {
      return records.read();
    } catch (OutOfMemoryError e) {
      throw BoundedRows.tooLarge();
    }
  }
}
