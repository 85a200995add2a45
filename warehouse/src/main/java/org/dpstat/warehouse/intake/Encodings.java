package org.dpstat.warehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Tells UTF-8 from GB18030 by reading a text whole: a later byte may decide. */
public final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 1 << 16;

  private Encodings() {}

  /** Opens the same bytes once for each character set that is tried. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** Of a file that lies anywhere; empty where it is text of neither. */
  public static Optional<Charset> ofFile(Path file) throws IOException {
    try {
      return Optional.of(of(() -> bytes(file)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  static InputStream bytes(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  static Charset of(Opener opener) throws IOException, Unreadable {
    for (Charset charset : new Charset[] {UTF_8, GB18030}) {
      if (isAll(opener, charset)) {
        return charset;
      }
    }
    throw new Unreadable("encoding_unknown", null);
  }

  private static boolean isAll(Opener opener, Charset charset) throws IOException, Unreadable {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    char[] buffer = new char[BUFFER];
    try (Reader text = new InputStreamReader(opener.open(), decoder)) {
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        requireText(buffer, n);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** NUL stands in no text that people write: the bytes are of some other kind. */
  private static void requireText(char[] buffer, int count) throws Unreadable {
    for (int i = 0; i < count; i++) {
      if (buffer[i] == 0) {
        throw new Unreadable("encoding_unknown", null);
      }
    }
  }
}
