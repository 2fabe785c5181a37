package dk.cpr.kernel.extract;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.layout.FixedRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which facts of address-service stand in which record. */
final class AddressRecords {
  /** Record type to the drafts of a line. */
  static final Map<String, Function<ExtractLine, List<Draft>>> BY_TYPE =
      Map.of(
          "002",
          AddressRecords::residence,
          "003",
          AddressRecords::text,
          "005",
          line -> List.of(emigration(line)),
          "006",
          AddressRecords::contact,
          "023",
          line -> List.of(place(line).until("movedOut")),
          "024",
          line -> List.of(emigration(line).copy("returnCountry").until("returnedAt")));

  private AddressRecords() {}

  private static List<Draft> residence(ExtractLine line) {
    Draft residence =
        place(line)
            .copy("municipalitySince", "municipalitySinceMark", "fromMunicipality")
            .copy("fromMunicipalityUntil", "fromMunicipalityUntilMark");
    return hasLines(line.record()) ? List.of(residence, supplementary(line)) : List.of(residence);
  }

  private static Draft place(ExtractLine line) {
    return new Draft(FactKind.RESIDENCE, line)
        .copy("municipality", "road", "house", "floor", "door", "building", "careOf")
        .since("movedIn");
  }

  private static Draft supplementary(ExtractLine line) {
    return new Draft(FactKind.SUPPLEMENTARY_ADDRESS, line)
        .put("authority", "textAuthority")
        .lines()
        .since("textFrom")
        .until("textTo");
  }

  private static boolean hasLines(FixedRecord record) {
    return record.layout().fields().stream()
        .anyMatch(f -> f.name().startsWith("line") && !record.text(f.name()).isEmpty());
  }

  private static List<Draft> text(ExtractLine line) {
    return List.of(
        new Draft(FactKind.ADDRESS_TEXT, line)
            .copy("addressingName", "careOf", "locality", "standardAddress", "town", "postcode")
            .copy("postDistrict", "municipality", "road", "house", "floor", "door", "building")
            .copy("roadName"));
  }

  private static Draft emigration(ExtractLine line) {
    return new Draft(FactKind.EMIGRATION, line).copy("country").lines().since("leftAt");
  }

  private static List<Draft> contact(ExtractLine line) {
    return List.of(
        new Draft(FactKind.CONTACT_ADDRESS, line).lines().since("textFrom").until("textTo"));
  }
}
