package org.dpstat.warehouse.model;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.StringType;
import org.dpstat.schemas.Schemas;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds texts in conditions that cannot be meant: what is no code of the column's list matches
 * nobody, and what is no date where one is wanted fails while rows are counted.
 */
final class Literals {
  private final Schemas schemas;

  Literals(Schemas schemas) {
    this.schemas = schemas;
  }

  /** What is wrong with the first that cannot be meant, if any is. */
  Optional<String> fault(Expression expression) {
    List<Expression> parts = List.copyOf(CollectionConverters.asJava(expression.children()));
    Optional<String> own = Optional.empty();
    if (expression instanceof BinaryComparison || expression instanceof In) {
      own = codeFault(parts);
    } else if (expression instanceof Cast cast) {
      own = valueFault(cast);
    }
    return own.or(() -> parts.stream().flatMap(part -> fault(part).stream()).findFirst());
  }

  private Optional<String> codeFault(List<Expression> compared) {
    return compared.stream()
        .filter(AttributeReference.class::isInstance)
        .flatMap(column -> CodedColumns.listOf(((AttributeReference) column).metadata()).stream())
        .flatMap(list -> compared.stream().flatMap(each -> codeFault(list, each).stream()))
        .findFirst();
  }

  private Optional<String> codeFault(String list, Expression compared) {
    return text(compared)
        .filter(code -> schemas.codeLists().containsKey(list) && !schemas.hasCode(list, code))
        .map(code -> "'" + code + "' is no code of code-lists/" + list + ".yaml");
  }

  private static Optional<String> valueFault(Cast cast) {
    return text(cast.child())
        .filter(text -> !isReadable(cast))
        .map(text -> "'" + text + "' is no " + cast.dataType().sql());
  }

  private static boolean isReadable(Cast cast) {
    try {
      return cast.eval(null) != null;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Optional<String> text(Expression expression) {
    return expression instanceof Literal literal && literal.dataType() instanceof StringType
        ? Optional.ofNullable(literal.value()).map(Object::toString)
        : Optional.empty();
  }
}
