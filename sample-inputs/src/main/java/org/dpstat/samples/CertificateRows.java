package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.dpstat.samples.Person.Certificate;
import org.dpstat.samples.Person.Move;

/** The register of certificates as it stood at the end of a month. */
final class CertificateRows implements ListRows.Composer {
  private static final Weighted CAUSE = Weighted.of("先天 疾病 工伤 交通事故 意外伤害 其他", 20, 50, 5, 8, 12, 5);
  private static final String[] NOTES = {"本人申请\n已核实", "证件由家属代领", "换证,原证收回", "说明:\n“人户分离”"};

  @Override
  public void compose(Person person, ListRows.Page page) {
    if (!person.isHolder() || isIssuedAfter(person.certificate(), page.end())) {
      return;
    }
    Move move = person.move();
    boolean isHere = person.county().equals(page.county());
    if (move == null) {
      add(person, page, isHere);
    } else if (move.on() == null) {
      addOneOfTwo(person, page, isHere);
    } else if (move.on().isAfter(page.end())) {
      addBeforeMove(person, page, isHere);
    } else {
      addAfterMove(person, page, isHere);
    }
  }

  private static boolean isIssuedAfter(Certificate certificate, LocalDate end) {
    return certificate.firstIssuedOn().isAfter(end);
  }

  private static void add(Person person, ListRows.Page page, boolean isHere) {
    if (isHere) {
      page.add(row(person, page.place(person), page.end()));
    }
  }

  /** Both counties hold it for valid; the county of residence issued later. */
  private static void addOneOfTwo(Person person, ListRows.Page page, boolean isHere) {
    Row row = row(person, isHere ? person.place() : person.move().formerPlace(), page.end());
    if (!isHere) {
      row.set("first_issued_on", person.certificate().firstIssuedOn().minusDays(400));
    }
    page.add(row);
  }

  private static void addBeforeMove(Person person, ListRows.Page page, boolean isHere) {
    if (!isHere) {
      page.add(row(person, person.move().formerPlace(), page.end()));
    }
  }

  private static void addAfterMove(Person person, ListRows.Page page, boolean isHere) {
    if (isHere) {
      page.add(row(person, person.place(), page.end()));
      return;
    }
    Row row = row(person, person.move().formerPlace(), page.end());
    row.set("certificate_status", "2").set("cancelled_because", "2");
    page.add(row.set("cancelled_on", person.move().on()));
  }

  private static Row row(Person person, String place, LocalDate end) {
    Certificate certificate = person.certificate();
    boolean isCancelled =
        certificate.cancelledOn() != null && !certificate.cancelledOn().isAfter(end);
    boolean isYetToBe = certificate.cancelledOn() != null && !isCancelled;
    Row row =
        Row.of(person)
            .set("certificate_number", person.certificateNumber())
            .set("sex", IdNumber.sex(person.number()))
            .set("ethnicity", person.ethnicity())
            .set("category", certificate.category())
            .set("grade", certificate.grade())
            .set("components", certificate.components())
            .set("certificate_status", isYetToBe ? "1" : certificate.status())
            .set("first_issued_on", certificate.firstIssuedOn())
            .set("valid_until", certificate.validUntil())
            .set("cancelled_on", isCancelled ? certificate.cancelledOn() : null)
            .set("cancelled_because", isCancelled ? certificate.because() : null)
            .set("registered_division", place)
            .set("hukou", person.fate("hukou").nextInt(25) == 0 ? null : person.hukou());
    return addTrifles(row, person);
  }

  private static Row addTrifles(Row row, Person person) {
    SplittableRandom fate = person.fate();
    String street = person.place().length() > 6 ? "" : "城关镇";
    String door = street + (1 + fate.nextInt(30)) + "组" + (1 + fate.nextInt(200)) + "号";
    return row.set("cause", CAUSE.draw(fate))
        .set("disabled_on", person.certificate().firstIssuedOn().minusDays(30 + fate.nextInt(3000)))
        .set("address", fate.nextInt(10) == 0 ? door.replace("组", "组\n") : door)
        .set("phone", "139" + (10_000_000 + fate.nextInt(89_999_999)))
        .set("note", fate.nextInt(6) == 0 ? NOTES[fate.nextInt(NOTES.length)] : null);
  }
}
