package dk.cpr.records.format;

import static dk.cpr.records.format.RecordShape.Tense.NOW;
import static dk.cpr.records.format.RecordShape.Tense.PAST;
import static dk.cpr.records.format.RecordShape.always;
import static dk.cpr.records.format.RecordShape.each;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.layout.FixedRecord;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which facts of person-service and protection-service stand in which record of P12170. */
final class PersonRecords {
  static final List<RecordShape> ALL =
      List.of(
          always("001", birth(), status(FactKind.RESIDENCE_STATUS), status(), occupation()),
          each("004", NOW, protection()),
          each("007", NOW, disappearance()),
          always("008", name().put("addressing", "addressingName")),
          always("009", birthRegistration()),
          always("010", citizenship()),
          always("011", church()),
          always("012", civilStatus()),
          each("013", NOW, separation()),
          each("025", PAST, disappearance().until("foundAt")),
          each("026", PAST, name().until("nameTo")),
          each("027", PAST, citizenship().until("citizenshipTo")),
          each("028", PAST, church().until("churchTo")),
          each("029", PAST, civilStatus().until("civilStatusTo")),
          each("030", PAST, separation().until("separationTo")),
          each("050", NOW, FactShape.of(FactKind.CREDIT_WARNING).copy("content")));

  private static final Set<String> WITHOUT_SPOUSE =
      Set.of(CivilStatus.UNMARRIED.code(), CivilStatus.DEAD.code());

  private PersonRecords() {}

  private static FactShape birth() {
    return FactShape.of(FactKind.BIRTH)
        .put("date", "birthDate")
        .put("dateMark", "birthDateMark")
        .copy("sex")
        .since("birthDate");
  }

  private static FactShape status() {
    return status(FactKind.PERSON_STATUS);
  }

  /** Statuses of a number itself (30, 50, 60) are no facts of the person. */
  static FactShape status(FactKind kind) {
    return FactShape.of(kind).put("code", "status").since("statusFrom").when(isOf(kind));
  }

  private static Predicate<FixedRecord> isOf(FactKind kind) {
    PersonStatus.Holder holder =
        kind == FactKind.RESIDENCE_STATUS
            ? PersonStatus.Holder.RESIDENCE
            : PersonStatus.Holder.PERSON;
    return record ->
        Coded.find(PersonStatus.class, record.text("status"))
            .filter(status -> status.holder() == holder)
            .isPresent();
  }

  private static FactShape occupation() {
    return FactShape.of(FactKind.OCCUPATION).put("text", "occupation");
  }

  private static FactShape protection() {
    return FactShape.of(FactKind.PROTECTION)
        .put("type", "protectionType")
        .since("protectionFrom")
        .deletionDate();
  }

  private static FactShape disappearance() {
    return FactShape.of(FactKind.DISAPPEARANCE).since("missingFrom");
  }

  static FactShape name() {
    return FactShape.of(FactKind.NAME)
        .copy("given", "givenMark", "middle", "middleMark", "surname", "surnameMark")
        .since("nameFrom");
  }

  private static FactShape birthRegistration() {
    return FactShape.of(FactKind.BIRTH_REGISTRATION)
        .put("authority", "birthAuthority")
        .put("text", "birthText");
  }

  static FactShape citizenship() {
    return FactShape.of(FactKind.CITIZENSHIP).copy("country").since("citizenshipFrom");
  }

  static FactShape church() {
    return FactShape.of(FactKind.CHURCH).put("code", "church").since("churchFrom");
  }

  static FactShape civilStatus() {
    return FactShape.of(FactKind.CIVIL_STATUS)
        .put("code", "civilStatus")
        .person("spouse", "spouse")
        .copy("spouseBirthDate", "spouseBirthDateMark", "spouseName", "spouseNameMark")
        .copy("separationReference")
        .empty("spouse", PersonRecords::noSpouse)
        .since("civilStatusFrom");
  }

  /** The unmarried and the dead have blanks, whoever has or had a spouse without number zeros. */
  private static String noSpouse(FactContent status) {
    String code = status.value().getOrDefault("code", "");
    return code.isEmpty() || WITHOUT_SPOUSE.contains(code) ? "" : "0000000000";
  }

  private static FactShape separation() {
    return FactShape.of(FactKind.SEPARATION).copy("separationReference").since("separationFrom");
  }
}
