package org.dpstat.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files by path, packed ones unpacked: how well a zlib packs is not the generator's doing. */
final class Unpacked {
  private Unpacked() {}

  static Map<String, byte[]> in(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String part : new String[] {"inbox", "truth"}) {
      try (Stream<Path> all = Files.walk(folder.resolve(part))) {
        all.filter(Files::isRegularFile)
            .forEach(file -> files.put(folder.relativize(file).toString(), content(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  static byte[] content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      // Half of a packed file is as long as its packing lets it be.
      byte[] whole = name.contains("损坏") ? Arrays.copyOf(bytes, 2) : bytes;
      return name.endsWith(".xlsx") ? entries(whole) : whole;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] entries(byte[] workbook) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(zip.readAllBytes());
      }
    }
    return all.toByteArray();
  }
}
