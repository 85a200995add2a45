package org.dpstat.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds the keys of a file against the records that it is to become, before these miss what was
 * misspelt.
 */
final class YamlKeys {
  private static final PropertyNamingStrategies.NamingBase SNAKE_CASE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private final Path file;

  private YamlKeys(Path file) {
    this.file = file;
  }

  /**
   * Checks all keys of a file.
   *
   * @throws InvalidSchema for the first that the record does not know, or that stands there twice
   */
  static void check(Path file, YamlNode root, Class<?> type) {
    new YamlKeys(file).check(root, type);
  }

  private void check(YamlNode node, Type type) {
    if (type instanceof Class<?> each && each.isArray()) {
      node.children().forEach(item -> check(item, each.getComponentType()));
    } else if (type instanceof Class<?> each && each.isRecord() && node.isMapping()) {
      checkRecord(node, each);
    } else if (type instanceof ParameterizedType many) {
      Type[] of = many.getActualTypeArguments();
      requireOnce(node);
      node.children().forEach(child -> check(child, of[of.length - 1]));
    }
  }

  private void checkRecord(YamlNode node, Class<?> type) {
    Map<String, Type> known = keysOf(type);
    requireOnce(node);
    for (YamlNode child : node.children()) {
      if (!known.containsKey(child.key())) {
        String fault = "no key " + child.key() + " is known; those known are " + known.keySet();
        throw new InvalidSchema(file, child.line(), fault);
      }
      check(child, known.get(child.key()));
    }
  }

  private void requireOnce(YamlNode node) {
    Set<String> seen = new HashSet<>();
    for (YamlNode child : node.children()) {
      if (child.key() != null && !seen.add(child.key())) {
        throw new InvalidSchema(file, child.line(), child.key() + " stands here twice");
      }
    }
  }

  private static Map<String, Type> keysOf(Class<?> type) {
    Map<String, Type> keys = new LinkedHashMap<>();
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> keys.put(keyOf(component), component.getGenericType()));
    return keys;
  }

  private static String keyOf(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? SNAKE_CASE.translate(component.getName()) : named.value();
  }
}
