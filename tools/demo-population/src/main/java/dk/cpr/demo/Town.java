package dk.cpr.demo;

import dk.cpr.demo.Home.Road;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The invented roads and addresses, as homes and as rows of DAR 1.0. Municipalities and postcodes
 * are real, road names, road codes, house numbers and all ids are not.
 */
final class Town {
  static final String COPENHAGEN = "0101";
  static final String AARHUS = "0751";
  private static final List<Place> PLACES =
      List.of(
          new Place(COPENHAGEN, "København", "2300", "København S"),
          new Place(AARHUS, "Aarhus", "8200", "Aarhus N"),
          new Place("0461", "Odense", "5000", "Odense C"),
          new Place("0851", "Aalborg", "9000", "Aalborg"));
  private static final int FIRST_ROAD_CODE = 8821;
  private static final long FIRST_ROWKEY = 9_000_000_000L;
  private static final int HOUSES = 16;

  private final List<Home> homes = new ArrayList<>();
  private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
  private long rowkey = FIRST_ROWKEY;

  private record Place(String municipality, String name, String postcode, String district) {}

  private record Street(Place place, Road road, String id) {}

  Town() {
    PLACES.forEach(this::districts);
    for (int i = 0; i < Words.ROADS.size(); i++) {
      street(PLACES.get(i % PLACES.size()), i);
    }
  }

  /** All homes, in a fixed order. */
  List<Home> homes() {
    return List.copyOf(homes);
  }

  /** Entity to rows; what is pointed at comes first. */
  Map<String, List<Map<String, @Nullable Object>>> rows() {
    return rows;
  }

  /** The municipalities by code. */
  static Map<String, String> municipalities() {
    return PLACES.stream()
        .collect(
            Collectors.toMap(Place::municipality, Place::name, (a, b) -> a, LinkedHashMap::new));
  }

  private void districts(Place place) {
    String code = place.municipality();
    row("DARKommuneinddeling", code)
        .put("kommuneinddeling", "9" + code)
        .put("kommunekode", code)
        .put("navn", place.name());
    row("DARSogneinddeling", code)
        .put("sogneinddeling", "8" + code)
        .put("sognekode", parish(code))
        .put("navn", "Demosogn " + place.name());
    row("DARAfstemningsomraade", code)
        .put("afstemningsområde", "7" + code)
        .put("afstemningsområdenummer", "1")
        .put("navn", "Demoskolen");
    row("DARMenighedsraadsafstemningsomraade", code)
        .put("mrafstemningsområde", "6" + code)
        .put("mrafstemningsområdenummer", "1")
        .put("navn", "Demokirken");
    row("Postnummer", code)
        .put("postnr", place.postcode())
        .put("postnummerinddeling", "19" + place.postcode())
        .put("navn", place.district());
    row("SupplerendeBynavn", code).put("supplerendebynavn1", "5" + code).put("navn", "Demoby");
  }

  /** An invented parish of a municipality. */
  static String parish(String municipality) {
    return "99" + municipality.substring(1, 3);
  }

  private void street(Place place, int number) {
    String name = Words.ROADS.get(number);
    String code = String.valueOf(FIRST_ROAD_CODE + number);
    String key = place.municipality() + code;
    row("NavngivenVej", key)
        .put("administreresafkommune", place.municipality())
        .put("retskrivningskontrol", "Godkendt")
        .put("udtaltvejnavn", name)
        .put("vejadresseringsnavn", name)
        .put("vejnavn", name);
    row("NavngivenVejKommunedel", key)
        .put("kommune", place.municipality())
        .put("navngivenvej_id", id("NavngivenVej", key))
        .put("vejkode", code);
    row("NavngivenVejSupplerendeBynavnRelation", key)
        .put("navngivenvej_id", id("NavngivenVej", key))
        .put("supplerendebynavn_id", id("SupplerendeBynavn", place.municipality()));
    Road road = new Road(place.municipality(), code, name, place.postcode(), place.district());
    for (int house = 1; house <= HOUSES; house++) {
      house(new Street(place, road, key), house % 5 == 0 ? house + "B" : String.valueOf(house));
    }
  }

  private void house(Street street, String number) {
    String key = street.id() + "-" + number;
    String municipality = street.place().municipality();
    row("Adressepunkt", key)
        .put("oprindelse_kilde", "Adressemyn")
        .put("oprindelse_nøjagtighedsklasse", "A")
        .put("oprindelse_registrering", "2018-05-03T16:58:34Z")
        .put("oprindelse_tekniskstandard", "UF")
        .put("position", "POINT (%d %d)".formatted(580_000 + homes.size(), 6_140_000));
    row("Husnummer", key)
        .put("adgangsadressebetegnelse", street.road().name() + " " + number + post(street))
        .put("adgangspunkt_id", id("Adressepunkt", key))
        .put("darkommune_id", id("DARKommuneinddeling", municipality))
        .put("darafstemningsområde_id", id("DARAfstemningsomraade", municipality))
        .put(
            "darmenighedsrådsafstemningsområde_id",
            id("DARMenighedsraadsafstemningsomraade", municipality))
        .put("darsogneinddeling_id", id("DARSogneinddeling", municipality))
        .put("husnummertekst", number)
        .put("navngivenvej_id", id("NavngivenVej", street.id()))
        .put("postnummer_id", id("Postnummer", municipality))
        .put("supplerendebynavn_id", null);
    homes(street, number);
  }

  /** A house of its own, or three floors with two homes each. */
  private void homes(Street street, String number) {
    if (number.endsWith("4") || number.endsWith("B")) {
      for (String floor : List.of("st", "1", "2")) {
        home(street, number, floor, "tv");
        home(street, number, floor, "th");
      }
    } else {
      home(street, number, "", "");
    }
  }

  private void home(Street street, String number, String floor, String door) {
    String key = street.id() + "-" + number + "-" + floor + door;
    String unit = floor.isEmpty() ? "" : ", " + floor + ". " + door;
    row("Adresse", key)
        .put("adressebetegnelse", street.road().name() + " " + number + unit + post(street))
        .put("dørbetegnelse", door)
        .put("dørpunkt_id", null)
        .put("etagebetegnelse", floor)
        .put("fk_bbr_bygning_bygning", null)
        .put("husnummer_id", id("Husnummer", street.id() + "-" + number));
    homes.add(new Home(street.road(), number, floor, door, id("Adresse", key)));
  }

  private static String post(Street street) {
    return ", " + street.place().postcode() + " " + street.place().district();
  }

  private Row row(String entity, String key) {
    Row row = new Row();
    row.put("eventopret", null)
        .put("eventopdater", null)
        .put("rowkey", rowkey++)
        .put("id", id(entity, key))
        .put("registreringfra", "2018-05-03T16:58:34Z")
        .put("registreringtil", null)
        .put("virkningfra", "1900-01-01T11:00:00Z")
        .put("virkningtil", null)
        .put("status", entity.equals("Adressepunkt") ? "8" : "3");
    rows.computeIfAbsent(entity, name -> new ArrayList<>()).add(row.fields);
    return row;
  }

  private static String id(String entity, String key) {
    return UUID.nameUUIDFromBytes(
            (Society.SEED + ":" + entity + ":" + key).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static final class Row {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Row put(String field, @Nullable Object value) {
      fields.put(field, value);
      return this;
    }
  }
}
