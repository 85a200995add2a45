package org.dpstat.warehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** One column of a Parquet file: each value as a clerk would have written it. */
final class ParquetCell extends PrimitiveConverter {
  /** An instant is of the day that it was in China. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Day number of 1970-01-01 in the older form of a timestamp. */
  private static final int EPOCH_JULIAN = 2_440_588;

  /** Digits of a decimal; more than any amount has. */
  private static final int MOST_DIGITS = 76;

  private final PrimitiveType type;
  private final LogicalTypeAnnotation meaning;
  private final Consumer<String> cell;
  private String[] texts = {};

  ParquetCell(PrimitiveType type, Consumer<String> cell) {
    this.type = type;
    this.meaning = type.getLogicalTypeAnnotation();
    this.cell = cell;
  }

  static boolean isReadable(PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal.getPrecision() <= MOST_DIGITS;
    }
    return switch (type.getPrimitiveTypeName()) {
      case FIXED_LEN_BYTE_ARRAY -> false;
      case BINARY -> !(meaning instanceof BsonLogicalTypeAnnotation);
      case INT32, INT64, INT96, BOOLEAN, FLOAT, DOUBLE -> true;
    };
  }

  /** Texts repeat: each is made once for a row group. */
  @Override
  public boolean hasDictionarySupport() {
    return type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    texts = new String[dictionary.getMaxId() + 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = ofBytes(dictionary.decodeToBinary(i));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    cell.accept(texts[id]);
  }

  @Override
  public void addBinary(Binary value) {
    cell.accept(ofBytes(value));
  }

  private String ofBytes(Binary value) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return plain(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
    }
    boolean isOlderTime = type.getPrimitiveTypeName() == PrimitiveTypeName.INT96;
    return isOlderTime ? text(older(value)) : text(value);
  }

  @Override
  public void addBoolean(boolean value) {
    cell.accept(String.valueOf(value));
  }

  @Override
  public void addInt(int value) {
    boolean isUnsigned = meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    addLong(isUnsigned ? Integer.toUnsignedLong(value) : value);
  }

  @Override
  public void addLong(long value) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      cell.accept(plain(BigDecimal.valueOf(value, decimal.getScale())));
    } else if (meaning instanceof DateLogicalTypeAnnotation) {
      cell.accept(LocalDate.ofEpochDay(value).toString());
    } else if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
      ZoneId zone = timestamp.isAdjustedToUTC() ? CHINA : ZoneOffset.UTC;
      cell.accept(text(LocalDateTime.ofInstant(instant, zone)));
    } else if (meaning instanceof TimeLogicalTypeAnnotation time) {
      cell.accept(LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString());
    } else if (meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
      cell.accept(Long.toUnsignedString(value));
    } else {
      cell.accept(String.valueOf(value));
    }
  }

  @Override
  public void addFloat(float value) {
    addNumber(value, String.valueOf(value));
  }

  @Override
  public void addDouble(double value) {
    addNumber(value, String.valueOf(value));
  }

  /** Where whole numbers may be missing, programs keep them as these; what is missing is NaN. */
  private void addNumber(double value, String written) {
    if (Double.isFinite(value)) {
      cell.accept(Numbers.asInSheet(new BigDecimal(written)));
    } else {
      cell.accept(Double.isNaN(value) ? "" : written);
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static LocalDateTime older(Binary value) {
    ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanosOfDay = bytes.getLong();
    long day = (long) bytes.getInt() - EPOCH_JULIAN;
    Instant instant = Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanosOfDay);
    return LocalDateTime.ofInstant(instant, CHINA);
  }

  private static String text(LocalDateTime time) {
    boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? time.toLocalDate().toString() : SECONDS.format(time);
  }

  private static String text(Binary value) {
    try {
      return UTF_8.newDecoder().decode(value.toByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("encoding_unknown", null).unchecked();
    }
  }
}
