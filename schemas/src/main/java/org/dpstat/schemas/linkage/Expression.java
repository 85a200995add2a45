package org.dpstat.schemas.linkage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What settings say of a column's value: {@code surname}, {@code first(postcode, 3)}, {@code
 * soundex(surname)}, {@code first(pinyin(name), 2)}.
 *
 * @param name a column, a function or a number
 * @param arguments of a function; empty for a column or a number
 */
public record Expression(String name, List<Expression> arguments) implements Serializable {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

  public Expression {
    arguments = List.copyOf(arguments);
  }

  /** One expression of a text. */
  @JsonCreator
  public static Expression of(String text) {
    List<Expression> all = listOf(text);
    if (all.size() != 1) {
      throw new IllegalArgumentException("one expression is wanted: " + text);
    }
    return all.get(0);
  }

  /** Expressions that stand in a text with commas between them. */
  public static List<Expression> listOf(String text) {
    List<Expression> expressions = new ArrayList<>();
    for (String part : split(text)) {
      expressions.add(parse(part.strip(), text));
    }
    return expressions;
  }

  /** Whether it is a function of something. */
  public boolean isCall() {
    return !arguments.isEmpty();
  }

  /** The column at its heart. */
  public String column() {
    return isCall() ? arguments.get(0).column() : name;
  }

  /** The number that stands as an argument at a place, from 0. */
  public double number(int at) {
    return Double.parseDouble(arguments.get(at).name());
  }

  @Override
  @JsonValue
  public String toString() {
    return isCall()
        ? name
            + "("
            + String.join(", ", arguments.stream().map(Expression::toString).toList())
            + ")"
        : name;
  }

  private static Expression parse(String text, String whole) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open).strip();
    if (!NAME.matcher(name).matches() || (open >= 0 && !text.endsWith(")"))) {
      throw new IllegalArgumentException("no column and no function of a column: " + whole);
    }
    return open < 0
        ? new Expression(name, List.of())
        : new Expression(name, listOf(text.substring(open + 1, text.length() - 1)));
  }

  /** Parts between commas that stand in no bracket. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
