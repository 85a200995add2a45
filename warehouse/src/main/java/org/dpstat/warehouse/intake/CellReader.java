package org.dpstat.warehouse.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Required;
import org.dpstat.warehouse.identity.IdNumbers;

/** Reads the cells of one delivery's rows into values of their columns' types. */
final class CellReader {
  private static final Set<String> YES = Set.of("1", "是", "有", "Y", "TRUE", "√", "YES", "1.0");
  private static final Set<String> NO = Set.of("0", "否", "无", "N", "FALSE", "×", "NO", "0.0");
  private static final Set<String> NOTHING = Set.of("-", "--", "—", "/", "无", "NULL");

  /** What a spreadsheet shows where a formula has failed. */
  private static final Set<String> ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

  private static final Pattern SEPARATORS = Pattern.compile("[;；、,，|]");
  private static final Pattern COMPONENT = Pattern.compile("[1-7]:[1-4]");

  private final Map<String, Codes> codes = new HashMap<>();
  private final Set<String> key;
  private final DivisionNames divisions;

  CellReader(IntakeSetting setting, String deliveredDivision) {
    setting.codeLists().values().forEach(list -> codes.put(list.id(), new Codes(list)));
    key = Set.copyOf(setting.contract().key());
    divisions = new DivisionNames(setting.divisions(), deliveredDivision);
  }

  /** A cell of a column; id numbers of a certificate's form are left to the row. */
  Cell read(Column column, String raw) {
    String text = Text.clean(raw);
    if (text.isEmpty()) {
      return Cell.EMPTY;
    }
    Cell cell = readText(column, raw, text);
    return cell.fault() != null && isNothing(text) ? Cell.EMPTY : cell;
  }

  private static boolean isNothing(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    return NOTHING.contains(word) || ERRORS.contains(word);
  }

  private Cell readText(Column column, String raw, String text) {
    return switch (column.type()) {
      case TEXT -> tellsApart(column) ? shared(text) : unspoilt(text);
      case HOUSEHOLD -> shared(text);
      // A dash names nobody.
      case NAME -> isNothing(text) ? Cell.EMPTY : Cell.of(Text.cleanName(raw));
      case CODE -> orFault(codes.get(column.list()).code(text), "code_unknown");
      case CODES -> severalCodes(codes.get(column.list()), text);
      case YES -> yes(text);
      case INT -> orFault(Numbers.whole(Dates.year(text)), "number_invalid");
      case NUMBER -> orFault(Numbers.number(text), "number_invalid");
      case MONEY -> orFault(Numbers.money(text), "money_invalid");
      case DATE -> orFault(Dates.date(text), "date_invalid");
      case MONTH -> orFault(Dates.month(text), "month_invalid");
      case DIVISION -> orFault(divisions.code(text), "division_unknown");
      case ID -> id(IdNumbers.lengthen(IdNumbers.bare(text)));
      case CERT -> certificate(IdNumbers.bare(text));
      case COMPONENTS -> components(text);
    };
  }

  /** Whether rows about different things would be one if they had the same text. */
  private boolean tellsApart(Column column) {
    return column.required() == Required.VALUE || key.contains(column.name());
  }

  /** What rows may share: a dash is nothing. */
  private static Cell shared(String text) {
    return isNothing(text) ? Cell.EMPTY : unspoilt(text);
  }

  /** A text, or a number of an account or a pupil: what a spreadsheet has left of one is none. */
  private static Cell unspoilt(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    if (ERRORS.contains(word)) {
      return Cell.EMPTY;
    }
    return IdNumbers.isScientific(word) ? Cell.fault("id_scientific") : Cell.of(text);
  }

  private static Cell orFault(Optional<?> value, String fault) {
    return value.isPresent() ? Cell.of(value.get()) : Cell.fault(fault);
  }

  private static Cell severalCodes(Codes list, String text) {
    String[] words = SEPARATORS.split(text);
    String joined =
        Arrays.stream(words)
            .map(list::code)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining(";"));
    boolean areAllKnown = Arrays.stream(words).allMatch(word -> list.code(word).isPresent());
    return areAllKnown ? Cell.of(joined) : Cell.fault("code_unknown");
  }

  private static Cell yes(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Cell.of(true);
    }
    return NO.contains(word) ? Cell.of(false) : Cell.fault("yes_no_invalid");
  }

  private static Cell id(String bare) {
    if (IdNumbers.isScientific(bare)) {
      return Cell.fault("id_scientific");
    }
    if (IdNumbers.isCertificate(bare)) {
      return new Cell(bare, IdNumbers.tellsId(bare) ? "cert_in_id_column" : "id_check_digit");
    }
    if (!IdNumbers.hasForm(bare)) {
      return Cell.fault("id_format");
    }
    return IdNumbers.isValid(bare) ? Cell.of(bare) : Cell.fault("id_check_digit");
  }

  private static Cell certificate(String bare) {
    if (IdNumbers.isCertificate(bare)) {
      return Cell.of(bare);
    }
    if (IdNumbers.isScientific(bare)) {
      return Cell.fault("id_scientific");
    }
    return IdNumbers.isValid(bare)
        ? new Cell(bare, "id_in_cert_column")
        : Cell.fault("certificate_format");
  }

  private static Cell components(String text) {
    String[] parts = SEPARATORS.split(Text.compact(text).replace('：', ':'));
    boolean areAll = Arrays.stream(parts).allMatch(part -> COMPONENT.matcher(part).matches());
    return areAll ? Cell.of(String.join(";", parts)) : Cell.fault("components_invalid");
  }
}
