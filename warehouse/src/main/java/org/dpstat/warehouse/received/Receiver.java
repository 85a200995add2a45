package org.dpstat.warehouse.received;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.received.InboxFiles.Found;
import org.dpstat.warehouse.store.Digests;
import org.dpstat.warehouse.store.Store;

/**
 * Takes what is new in an inbox into the warehouse: copies its bytes by content and writes the log.
 * A file that cannot be recognised is remembered as refused and stays where it is. Taking the same
 * inbox in twice changes nothing.
 */
public final class Receiver {
  private static final int BUFFER = 1 << 16;

  private final Store store;
  private final Schemas schemas;
  private final Clock clock;
  private final long contentLimit;

  /**
   * A receiver.
   *
   * @param contentLimit bytes that a compressed file may unfold to
   */
  public Receiver(Store store, Schemas schemas, Clock clock, long contentLimit) {
    this.store = store;
    this.schemas = schemas;
    this.clock = clock;
    this.contentLimit = contentLimit;
  }

  /** Takes in an inbox; returns what was new. */
  public List<LogEntry> receive(Path folder) {
    Path inbox = real(folder);
    InboxLog log = new InboxLog(store);
    Map<String, LogEntry> known = new HashMap<>();
    for (LogEntry entry : log.read(log.position())) {
      if (entry.file() != null) {
        known.put(entry.file(), entry);
      }
    }
    List<LogEntry> news = new ArrayList<>();
    for (Found found : InboxFiles.in(inbox)) {
      takeIn(found, known.get(found.name())).ifPresent(news::add);
    }
    log.append(news);
    return news;
  }

  private Optional<LogEntry> takeIn(Found found, LogEntry before) {
    if (found.fault() != null) {
      return unread(found.name(), found.fault(), before);
    }
    String bytesSha;
    Optional<Refusal> refusal;
    try {
      bytesSha = shaOf(Files.newInputStream(found.path()), Long.MAX_VALUE);
      refusal = refusal(found.path(), found.name());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return unread(found.name(), "file_unreadable", before);
    }
    boolean isUnchanged =
        before != null
            && bytesSha.equals(before.bytesSha())
            && refusal.isEmpty() == (before.refusal() == null);
    return isUnchanged ? Optional.empty() : entry(found, bytesSha, refusal);
  }

  private Optional<LogEntry> entry(Found found, String bytesSha, Optional<Refusal> refusal) {
    try {
      return Optional.of(
          refusal.isPresent()
              ? refused(found.path(), found.name(), bytesSha, refusal.get())
              : received(found.path(), found.name(), bytesSha));
    } catch (NoSuchFileException | FileChanged e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What could not be read is refused without its content: whatever can be read under this name
   * later is new.
   */
  private Optional<LogEntry> unread(String name, String rule, LogEntry before) {
    boolean isToldOf =
        before != null && before.refusal() != null && before.refusal().rule().equals(rule);
    return isToldOf
        ? Optional.empty()
        : Optional.of(
            new LogEntry(
                LogEntry.Kind.REFUSED,
                clock.instant(),
                Digests.idOf("refused", name, rule),
                name,
                null,
                null,
                null,
                new Refusal(rule, null)));
  }

  private Optional<Refusal> refusal(Path file, String name) throws IOException {
    LogEntry probe = new LogEntry(null, null, null, name, null, null, null, null);
    if (!schemas.contracts().containsKey(probe.source())) {
      return Optional.of(new Refusal("source_unknown", probe.source()));
    }
    if (probe.fileName().contains("/")) {
      return Optional.of(new Refusal("file_too_deep", probe.source()));
    }
    Optional<DeliveryName> parsed = DeliveryName.parse(probe.fileName());
    if (parsed.isEmpty()) {
      return Optional.of(new Refusal("name_unreadable", null));
    }
    String division = parsed.get().division();
    if (schemas.divisions().find(division).isEmpty()) {
      return Optional.of(new Refusal("name_division_unknown", division));
    }
    if (Files.size(file) == 0) {
      return Optional.of(new Refusal("file_empty", null));
    }
    return parsed.get().isCompressed() ? compressionFault(file) : Optional.empty();
  }

  private Optional<Refusal> compressionFault(Path file) throws IOException {
    try {
      contentSha(Files.newInputStream(file));
      return Optional.empty();
    } catch (ContentTooLarge e) {
      return Optional.of(new Refusal("content_too_large", String.valueOf(contentLimit >> 20)));
    } catch (ZipException | EOFException e) {
      return Optional.of(new Refusal("file_damaged", null));
    }
  }

  private LogEntry refused(Path file, String name, String bytesSha, Refusal refusal)
      throws IOException {
    String id = Digests.idOf("refused", name, bytesSha);
    return new LogEntry(
        LogEntry.Kind.REFUSED,
        clock.instant(),
        id,
        name,
        bytesSha,
        null,
        Files.size(file),
        refusal);
  }

  private LogEntry received(Path file, String name, String bytesSha) throws IOException {
    org.apache.hadoop.fs.Path kept = keep(file, bytesSha);
    LogEntry probe = new LogEntry(null, null, null, name, null, null, null, null);
    DeliveryName parsed = DeliveryName.parse(probe.fileName()).orElseThrow();
    String contentSha = parsed.isCompressed() ? contentSha(store.open(kept)) : bytesSha;
    String id =
        Digests.idOf(
            probe.source(), parsed.division(), parsed.period().text(), parsed.label(), contentSha);
    return new LogEntry(
        LogEntry.Kind.RECEIVED,
        clock.instant(),
        id,
        name,
        bytesSha,
        contentSha,
        Files.size(file),
        null);
  }

  /** Keeps the bytes that were hashed; a file that is still being written is left for next time. */
  private org.apache.hadoop.fs.Path keep(Path file, String bytesSha) throws IOException {
    org.apache.hadoop.fs.Path kept = store.restricted("received/" + bytesSha);
    if (!store.exists(kept)) {
      MessageDigest digest = Digests.sha256();
      store.writeNew(
          kept,
          out -> {
            Files.copy(file, new DigestOutputStream(out, digest));
            if (!Digests.hex(digest).equals(bytesSha)) {
              throw new FileChanged();
            }
          });
    }
    return kept;
  }

  private String contentSha(InputStream packed) throws IOException {
    try (packed) {
      return shaOf(new GZIPInputStream(packed, BUFFER), contentLimit);
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shaOf(InputStream bytes, long limit) throws IOException {
    MessageDigest digest = Digests.sha256();
    long read = 0;
    try (InputStream in = new DigestInputStream(new BufferedInputStream(bytes, BUFFER), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
        if (read > limit) {
          throw new ContentTooLarge();
        }
      }
    }
    return Digests.hex(digest);
  }

  private static final class FileChanged extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class ContentTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
