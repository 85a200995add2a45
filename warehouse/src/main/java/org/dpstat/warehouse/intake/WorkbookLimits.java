package org.dpstat.warehouse.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * What a workbook may unfold to, looked at before it is read: its reader knows no limits. It holds
 * the workbook as it is packed, all the texts that cells share, and one row at a time.
 */
final class WorkbookLimits {
  private static final int PACKED = 1 << 28;
  private static final long HELD = 1L << 28;
  private static final long ALL = 1L << 32;

  /** As long as a record of a text file may be; a spreadsheet's row has 16,384 cells at most. */
  private static final long ROW = 1L << 22;

  private static final int COLUMNS = 1 << 14;
  private static final int DEPTH = 1 << 8;

  /** Elements of which the reader keeps a list, wherever they stand. */
  private static final Set<String> LISTED = Set.of("si", "sheet", "Relationship");

  /** The reader's own, so that nothing stands in the file for one that the other passes over. */
  static final XMLInputFactory XML = xml();

  private long unfolded;

  private WorkbookLimits() {}

  /** The bytes of a workbook that keeps within all limits. */
  static byte[] read(InputStream workbook) throws IOException, Unreadable {
    byte[] packed = workbook.readNBytes(PACKED + 1);
    if (packed.length > PACKED) {
      throw Unreadable.above(PACKED, "content_too_large");
    }
    WorkbookLimits limits = new WorkbookLimits();
    try (ZipFile zip = open(packed)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        limits.check(zip.getInputStream(entry));
      }
    }
    return packed;
  }

  static ZipFile open(byte[] packed) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get();
  }

  private void check(InputStream entry) throws IOException, Unreadable {
    try (InputStream bytes = new Counted(entry)) {
      walk(XML.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      // A picture, or XML that is broken: the reader gets no further than this either.
    }
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    long before = unfolded;
    long rowBegan = -1;
    int depth = 0;
    boolean isSheet = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        depth++;
        isSheet = depth == 1 ? name.equals("worksheet") : isSheet && !LISTED.contains(name);
        rowBegan = rowBegan < 0 && name.equals("row") ? unfolded : rowBegan;
        requireSound(depth < DEPTH && (!name.equals("c") || isWithinColumns(xml)));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        rowBegan = xml.getLocalName().equals("row") ? -1 : rowBegan;
      }
      requireSound(rowBegan < 0 || unfolded - rowBegan <= ROW);
      if (!isSheet && unfolded - before > HELD) {
        throw Unreadable.above(HELD, "content_too_large");
      }
    }
  }

  private static boolean isWithinColumns(XMLStreamReader cell) {
    String place = cell.getAttributeValue(null, "r");
    return place == null || new CellAddress(place).getColumn() < COLUMNS;
  }

  private static void requireSound(boolean isSound) throws Unreadable {
    if (!isSound) {
      throw new Unreadable("file_damaged", null);
    }
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Bytes of an entry; where nothing begins for long, there is one text or name of that length. */
  private final class Counted extends FilterInputStream {
    private long sinceMarkup;

    Counted(InputStream entry) {
      super(entry);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      for (int i = offset; i < offset + read; i++) {
        sinceMarkup = buffer[i] == '<' ? 0 : sinceMarkup + 1;
      }
      unfolded += Math.max(read, 0);
      if (sinceMarkup > ROW) {
        throw new Unreadable("file_damaged", null).unchecked();
      }
      if (unfolded > ALL) {
        throw Unreadable.above(ALL, "content_too_large").unchecked();
      }
      return read;
    }
  }
}
