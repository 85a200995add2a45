package org.dpstat.jobs.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.dpstat.warehouse.store.Digests;
import org.dpstat.warehouse.store.Json;

/**
 * Who looked at restricted tables, when, and with which question. Every entry carries the digest of
 * the one before, so that none can be changed or taken out unseen.
 */
public final class AuditLog {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{14,}[0-9Xx]");

  private final Path file;

  /** The log of a warehouse. */
  public AuditLog(OpsDirectory ops) {
    file = ops.path("audit.jsonl");
  }

  /**
   * One entry.
   *
   * @param digest of the entry before and of this one's other fields
   */
  public record Entry(Instant at, String user, String action, String detail, String digest) {}

  /** Adds an entry, safe on disk before this returns. */
  public void add(Instant at, String action, String detail) {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
        FileLock ignored = channel.lock()) {
      String masked = NUMBER.matcher(detail).replaceAll("***");
      String user = System.getProperty("user.name");
      String digest = Digests.idOf(lastDigest(), at.toString(), user, action, masked);
      String line = Json.line(new Entry(at, user, action, masked, digest)) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap((endOfTornLine() + line).getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String endOfTornLine() throws IOException {
    String text = Files.readString(file);
    return text.isEmpty() || text.endsWith("\n") ? "" : "\n";
  }

  private String lastDigest() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = lines.size() - 1; i >= 0; i--) {
      try {
        return Json.read(lines.get(i), Entry.class).digest();
      } catch (IllegalArgumentException e) {
        // A line that broke off with its process: the chain goes on from the one before.
      }
    }
    return "";
  }
}
