package dk.cpr.kernel.fact;

import static dk.cpr.kernel.fact.FactTraits.ownedBy;
import static dk.cpr.kernel.fact.Fields.no;
import static dk.cpr.kernel.fact.Fields.of;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue: every kind of fact about a person, who owns it, how facts of one kind stand beside
 * each other (slot), whether it is withheld under name and address protection (guarded), whether it
 * needs a right of its own (sensitive), and its fields. The wire name is the constant in camelCase.
 */
public enum FactKind {
  /** Birth date and sex as registered. Record 001. */
  BIRTH(
      ownedBy(Owner.PERSON),
      of(FieldRule.TIME, "date")
          .and(FieldRule.MARK, "dateMark")
          .and(FieldRule.SEX, "sex")
          .and(FieldRule.TEXT, "time", "sequence")),
  /** The authority that registered the birth, which tells where the family lived. Record 009. */
  BIRTH_REGISTRATION(
      ownedBy(Owner.PERSON).guarded(),
      of(FieldRule.FOUR_DIGITS, "authority").and(FieldRule.TEXT, "text")),
  /** Records 008 and 026; the family name (slægtnavn) is in the fuller extract only. */
  NAME(
      ownedBy(Owner.PERSON).guarded(),
      of(FieldRule.TEXT, "given", "middle", "surname", "addressing", "family")
          .and(FieldRule.MARK, "givenMark", "middleMark", "surnameMark", "familyMark")),
  /** Status 20, 70, 80, 90. Record 001. */
  PERSON_STATUS(ownedBy(Owner.PERSON), of(FieldRule.PERSON_STATUS, "code")),
  /** The person cannot be found. Records 007 and 025. */
  DISAPPEARANCE(ownedBy(Owner.PERSON), no()),
  /** Records 010 and 027. */
  CITIZENSHIP(ownedBy(Owner.PERSON), of(FieldRule.FOUR_DIGITS, "country")),
  /** Records 011 and 028. */
  CHURCH(ownedBy(Owner.PERSON).sensitive(), of(FieldRule.CHURCH, "code")),
  /** Records 012 and 029. */
  CIVIL_STATUS(
      ownedBy(Owner.PERSON)
          .ofRelative("spouseBirthDate", "spouseBirthDateMark", "spouseName", "spouseNameMark"),
      of(FieldRule.CIVIL_STATUS, "code")
          .and(FieldRule.PERSON, "spouse")
          .and(FieldRule.TIME, "spouseBirthDate", "separationReference")
          .and(FieldRule.MARK, "spouseBirthDateMark", "spouseNameMark")
          .and(FieldRule.TEXT, "spouseName")),
  /** A separation within the marriage that it refers to by start time. Records 013 and 030. */
  SEPARATION(
      ownedBy(Owner.PERSON).slot(Slot.field("separationReference")),
      of(FieldRule.TIME, "separationReference")),
  /** One slot for the mother, one for the father or co-mother. Record 015. */
  PARENT(
      ownedBy(Owner.PERSON)
          .slot(Slot.oneOf("mother", "father"))
          .ofRelative("birthDate", "birthDateMark", "name", "nameMark"),
      of(FieldRule.PERSON, "person")
          .and(FieldRule.TIME, "birthDate")
          .and(FieldRule.MARK, "birthDateMark", "nameMark")
          .and(FieldRule.TEXT, "name")
          .and(FieldRule.PARENT_ROLE, "role")),
  /** Record 014. */
  CHILD(ownedBy(Owner.PERSON).slot(Slot.field("person")), of(FieldRule.PERSON, "person")),
  /** Record 016. */
  CUSTODY(
      ownedBy(Owner.PERSON).slot(Slot.field("relation")),
      of(FieldRule.CUSTODY, "relation")
          .and(FieldRule.PERSON, "holder")
          .and(FieldRule.TIME, "holderSince", Fields.DELETION_DATE)),
  /** Records 017 and 052. */
  GUARDIANSHIP(
      ownedBy(Owner.PERSON)
          .ofRelative("name", "line1", "line2", "line3", "line4", "line5")
          .ofHome("name", "line1", "line2", "line3", "line4", "line5"),
      of(FieldRule.GUARDIAN, "relation")
          .and(FieldRule.PERSON, "guardian")
          .and(FieldRule.TIME, "guardianSince", "textSince", Fields.DELETION_DATE)
          .and(FieldRule.TEXT, "name", "type")
          .lines()),
  /** Record 001. */
  OCCUPATION(ownedBy(Owner.PERSON), of(FieldRule.TEXT, "text")),
  /** Record 018. */
  MUNICIPAL_CONDITION(
      ownedBy(Owner.PERSON).guarded().slot(Slot.field("type")),
      of(FieldRule.DIGITS, "type").and(FieldRule.TEXT, "code", "remark")),
  /** Record 019. */
  NOTE(
      ownedBy(Owner.PERSON).guarded().slot(Slot.field("number")),
      of(FieldRule.DIGITS, "number")
          .and(FieldRule.TEXT, "text")
          .and(FieldRule.TIME, Fields.DELETION_DATE)),
  /** Record 020. */
  ELECTION(
      ownedBy(Owner.PERSON).slot(Slot.field("code")),
      of(FieldRule.FOUR_DIGITS, "code").and(FieldRule.TIME, "rightDate", Fields.DELETION_DATE)),
  /** An order to move (flyttepåbud). Record 021. */
  RELOCATION_ORDER(ownedBy(Owner.PERSON).guarded(), of(FieldRule.TEXT, "text")),
  /** A child lives with both parents by turns (delt bopæl). */
  SHARED_RESIDENCE(ownedBy(Owner.PERSON), of(FieldRule.PERSON, "parent", "otherParent")),
  /**
   * An event, as an extract told it or as it was reported; then with its own kind (docs/events.md).
   * Guarded, since events tell moves and changes of name. Slot: time, code and mark. Record 099.
   */
  EVENT(
      ownedBy(Owner.PERSON).guarded().slot(Slot.free()),
      of(FieldRule.TEXT, "code", "mark", "customer", "kind")),
  /** Records 002 and 023. */
  RESIDENCE(
      ownedBy(Owner.ADDRESS).guarded(),
      of(FieldRule.FOUR_DIGITS, "municipality", "road", "fromMunicipality")
          .and(FieldRule.TEXT, "house", "floor", "door", "building", "careOf")
          .and(FieldRule.TIME, "municipalitySince", "fromMunicipalityUntil")
          .and(FieldRule.MARK, "municipalitySinceMark", "fromMunicipalityUntilMark")
          .and(FieldRule.UUID, "darAddress")),
  /** Status 01, 03, 05, 07. Record 001. */
  RESIDENCE_STATUS(ownedBy(Owner.ADDRESS), of(FieldRule.RESIDENCE_STATUS, "code")),
  /** The address as it is written on a letter. Record 003. */
  ADDRESS_TEXT(
      ownedBy(Owner.ADDRESS).guarded(),
      of(FieldRule.TEXT, "addressingName", "careOf", "locality", "standardAddress", "town")
          .and(FieldRule.FOUR_DIGITS, "postcode", "municipality", "road")
          .and(FieldRule.TEXT, "postDistrict", "house", "floor", "door", "building", "roadName")),
  /** Record 002. */
  SUPPLEMENTARY_ADDRESS(
      ownedBy(Owner.ADDRESS).guarded(),
      of(FieldRule.FOUR_DIGITS, "authority").and(FieldRule.TIME, Fields.DELETION_DATE).lines()),
  /** Record 006. */
  CONTACT_ADDRESS(
      ownedBy(Owner.ADDRESS).guarded(), of(FieldRule.TIME, Fields.DELETION_DATE).lines()),
  /** A stay abroad and the address there. Records 005 and 024. */
  EMIGRATION(
      ownedBy(Owner.ADDRESS).guarded(),
      of(FieldRule.FOUR_DIGITS, "country", "returnCountry").lines()),
  /** Record 004. */
  PROTECTION(
      ownedBy(Owner.PROTECTION).slot(Slot.field("type")),
      of(FieldRule.PROTECTION, "type").and(FieldRule.TIME, Fields.DELETION_DATE)),
  /** Sixteen characters whose meaning is not public, kept as they are. Record 050. */
  CREDIT_WARNING(ownedBy(Owner.PROTECTION), of(FieldRule.OPAQUE, "content"));

  private static final Map<String, FactKind> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(FactKind::wireName, Function.identity()));

  private final String wireName;
  private final FactTraits traits;
  private final Fields fields;
  private final Set<String> relativeFields;

  FactKind(FactTraits traits, Fields fields) {
    this.wireName = camelCase(name());
    this.traits = traits;
    this.fields = fields;
    Set<String> relative = new TreeSet<>(fields.named(FieldRule.PERSON));
    relative.addAll(traits.ofRelative());
    this.relativeFields = Collections.unmodifiableSet(relative);
  }

  /** The kind with a wire name. */
  public static Optional<FactKind> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /** The kinds that a service owns, in the order of the catalogue. */
  public static List<FactKind> ownedByService(Owner owner) {
    return Arrays.stream(values()).filter(kind -> kind.owner() == owner).toList();
  }

  /** The name in JSON, tables and field paths, e.g. {@code civilStatus}. */
  public String wireName() {
    return wireName;
  }

  /** The service that owns it. */
  public Owner owner() {
    return traits.owner();
  }

  /** Whether it is withheld under name and address protection. */
  public boolean isGuarded() {
    return traits.isGuarded();
  }

  /** Whether it needs a right of its own. */
  public boolean isSensitive() {
    return traits.isSensitive();
  }

  /** How the slot of a fact of this kind is made. */
  public Slot slot() {
    return traits.slot();
  }

  /** The fields that a value may have, in the order of the catalogue, with their rules. */
  public Map<String, FieldRule> fields() {
    return fields.rules();
  }

  /** The fields that hold a person id. */
  public Set<String> personFields() {
    return fields.named(FieldRule.PERSON);
  }

  /** The fields that tell of another person: the person ids, and what describes that person. */
  public Set<String> relativeFields() {
    return relativeFields;
  }

  /** The fields that are withheld under the person's own protection. */
  public Set<String> guardedFields() {
    return isGuarded() ? fields().keySet() : traits.ofHome();
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < constant.length(); i++) {
      boolean capital = i > 0 && constant.charAt(i - 1) == '_';
      if (constant.charAt(i) != '_') {
        name.append(capital ? constant.charAt(i) : Character.toLowerCase(constant.charAt(i)));
      }
    }
    return name.toString();
  }
}
