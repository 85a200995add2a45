package org.dpstat.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;

/** Writes cells oddly but understandably: nothing is to be found in them. */
final class Respelling {
  private static final Set<ColumnType> INEXACT =
      Set.of(ColumnType.TEXT, ColumnType.NAME, ColumnType.DIVISION);

  private static final String DOTS = "•．・";

  private final Spelling spelling;
  private final SplittableRandom random;

  Respelling(Spelling spelling, SplittableRandom random) {
    this.spelling = spelling;
    this.random = random;
  }

  /** Rewrites about half of a row's cells. */
  void respell(Row row, Layout layout) {
    for (Column column : layout.columns()) {
      boolean isBare = row.has(column.name()) && row.written(column.name()).isEmpty();
      if (isBare && random.nextBoolean()) {
        row.write(column.name(), respell(column, row.value(column.name()), layout));
      }
    }
  }

  /** Rewrites what is cleansed to the very same value: no names, no divisions. */
  void respellExactly(Row row, Layout layout) {
    for (Column column : layout.columns()) {
      boolean isExact = !INEXACT.contains(column.type());
      if (isExact && row.has(column.name()) && random.nextBoolean()) {
        row.write(column.name(), respell(column, row.value(column.name()), layout));
      }
    }
  }

  private String respell(Column column, String value, Layout layout) {
    return switch (column.type()) {
      case ID -> id(value);
      case CERT ->
          oneOf(List.of(Spelling.fullWidth(value), " " + value, "'" + value, lower(value)));
      case DATE -> Spelling.date(value, random.nextInt(Spelling.DATES + 1));
      case MONTH -> Spelling.month(value, random.nextInt(Spelling.MONTHS));
      case CODE -> spelling.code(column, value, random.nextInt(Spelling.CODES));
      case MONEY -> Spelling.money(value, random.nextInt(Spelling.MONEYS));
      case DIVISION ->
          spelling.division(value, random.nextInt(Spelling.DIVISIONS), layout.division());
      case CODES ->
          spelling.codes(
              column,
              value,
              random.nextInt(Spelling.CODES),
              random.nextInt(Spelling.SEPARATORS.size()));
      case YES -> Spelling.yes(value, random.nextInt(Spelling.ANSWERS));
      case INT, NUMBER -> Spelling.fullWidth(value);
      case COMPONENTS -> value.replace(';', '、').replace(':', '：');
      case HOUSEHOLD -> " " + value + "　";
      case NAME -> name(value);
      case TEXT -> value + " ";
      default -> value;
    };
  }

  private String id(String number) {
    List<String> ways =
        new ArrayList<>(
            List.of(
                Spelling.fullWidth(number),
                " " + number + "　",
                "'" + number,
                lower(number),
                number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14),
                number.substring(0, 6)
                    + "-"
                    + number.substring(6, 14)
                    + "-"
                    + number.substring(14)));
    IdNumber.shortened(number).ifPresent(ways::add);
    return oneOf(ways);
  }

  private static String lower(String number) {
    return number.toLowerCase(Locale.ROOT);
  }

  private String name(String name) {
    if (name.contains("·")) {
      return name.replace('·', DOTS.charAt(random.nextInt(DOTS.length())));
    }
    boolean isShort = name.length() == 2;
    return isShort ? name.charAt(0) + "　" + name.charAt(1) : " " + name + " ";
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
