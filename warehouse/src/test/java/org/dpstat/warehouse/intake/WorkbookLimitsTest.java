package org.dpstat.warehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.received.Refusal;
import org.junit.jupiter.api.Test;

/** Small workbooks that would unfold to more than a memory, or a warehouse, holds. */
class WorkbookLimitsTest {
  private static final Contract DEATHS =
      Schemas.load(Path.of("../schemas")).contracts().get("death");
  private static final Refusal DAMAGED = new Refusal("file_damaged", null);
  private static final String SHARED = "<c r=\"A1\" t=\"s\"><v>0</v></c>";
  private static final int MIB = 1 << 20;

  private static final String TYPES =
      """
      <Types>
        <Override PartName="/xl/workbook.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/texts.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
      </Types>
      """;
  private static final String WORKBOOK =
      """
      <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="名单" sheetId="1" r:id="a"/></sheets>
      </workbook>
      """;
  private static final String RELATIONS =
      "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>";

  /** A part of a workbook: one text, over and over, between two others. */
  private record Part(String start, String repeated, int times, String end) {
    static Part sheet(String start, String repeated, int times, String end) {
      return new Part(
          "<worksheet><sheetData>" + start, repeated, times, end + "</sheetData></worksheet>");
    }

    static Part texts(String start, String repeated, int times, String end) {
      return new Part("<sst>" + start, repeated, times, end + "</sst>");
    }

    void write(String name, ZipOutputStream zip) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(start.getBytes(UTF_8));
      byte[] each = repeated.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        zip.write(each);
      }
      zip.write(end.getBytes(UTF_8));
    }
  }

  private static final Part ONE_TEXT = Part.texts("<si><t>", "a", 1, "</t></si>");
  private static final Part ONE_ROW = Part.sheet("<row>", SHARED, 1, "</row>");

  @Test
  void aSoundWorkbook() throws IOException {
    assertThat(refusal(ONE_TEXT, ONE_ROW)).isNull();
  }

  @Test
  void moreSharedTextsThanAMemoryHolds() throws IOException {
    Part texts = Part.texts("", "<si><t>a</t></si>".repeat(1 << 12), 1 << 12, "");
    assertThat(refusal(texts, ONE_ROW)).isEqualTo(new Refusal("content_too_large", "256"));
  }

  @Test
  void oneSharedTextThatStandsInManyRows() throws IOException {
    Part text = Part.texts("<si><t>", "a", MIB, "</t></si>");
    Part rows = Part.sheet("", "<row>" + SHARED + "</row>", 1025, "");
    assertThat(refusal(text, rows)).isEqualTo(new Refusal("content_too_large", "1024"));
  }

  @Test
  void oneTextThatGoesOnForEver() throws IOException {
    Part cell = Part.sheet("<row><c t=\"inlineStr\"><is><t>", "a", 5 * MIB, "</t></is></c></row>");
    assertThat(refusal(ONE_TEXT, cell)).isEqualTo(DAMAGED);
  }

  @Test
  void oneRowThatGoesOnForEver() throws IOException {
    assertThat(refusal(ONE_TEXT, Part.sheet("<row>", "<c/>", 2 * MIB, "</row>")))
        .isEqualTo(DAMAGED);
  }

  @Test
  void oneCellFarOutToTheRight() throws IOException {
    String cell = "<c r=\"ZZZZZZ1\"><v>1</v></c>";
    assertThat(refusal(ONE_TEXT, Part.sheet("<row>", cell, 1, "</row>"))).isEqualTo(DAMAGED);
  }

  /** Why a workbook is refused, null where it can be read to its end. */
  private static Refusal refusal(Part texts, Part sheet) throws IOException {
    byte[] workbook = workbook(texts, sheet);
    assertThat(workbook.length).isLessThan(2 * MIB);
    try {
      Sheet opened = Workbooks.open(new ByteArrayInputStream(workbook), DEATHS);
      try (AutoCloseable closing = opened.close()) {
        opened.rows().forEachRemaining(row -> assertThat(row.cells()).hasSize(1));
      }
      return null;
    } catch (Exception e) {
      return Unreadable.refusalOf(e);
    }
  }

  private static byte[] workbook(Part texts, Part sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      new Part(TYPES, "", 0, "").write("[Content_Types].xml", zip);
      new Part(WORKBOOK, "", 0, "").write("xl/workbook.xml", zip);
      new Part(RELATIONS, "", 0, "").write("xl/_rels/workbook.xml.rels", zip);
      texts.write("xl/texts.xml", zip);
      sheet.write("xl/sheet.xml", zip);
    }
    return bytes.toByteArray();
  }
}
