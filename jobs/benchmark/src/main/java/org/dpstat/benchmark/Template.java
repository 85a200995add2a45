package org.dpstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file of SQL, with what is composed from the schemas in braces. */
final class Template {
  private Template() {}

  static boolean exists(String path) {
    return Template.class.getResource(file(path)) != null;
  }

  private static String file(String path) {
    return "/peer/" + path + ".sql";
  }

  static String read(String path) {
    try (InputStream in = Template.class.getResourceAsStream(file(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fill(String path, Map<String, String> values) {
    String sql = read(path);
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue());
    }
    return sql;
  }
}
