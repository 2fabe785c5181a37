package dk.cpr.address.dar;

import static dk.cpr.address.dar.DarForm.FOUR_DIGITS;
import static dk.cpr.address.dar.DarForm.ID;
import static dk.cpr.address.dar.DarForm.TEXT;
import static dk.cpr.address.dar.DarForm.TIME;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The entities of DAR 1.0 with their own fields, under the names that DAR publishes; fields that
 * are not listed are kept as they come.
 */
public enum DarEntity {
  ADRESSE(
      "Adresse",
      field("adressebetegnelse", TEXT),
      field("dørbetegnelse", TEXT),
      field("dørpunkt_id", ID),
      field("etagebetegnelse", TEXT),
      field("fk_bbr_bygning_bygning", ID),
      field("husnummer_id", ID)),
  ADRESSEPUNKT(
      "Adressepunkt",
      field("oprindelse_kilde", TEXT),
      field("oprindelse_nøjagtighedsklasse", TEXT),
      field("oprindelse_registrering", TIME),
      field("oprindelse_tekniskstandard", TEXT),
      field("position", TEXT)),
  DAR_AFSTEMNINGSOMRAADE(
      "DARAfstemningsomraade",
      field("afstemningsområde", TEXT),
      field("afstemningsområdenummer", TEXT),
      field("navn", TEXT)),
  DAR_KOMMUNEINDDELING(
      "DARKommuneinddeling",
      field("kommuneinddeling", TEXT),
      field("kommunekode", FOUR_DIGITS),
      field("navn", TEXT)),
  DAR_MENIGHEDSRAADSAFSTEMNINGSOMRAADE(
      "DARMenighedsraadsafstemningsomraade",
      field("mrafstemningsområde", TEXT),
      field("mrafstemningsområdenummer", TEXT),
      field("navn", TEXT)),
  DAR_SOGNEINDDELING(
      "DARSogneinddeling",
      field("navn", TEXT),
      field("sogneinddeling", TEXT),
      field("sognekode", FOUR_DIGITS)),
  HUSNUMMER(
      "Husnummer",
      field("adgangsadressebetegnelse", TEXT),
      field("adgangspunkt_id", ID),
      field("darkommune_id", ID),
      field("darafstemningsområde_id", ID),
      field("darmenighedsrådsafstemningsområde_id", ID),
      field("darsogneinddeling_id", ID),
      field("husnummertekst", TEXT),
      field("navngivenvej_id", ID),
      field("postnummer_id", ID),
      field("supplerendebynavn_id", ID)),
  NAVNGIVEN_VEJ(
      "NavngivenVej",
      field("administreresafkommune", FOUR_DIGITS),
      field("retskrivningskontrol", TEXT),
      field("udtaltvejnavn", TEXT),
      field("vejadresseringsnavn", TEXT),
      field("vejnavn", TEXT)),
  NAVNGIVEN_VEJ_KOMMUNEDEL(
      "NavngivenVejKommunedel",
      field("kommune", FOUR_DIGITS),
      field("navngivenvej_id", ID),
      field("vejkode", FOUR_DIGITS)),
  NAVNGIVEN_VEJ_SUPPLERENDE_BYNAVN_RELATION(
      "NavngivenVejSupplerendeBynavnRelation",
      field("navngivenvej_id", ID),
      field("supplerendebynavn_id", ID)),
  POSTNUMMER(
      "Postnummer",
      field("navn", TEXT),
      field("postnr", FOUR_DIGITS),
      field("postnummerinddeling", TEXT)),
  SUPPLERENDE_BYNAVN("SupplerendeBynavn", field("navn", TEXT), field("supplerendebynavn1", TEXT));

  private final String published;
  private final List<Field> fields;

  DarEntity(String published, Field... fields) {
    this.published = published;
    this.fields = List.of(fields);
  }

  /** A field that only this entity has. */
  record Field(String name, DarForm form) {}

  /**
   * The entity as a path names it.
   *
   * @throws IllegalArgumentException for any other name, which JAX-RS answers with 404
   */
  public static DarEntity fromString(String published) {
    return Arrays.stream(values())
        .filter(entity -> entity.published.equals(published))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entity of DAR"));
  }

  String table() {
    return "dar_" + published.toLowerCase(Locale.ROOT);
  }

  List<Field> fields() {
    return fields;
  }

  private static Field field(String name, DarForm form) {
    return new Field(name, form);
  }
}
