package org.dpstat.warehouse.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.store.Digests;
import org.dpstat.warehouse.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an inbox, and what is told of the rest. */
class ReceiverTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T01:30:00Z"), ZoneOffset.UTC);
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

  @AfterEach
  void allow() throws IOException {
    for (String name : List.of("death", "death/140802_202511.csv")) {
      if (Files.exists(inbox.resolve(name))) {
        permit(name, "rwx------");
      }
    }
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

  @Test
  void aFileThatCannotBeReadIsTakenWhenItCan() throws IOException {
    put("death/140802_202511.csv");
    put("pension/140802_202511.csv");
    permit("death/140802_202511.csv", "---------");
    assumeThat(Files.isReadable(inbox.resolve("death/140802_202511.csv"))).isFalse();

    assertThat(receive())
        .containsExactly(
            "REFUSED death/140802_202511.csv file_unreadable",
            "RECEIVED pension/140802_202511.csv");
    assertThat(receive()).isEmpty();

    permit("death/140802_202511.csv", "r--------");
    assertThat(receive()).containsExactly("RECEIVED death/140802_202511.csv");
    assertThat(receive()).isEmpty();

    permit("death/140802_202511.csv", "---------");
    assertThat(receive()).containsExactly("REFUSED death/140802_202511.csv file_unreadable");
  }

  @Test
  void aFolderThatCannotBeReadIsTakenWhenItCan() throws IOException {
    put("death/140802_202511.csv");
    put("pension/140802_202511.csv");
    permit("death", "---------");
    assumeThat(Files.isReadable(inbox.resolve("death"))).isFalse();

    assertThat(receive())
        .containsExactly("REFUSED death/ folder_unreadable", "RECEIVED pension/140802_202511.csv");
    assertThat(receive()).isEmpty();

    permit("death", "r--------");
    assertThat(receive()).containsExactly("REFUSED death/140802_202511.csv file_unreadable");

    permit("death", "rwx------");
    assertThat(receive()).containsExactly("RECEIVED death/140802_202511.csv");
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

  private void permit(String name, String permissions) throws IOException {
    Files.setPosixFilePermissions(
        inbox.resolve(name), PosixFilePermissions.fromString(permissions));
  }

  private List<String> receive() {
    return receiver().receive(inbox).stream().map(ReceiverTest::text).toList();
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
