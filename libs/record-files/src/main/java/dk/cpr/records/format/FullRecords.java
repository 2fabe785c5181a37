package dk.cpr.records.format;

import static dk.cpr.records.format.RecordShape.Tense.EVER;
import static dk.cpr.records.format.RecordShape.each;
import static dk.cpr.records.format.SourceNote.by;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import java.util.List;

/**
 * Which facts stand in which record of the fuller extract, and where each record tells who
 * registered them there, when and on what. Parts of a record that were registered by themselves
 * (TILFRA, CONVN, ADRNVN, the address abroad) are told in the document under their name.
 */
final class FullRecords {
  private static final String AUTHORITY = "authority";
  private static final String REGISTERED = "registered";

  static final List<RecordShape> ALL =
      List.of(
          each("001", EVER, person()),
          each("005", EVER, birthRegistration()),
          each("010", EVER, PersonRecords.church().noted(documented())),
          each("011", EVER, PersonRecords.church().until("churchTo").noted(documented())),
          each("015", EVER, protection().noted(reported())),
          each("016", EVER, protection().until("protectionEnd").noted(ended())),
          each("020", EVER, name().put("addressing", "addressingName").noted(named())),
          each("021", EVER, name().until("nameTo").noted(withText(documented()))),
          each("025", EVER, AddressRecords.residence().noted(moved()), supplementary()),
          each("026", EVER, AddressRecords.residence().until("movedOut").noted(moved())),
          each("028", EVER, AddressRecords.emigration().noted(abroad())),
          each("029", EVER, returned()),
          each("035", EVER, PersonRecords.civilStatus().noted(withText(documented()))),
          each(
              "036",
              EVER,
              PersonRecords.civilStatus().until("civilStatusTo").noted(withText(documented()))),
          each("040", EVER, PersonRecords.citizenship().noted(documented())),
          each("041", EVER, PersonRecords.citizenship().until("citizenshipTo").noted(documented())),
          each(
              "045",
              EVER,
              FactShape.of(FactKind.CHILD).person("person", "child").since("childFrom")),
          each("046", EVER, FamilyRecords.custody().noted(held())),
          each("050", EVER, FamilyRecords.guardianship().noted(guarded())),
          each("900", EVER, event()));

  private FullRecords() {}

  private static FactShape[] person() {
    return new FactShape[] {
      FactShape.of(FactKind.BIRTH)
          .put("date", "birthDate")
          .put("dateMark", "birthDateMark")
          .put("time", "birthTime")
          .put("sequence", "birthSequence")
          .copy("sex")
          .since("birthDate")
          .noted(by(AUTHORITY, REGISTERED)),
      PersonRecords.status(FactKind.RESIDENCE_STATUS).noted(by(null, "statusRegistered")),
      PersonRecords.status(FactKind.PERSON_STATUS).noted(by(null, "statusRegistered")),
      FactShape.of(FactKind.OCCUPATION)
          .put("text", "occupation")
          .noted(by("occupationAuthority", "occupationRegistered")),
      parent("mother").constant("role", ParentRole.MOTHER.code()),
      parent("father")
    };
  }

  private static FactShape parent(String slot) {
    return FamilyRecords.parent(slot)
        .noted(
            by(slot + "Authority", slot + "Registered")
                .document(
                    "DOK",
                    slot + "DocumentAuthority",
                    slot + "DocumentRegistered",
                    slot + "Document"));
  }

  private static FactShape birthRegistration() {
    return FactShape.of(FactKind.BIRTH_REGISTRATION)
        .put("authority", "birthAuthority")
        .put("text", "birthText")
        .noted(
            withDocument(by("birthAuthority", REGISTERED))
                .document("MYNTXT", "textAuthority", "textRegistered"));
  }

  private static FactShape protection() {
    return FactShape.of(FactKind.PROTECTION)
        .put("type", "protectionType")
        .since("protectionFrom")
        .deletionDate();
  }

  private static FactShape name() {
    return PersonRecords.name().copy("family", "familyMark");
  }

  private static FactShape supplementary() {
    return AddressRecords.supplementary()
        .noted(by("textAuthority", null).document("ADRTXTTYPE", "textType"));
  }

  private static FactShape returned() {
    return AddressRecords.emigration()
        .copy("returnCountry")
        .until("returnedAt")
        .noted(abroad().document("INDR", "returnRegistered"));
  }

  private static FactShape event() {
    return FactShape.of(FactKind.EVENT)
        .slotOf("timestamp", "event", "eventMark")
        .put("code", "event")
        .put("mark", "eventMark")
        .since("timestamp");
  }

  private static SourceNote documented() {
    return withDocument(by(AUTHORITY, REGISTERED));
  }

  private static SourceNote withDocument(SourceNote note) {
    return note.document("DOK", "documentAuthority", "documentRegistered", "document");
  }

  private static SourceNote reported() {
    return by(AUTHORITY, REGISTERED).document("INDRAP", "reporter");
  }

  private static SourceNote ended() {
    return reported().document("SLUT", "endAuthority", "endRegistered");
  }

  private static SourceNote named() {
    return withText(documented())
        .document("INDRAP", "reporter")
        .document("ADRNVN", "addressingAuthority", "addressingRegistered");
  }

  private static SourceNote moved() {
    return by(AUTHORITY, REGISTERED)
        .document("CONVN", "careOfRegistered")
        .document("TILFRA", "moveAuthority", "moveRegistered");
  }

  private static SourceNote abroad() {
    return by(AUTHORITY, REGISTERED).document("UDLANDADR", "addressAuthority", "addressRegistered");
  }

  private static SourceNote held() {
    return by(AUTHORITY, REGISTERED).document("RELPNR", "holderRelation", "holderAuthority");
  }

  private static SourceNote guarded() {
    return by(AUTHORITY, null)
        .document("RELPNR", "personRelation", "personAuthority")
        .document("RELTXT", "textRelation", "textAuthority");
  }

  private static SourceNote withText(SourceNote note) {
    return note.document("MYNTXT", "textAuthority", "textRegistered", "text");
  }
}
