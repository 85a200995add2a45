package org.dpstat.warehouse.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.store.Digests;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an inbox, and what is told of the rest. */
class ReceiverTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T01:30:00Z"), ZoneOffset.UTC);

  /** Bytes before the name in the head of an archive's file. */
  private static final int HEADER = 30;

  private static final String LIST = "身份证号,死亡日期\n";

  @TempDir Path directory;
  private Path inbox;
  private Path outside;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(directory.resolve("inbox"));
    outside = Files.createDirectory(directory.resolve("outside"));
    store = new Store(directory.resolve("data").toUri());
  }

  @Test
  void filesInFoldersBelowAListsFolderAreToldWhereTheyBelong() throws IOException {
    put("death/140802_202511.csv");
    put("death/2025/140802_202512.csv");
    put("death/2025/十二月/140802_202512.csv");
    put("unheard-of/2025/140802_202512.csv");

    assertThat(receive())
        .containsExactly(
            "RECEIVED death/140802_202511.csv",
            "REFUSED death/2025/140802_202512.csv file_too_deep death",
            "REFUSED death/2025/十二月/140802_202512.csv file_too_deep death",
            "REFUSED unheard-of/2025/140802_202512.csv source_unknown unheard-of");
    assertThat(receive()).isEmpty();
  }

  @Test
  void hiddenAndTemporaryFilesAreLeftAlone() throws IOException {
    put(".DS_Store");
    put("inbox.yaml");
    put("death/.140802_202511.csv");
    put("death/~$140802_202511.xlsx");
    put("death/2025/~$140802_202511.xlsx");
    put("death/.trash/140802_202511.csv");
    put(".git/objects/ab/cdef");

    assertThat(receive()).isEmpty();
  }

  @Test
  void linksAreToldOfAndNotFollowed() throws IOException {
    Files.writeString(outside.resolve("140802_202511.csv"), LIST);
    Path folder = Files.createDirectory(inbox.resolve("death"));
    Files.createSymbolicLink(
        folder.resolve("140802_202511.csv"), outside.resolve("140802_202511.csv"));
    Files.createSymbolicLink(folder.resolve("140802_202512.csv"), outside.resolve("nothing"));
    Files.createSymbolicLink(inbox.resolve("pension"), outside);

    assertThat(receive())
        .containsExactly(
            "REFUSED death/140802_202511.csv symbolic_link",
            "REFUSED death/140802_202512.csv symbolic_link",
            "REFUSED pension symbolic_link");
    assertThat(receive()).isEmpty();

    Files.delete(folder.resolve("140802_202511.csv"));
    put("death/140802_202511.csv");
    assertThat(receive()).containsExactly("RECEIVED death/140802_202511.csv");
  }

  /** Whoever may read everything still meets storage that gives nothing back. */
  @Test
  void aFileThatCannotBeReadIsTakenWhenItCan() throws IOException {
    put("death/140802_202511.csv");
    put("pension/140802_202511.csv");
    Path damaged = inDamagedStorage("death/140802_202511.csv", "pension/140802_202511.csv");

    assertThat(receive(damaged))
        .containsExactly(
            "REFUSED death/140802_202511.csv file_unreadable",
            "RECEIVED pension/140802_202511.csv");
    assertThat(receive(damaged)).isEmpty();

    assertThat(receive()).containsExactly("RECEIVED death/140802_202511.csv");
    assertThat(receive()).isEmpty();

    assertThat(receive(damaged)).containsExactly("REFUSED death/140802_202511.csv file_unreadable");
  }

  @Test
  void aFolderThatCannotBeReadIsToldOf() throws IOException {
    put("death/140802_202511.csv");
    InboxFiles files = new InboxFiles(inbox);

    files.visitFileFailed(inbox.resolve("death"), new AccessDeniedException("death"));
    files.postVisitDirectory(inbox.resolve("death"), new IOException("gone away"));
    assertThat(files.found())
        .extracting(InboxFiles.Found::name, InboxFiles.Found::fault)
        .containsExactly(
            tuple("death/", "folder_unreadable"), tuple("death/", "folder_unreadable"));
    assertThatThrownBy(() -> files.visitFileFailed(inbox, new AccessDeniedException("inbox")))
        .isInstanceOf(AccessDeniedException.class);
  }

  /** The file in the inbox may have been replaced since its bytes were copied. */
  @Test
  void theContentIsThatOfTheKeptCopy() throws IOException {
    byte[] packed = gzip("one");
    store.writeNew(store.restricted("received/" + sha(packed)), out -> out.write(gzip("another")));
    Path file = inbox.resolve("death/140802_202511.csv.gz");
    Files.createDirectories(file.getParent());
    Files.write(file, packed);

    LogEntry entry = receiver().receive(inbox).get(0);
    assertThat(entry.bytesSha()).isEqualTo(sha(packed));
    assertThat(entry.contentSha()).isEqualTo(sha("another".getBytes(UTF_8)));
  }

  private void put(String name) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, LIST);
  }

  /** An inbox in an archive, of which the first file cannot be unpacked. */
  private Path inDamagedStorage(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(LIST.getBytes(UTF_8));
      }
    }
    byte[] archive = bytes.toByteArray();
    archive[HEADER + names[0].length()] = -1;
    Path file = Files.write(directory.resolve("inbox.zip"), archive);
    return FileSystems.newFileSystem(file).getPath("/");
  }

  private List<String> receive() {
    return receive(inbox);
  }

  private List<String> receive(Path folder) {
    return receiver().receive(folder).stream().map(ReceiverTest::text).toList();
  }

  private Receiver receiver() {
    return new Receiver(store, SCHEMAS, CLOCK, 1L << 30);
  }

  private static String text(LogEntry entry) {
    Refusal refusal = entry.refusal();
    String reason = refusal == null ? "" : " " + refusal.rule();
    String detail = refusal == null || refusal.detail() == null ? "" : " " + refusal.detail();
    return entry.kind() + " " + entry.file() + reason + detail;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String sha(byte[] bytes) {
    MessageDigest digest = Digests.sha256();
    digest.update(bytes);
    return Digests.hex(digest);
  }
}
