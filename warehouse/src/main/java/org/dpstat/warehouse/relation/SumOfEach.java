package org.dpstat.warehouse.relation;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;

/**
 * Adds arrays of numbers up, place by place. As a sum for each of some two hundred counts, a row
 * would be copied number by number wherever it goes, and the plan be two hundred times as large.
 */
final class SumOfEach extends Aggregator<long[], long[], long[]> {
  private static final long serialVersionUID = 1L;

  private final int length;

  private SumOfEach(int length) {
    this.length = length;
  }

  /** The function for arrays of a length; none of their numbers is null. */
  static UserDefinedFunction ofLength(int length) {
    return functions.udaf(new SumOfEach(length), numbers());
  }

  @SuppressWarnings("unchecked") // an array of primitive numbers, which Java's types cannot say
  private static Encoder<long[]> numbers() {
    return (Encoder<long[]>)
        (Encoder<?>)
            new AgnosticEncoders.ArrayEncoder<>(
                AgnosticEncoders.PrimitiveLongEncoder$.MODULE$, false);
  }

  @Override
  public long[] zero() {
    return new long[length];
  }

  @Override
  public long[] reduce(long[] sums, long[] numbers) {
    for (int i = 0; i < length; i++) {
      sums[i] += numbers[i];
    }
    return sums;
  }

  @Override
  public long[] merge(long[] sums, long[] others) {
    return reduce(sums, others);
  }

  @Override
  public long[] finish(long[] sums) {
    return sums;
  }

  @Override
  public Encoder<long[]> bufferEncoder() {
    return numbers();
  }

  @Override
  public Encoder<long[]> outputEncoder() {
    return numbers();
  }
}
