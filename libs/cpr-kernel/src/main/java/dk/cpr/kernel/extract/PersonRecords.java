package dk.cpr.kernel.extract;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which facts of person-service and protection-service stand in which record. */
final class PersonRecords {
  /** Record type to the drafts of a line. */
  static final Map<String, Function<ExtractLine, List<Draft>>> BY_TYPE =
      Map.ofEntries(
          Map.entry("001", PersonRecords::person),
          Map.entry("004", PersonRecords::protection),
          Map.entry("007", PersonRecords::disappearance),
          Map.entry("008", line -> List.of(name(line).put("addressing", "addressingName"))),
          Map.entry("009", PersonRecords::birthRegistration),
          Map.entry("010", line -> List.of(citizenship(line))),
          Map.entry("011", line -> List.of(church(line))),
          Map.entry("012", line -> List.of(civilStatus(line))),
          Map.entry("013", line -> List.of(separation(line))),
          Map.entry("025", PersonRecords::disappearance),
          Map.entry("026", line -> List.of(name(line).until("nameTo"))),
          Map.entry("027", line -> List.of(citizenship(line).until("citizenshipTo"))),
          Map.entry("028", line -> List.of(church(line).until("churchTo"))),
          Map.entry("029", line -> List.of(civilStatus(line).until("civilStatusTo"))),
          Map.entry("030", line -> List.of(separation(line).until("separationTo"))),
          Map.entry("050", line -> List.of(draft(FactKind.CREDIT_WARNING, line).copy("content"))));

  private PersonRecords() {}

  private static Draft draft(FactKind kind, ExtractLine line) {
    return new Draft(kind, line);
  }

  private static List<Draft> person(ExtractLine line) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        draft(FactKind.BIRTH, line)
            .put("date", "birthDate")
            .put("dateMark", "birthDateMark")
            .copy("sex")
            .since("birthDate"));
    Coded.find(PersonStatus.class, line.record().text("status"))
        .flatMap(status -> statusKind(status))
        .ifPresent(kind -> drafts.add(draft(kind, line).put("code", "status").since("statusFrom")));
    if (!line.record().text("occupation").isEmpty()) {
      drafts.add(draft(FactKind.OCCUPATION, line).put("text", "occupation"));
    }
    return drafts;
  }

  private static Optional<FactKind> statusKind(PersonStatus status) {
    return switch (status.holder()) {
      case RESIDENCE -> Optional.of(FactKind.RESIDENCE_STATUS);
      case PERSON -> Optional.of(FactKind.PERSON_STATUS);
      case NUMBER -> Optional.empty();
    };
  }

  private static List<Draft> protection(ExtractLine line) {
    return List.of(
        draft(FactKind.PROTECTION, line)
            .put("type", "protectionType")
            .since("protectionFrom")
            .until("protectionTo"));
  }

  private static List<Draft> disappearance(ExtractLine line) {
    Draft draft = draft(FactKind.DISAPPEARANCE, line).since("missingFrom");
    return List.of(line.type().equals("025") ? draft.until("foundAt") : draft);
  }

  private static Draft name(ExtractLine line) {
    return draft(FactKind.NAME, line)
        .copy("given", "givenMark", "middle", "middleMark", "surname", "surnameMark")
        .since("nameFrom");
  }

  private static List<Draft> birthRegistration(ExtractLine line) {
    return List.of(
        draft(FactKind.BIRTH_REGISTRATION, line)
            .put("authority", "birthAuthority")
            .put("text", "birthText"));
  }

  private static Draft citizenship(ExtractLine line) {
    return draft(FactKind.CITIZENSHIP, line).copy("country").since("citizenshipFrom");
  }

  private static Draft church(ExtractLine line) {
    return draft(FactKind.CHURCH, line).put("code", "church").since("churchFrom");
  }

  private static Draft civilStatus(ExtractLine line) {
    return draft(FactKind.CIVIL_STATUS, line)
        .put("code", "civilStatus")
        .person("spouse", "spouse")
        .copy("spouseBirthDate", "spouseBirthDateMark", "spouseName", "spouseNameMark")
        .copy("separationReference")
        .since("civilStatusFrom");
  }

  private static Draft separation(ExtractLine line) {
    return draft(FactKind.SEPARATION, line).copy("separationReference").since("separationFrom");
  }
}
