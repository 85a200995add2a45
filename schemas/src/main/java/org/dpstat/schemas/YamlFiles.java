package org.dpstat.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads YAML files into records: snake_case keys, unknown keys refused, faults told by file and
 * line.
 */
public final class YamlFiles {
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private YamlFiles() {}

  /** Every {@code *.yaml} file of a folder, in order of name; an absent folder has none. */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of a folder as a record. */
  public static <T> List<T> loadAll(Path folder, Class<T> type) {
    return in(folder).stream().map(f -> load(f, type)).toList();
  }

  /**
   * One file as a record.
   *
   * @throws InvalidSchema where it cannot be one
   */
  public static <T> T load(Path file, Class<T> type) {
    String yaml = text(file);
    YamlNode root = tree(file, yaml);
    YamlKeys.check(file, root, type);
    try {
      return MAPPER.readValue(yaml, type);
    } catch (JsonMappingException e) {
      throw new InvalidSchema(file, root.at(e.getPath()).line(), fault(e));
    } catch (JsonProcessingException e) {
      throw new InvalidSchema(file, lineOf(e), e.getOriginalMessage());
    }
  }

  private static YamlNode tree(Path file, String yaml) {
    try {
      return YamlNode.read(yaml)
          .orElseThrow(() -> new InvalidSchema(file, 1, "the file says nothing"));
    } catch (JsonProcessingException e) {
      throw new InvalidSchema(file, lineOf(e), e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  /** What a record says itself where it says it, and which words an enumeration has. */
  private static String fault(JsonMappingException e) {
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return wrong.getValue() + " is none of " + wordsOf(wrong.getTargetType());
    }
    boolean isOwn = e instanceof ValueInstantiationException && e.getCause() != null;
    String own = isOwn ? e.getCause().getMessage() : null;
    return own == null ? e.getOriginalMessage() : own;
  }

  private static List<String> wordsOf(Class<?> enumeration) {
    return Stream.of(enumeration.getEnumConstants()).map(YamlFiles::word).toList();
  }

  /** A value of an enumeration as files have it. */
  static String word(Object value) {
    return MAPPER.convertValue(value, String.class).toLowerCase(Locale.ROOT);
  }

  /** A record as the text of a file. */
  public static String text(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The line, from 1, on which {@code key: text}, {@code key:} or a text stands in a file, folded
   * over several or not; else the first that contains these words, and 0 where none does.
   */
  public static int lineOf(Path file, String words) {
    return linesOf(file, words).findFirst().orElse(0);
  }

  /** The line of the last of several that say the same. */
  static int lastLineOf(Path file, String words) {
    return linesOf(file, words).reduce((first, next) -> next).orElse(0);
  }

  private static IntStream linesOf(Path file, String words) {
    String yaml = text(file);
    int[] said =
        tree(file, yaml).all().filter(node -> node.says(words)).mapToInt(YamlNode::line).toArray();
    List<String> lines = yaml.lines().toList();
    return said.length > 0
        ? IntStream.of(said)
        : IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(words))
            .map(i -> i + 1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
