package dk.cpr.kernel.extract;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.layout.FixedRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which facts of kinship, custody, guardianship and municipal notes stand in which record. */
final class FamilyRecords {
  /** Record type to the drafts of a line. */
  static final Map<String, Function<ExtractLine, List<Draft>>> BY_TYPE =
      Map.of(
          "014", line -> List.of(draft(FactKind.CHILD, line).person("person", "child")),
          "015", FamilyRecords::parents,
          "016", FamilyRecords::custody,
          "017", line -> List.of(guardianship(line)),
          "018", FamilyRecords::condition,
          "019", FamilyRecords::note,
          "020", FamilyRecords::election,
          "021", FamilyRecords::relocationOrder,
          "052", line -> List.of(guardianship(line).put("type", "guardianshipType")),
          "099", FamilyRecords::event);

  private FamilyRecords() {}

  private static Draft draft(FactKind kind, ExtractLine line) {
    return new Draft(kind, line);
  }

  private static List<Draft> parents(ExtractLine line) {
    return List.of(
        parent(line, "mother").constant("role", ParentRole.MOTHER.code()), parent(line, "father"));
  }

  /** The record has one place for father and co-mother and does not say which: no role there. */
  private static Draft parent(ExtractLine line, String slot) {
    return draft(FactKind.PARENT, line)
        .slot(slot)
        .person("person", slot)
        .put("birthDate", slot + "BirthDate")
        .put("birthDateMark", slot + "BirthDateMark")
        .put("name", slot + "Name")
        .put("nameMark", slot + "NameMark")
        .since(slot + "From");
  }

  private static List<Draft> custody(ExtractLine line) {
    return List.of(
        draft(FactKind.CUSTODY, line)
            .put("relation", "custodyRelation")
            .person("holder", "holder")
            .copy("holderSince")
            .since("custodyFrom")
            .until("custodyTo"));
  }

  private static Draft guardianship(ExtractLine line) {
    return draft(FactKind.GUARDIANSHIP, line)
        .put("relation", "guardianRelation")
        .person("guardian", "guardian")
        .copy("guardianSince", "textSince")
        .put("name", "guardianName")
        .lines()
        .since("guardianshipFrom")
        .until("guardianshipTo");
  }

  private static List<Draft> condition(ExtractLine line) {
    return List.of(
        draft(FactKind.MUNICIPAL_CONDITION, line)
            .put("type", "conditionType")
            .put("code", "conditionCode")
            .copy("remark")
            .since("conditionFrom"));
  }

  private static List<Draft> note(ExtractLine line) {
    return List.of(
        draft(FactKind.NOTE, line)
            .put("number", "noteNumber")
            .put("text", "noteText")
            .since("noteFrom")
            .until("noteTo"));
  }

  private static List<Draft> election(ExtractLine line) {
    return List.of(
        draft(FactKind.ELECTION, line)
            .put("code", "electionCode")
            .copy("rightDate")
            .since("electionFrom")
            .until("electionTo"));
  }

  private static List<Draft> relocationOrder(ExtractLine line) {
    return List.of(
        draft(FactKind.RELOCATION_ORDER, line).put("text", "orderText").since("orderFrom"));
  }

  private static List<Draft> event(ExtractLine line) {
    FixedRecord record = line.record();
    return List.of(
        draft(FactKind.EVENT, line)
            .slot(record.value("timestamp") + record.value("event") + record.value("eventMark"))
            .put("code", "event")
            .put("mark", "eventMark")
            .copy("customer")
            .since("timestamp"));
  }
}
