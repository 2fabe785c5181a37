package dk.cpr.records.format;

import static dk.cpr.records.format.RecordShape.Tense.NOW;
import static dk.cpr.records.format.RecordShape.Tense.PAST;
import static dk.cpr.records.format.RecordShape.always;
import static dk.cpr.records.format.RecordShape.each;
import static dk.cpr.records.format.RecordShape.one;

import dk.cpr.kernel.fact.FactKind;
import java.util.List;

/** Which facts of address-service stand in which record of P12170. */
final class AddressRecords {
  static final List<RecordShape> ALL =
      List.of(
          one("002", residence().readOnly("darAddress"), supplementary()),
          always("003", text()),
          each("005", NOW, emigration()),
          each(
              "006",
              NOW,
              FactShape.of(FactKind.CONTACT_ADDRESS).lines().since("textFrom").deletionDate()),
          each("023", PAST, place().until("movedOut")),
          each("024", PAST, emigration().copy("returnCountry").until("returnedAt")));

  private AddressRecords() {}

  static FactShape residence() {
    return place()
        .copy("municipalitySince", "municipalitySinceMark", "fromMunicipality")
        .copy("fromMunicipalityUntil", "fromMunicipalityUntilMark");
  }

  static FactShape place() {
    return FactShape.of(FactKind.RESIDENCE)
        .copy("municipality", "road", "house", "floor", "door", "building", "careOf")
        .since("movedIn");
  }

  static FactShape supplementary() {
    return FactShape.of(FactKind.SUPPLEMENTARY_ADDRESS)
        .put("authority", "textAuthority")
        .lines()
        .since("textFrom")
        .deletionDate();
  }

  private static FactShape text() {
    return FactShape.of(FactKind.ADDRESS_TEXT)
        .copy("addressingName", "careOf", "locality", "standardAddress", "town", "postcode")
        .copy("postDistrict", "municipality", "road", "house", "floor", "door", "building")
        .copy("roadName");
  }

  static FactShape emigration() {
    return FactShape.of(FactKind.EMIGRATION).copy("country").lines().since("leftAt");
  }
}
