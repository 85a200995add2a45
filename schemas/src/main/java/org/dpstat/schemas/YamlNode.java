package org.dpstat.schemas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a YAML file and the line on which it begins.
 *
 * @param key under which it stands; null for an item of a list, and for the whole
 * @param text of a value that holds no others, without the folds of its lines; else null
 * @param children values of a mapping, each with its key, or items of a list
 */
record YamlNode(String key, int line, String text, List<YamlNode> children) {
  private static final YAMLFactory YAML = new YAMLFactory();

  /** The whole of a file's text; none where it says nothing. */
  static Optional<YamlNode> read(String yaml) throws IOException {
    try (JsonParser parser = YAML.createParser(yaml)) {
      return parser.nextToken() == null
          ? Optional.empty()
          : Optional.of(read(parser, null, lineOf(parser)));
    }
  }

  private static YamlNode read(JsonParser parser, String key, int line) throws IOException {
    if (!parser.currentToken().isStructStart()) {
      return new YamlNode(key, line, parser.getText(), List.of());
    }
    List<YamlNode> children = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (!token.isStructEnd()) {
      String name = token == JsonToken.FIELD_NAME ? parser.currentName() : null;
      int begins = lineOf(parser);
      if (name != null) {
        parser.nextToken();
      }
      children.add(read(parser, name, begins));
      token = parser.nextToken();
    }
    return new YamlNode(key, line, null, children);
  }

  private static int lineOf(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  boolean isMapping() {
    return children.stream().anyMatch(child -> child.key() != null);
  }

  /** What a mapper's path leads to, as far as the file has it. */
  YamlNode at(List<JsonMappingException.Reference> path) {
    YamlNode found = this;
    for (JsonMappingException.Reference step : path) {
      YamlNode at = found;
      found =
          step.getIndex() >= 0
              ? at.children().get(step.getIndex())
              : at.children().stream()
                  .filter(child -> step.getFieldName().equals(child.key()))
                  .findFirst()
                  .orElse(at);
    }
    return found;
  }

  /** Itself and all within, in the order of the file. */
  Stream<YamlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(YamlNode::all));
  }

  /** Whether {@code key: text}, {@code key:} or the text alone is what it says. */
  boolean says(String words) {
    return words.equals(text) || words.equals(key + ":") || words.equals(key + ": " + text);
  }
}
