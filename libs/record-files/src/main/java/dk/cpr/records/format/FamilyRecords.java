package dk.cpr.records.format;

import static dk.cpr.records.format.RecordShape.Tense.EVER;
import static dk.cpr.records.format.RecordShape.Tense.NOW;
import static dk.cpr.records.format.RecordShape.always;
import static dk.cpr.records.format.RecordShape.each;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import java.util.List;

/**
 * Which facts of kinship, custody, guardianship and municipal notes stand in which record of
 * P12170. Record 015 has one place for father and co-mother and does not say which: no role there.
 */
final class FamilyRecords {
  static final List<RecordShape> ALL =
      List.of(
          each("014", NOW, FactShape.of(FactKind.CHILD).person("person", "child")),
          always(
              "015", parent("mother").constant("role", ParentRole.MOTHER.code()), parent("father")),
          each("016", NOW, custody()),
          each("017", NOW, guardianship()),
          each("018", NOW, condition()),
          each("019", NOW, note()),
          each("020", NOW, election()),
          each(
              "021",
              NOW,
              FactShape.of(FactKind.RELOCATION_ORDER).put("text", "orderText").since("orderFrom")),
          each("052", NOW, guardianship().put("type", "guardianshipType").onlyWith("type")),
          each("099", EVER, event()));

  private FamilyRecords() {}

  static FactShape parent(String slot) {
    return FactShape.of(FactKind.PARENT)
        .slot(slot)
        .person("person", slot)
        .put("birthDate", slot + "BirthDate")
        .put("birthDateMark", slot + "BirthDateMark")
        .put("name", slot + "Name")
        .put("nameMark", slot + "NameMark")
        .since(slot + "From");
  }

  static FactShape custody() {
    return FactShape.of(FactKind.CUSTODY)
        .put("relation", "custodyRelation")
        .person("holder", "holder")
        .copy("holderSince")
        .since("custodyFrom")
        .deletionDate();
  }

  static FactShape guardianship() {
    return FactShape.of(FactKind.GUARDIANSHIP)
        .put("relation", "guardianRelation")
        .person("guardian", "guardian")
        .copy("guardianSince", "textSince")
        .put("name", "guardianName")
        .lines()
        .since("guardianshipFrom")
        .deletionDate();
  }

  private static FactShape condition() {
    return FactShape.of(FactKind.MUNICIPAL_CONDITION)
        .put("type", "conditionType")
        .put("code", "conditionCode")
        .copy("remark")
        .since("conditionFrom");
  }

  private static FactShape note() {
    return FactShape.of(FactKind.NOTE)
        .put("number", "noteNumber")
        .put("text", "noteText")
        .since("noteFrom")
        .deletionDate();
  }

  private static FactShape election() {
    return FactShape.of(FactKind.ELECTION)
        .put("code", "electionCode")
        .copy("rightDate")
        .since("electionFrom")
        .deletionDate();
  }

  private static FactShape event() {
    return FactShape.of(FactKind.EVENT)
        .slotOf("timestamp", "event", "eventMark")
        .put("code", "event")
        .put("mark", "eventMark")
        .copy("customer")
        .since("timestamp");
  }
}
