package dk.cpr.disclosure.right;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.security.OrganisationKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that a private recipient may be given: the list of CPR-loven § 38, stk. 2 and § 42,
 * stk. 2, which is exhaustive, and the civil status of § 42, stk. 3 for some types of organisation.
 * The marks of the list (marketing, credit warning) come with every answer and are no fields.
 */
final class StatutoryFields {
  private static final Set<OrganisationKind> SEE_CIVIL_STATUS =
      Set.of(
          OrganisationKind.INSURER, OrganisationKind.PENSION_FUND, OrganisationKind.PENSION_BANK);

  private static final Set<FieldPath> LISTED =
      Stream.of(
              // No. 1: the current name.
              of(FactKind.NAME, "given", "middle", "surname", "addressing"),
              of(FactKind.NAME, "givenMark", "middleMark", "surnameMark"),
              // No. 2: the current address and the day of moving in.
              of(FactKind.RESIDENCE, "municipality", "road", "house", "floor", "door"),
              of(FactKind.RESIDENCE, "building", "careOf", "darAddress", FieldPath.EFFECT_FROM),
              of(FactKind.ADDRESS_TEXT, "addressingName", "careOf", "locality", "town"),
              of(FactKind.ADDRESS_TEXT, "standardAddress", "postcode", "postDistrict"),
              of(FactKind.ADDRESS_TEXT, "municipality", "road", "roadName", "house"),
              of(FactKind.ADDRESS_TEXT, "floor", "door", "building"),
              // No. 3.
              of(FactKind.OCCUPATION, "text"),
              // Nos. 4 and 5 are marks; the protections as facts tell no more than they do.
              of(FactKind.PROTECTION, "type", FieldPath.EFFECT_FROM),
              // Nos. 6 and 7: dead or missing, and since when.
              of(FactKind.PERSON_STATUS, "code", FieldPath.EFFECT_FROM),
              of(FactKind.DISAPPEARANCE, FieldPath.EFFECT_FROM),
              // No. 8: left the country, when, and the address there.
              of(FactKind.EMIGRATION, "country", FieldPath.EFFECT_FROM),
              lines(FactKind.EMIGRATION),
              // No. 9.
              of(FactKind.CONTACT_ADDRESS, FieldPath.EFFECT_FROM),
              lines(FactKind.CONTACT_ADDRESS),
              // No. 10: guardianship, its date, the guardian's name and address.
              of(FactKind.GUARDIANSHIP, "name", FieldPath.EFFECT_FROM),
              lines(FactKind.GUARDIANSHIP))
          .flatMap(paths -> paths)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<FieldPath> CIVIL_STATUS =
      of(FactKind.CIVIL_STATUS, "code", FieldPath.EFFECT_FROM)
          .collect(Collectors.toUnmodifiableSet());

  private StatutoryFields() {}

  /** Whether a private recipient of this type may be given the field. */
  static boolean contain(FieldPath path, Optional<OrganisationKind> type) {
    return LISTED.contains(path)
        || (CIVIL_STATUS.contains(path) && type.filter(SEE_CIVIL_STATUS::contains).isPresent());
  }

  private static Stream<FieldPath> lines(FactKind kind) {
    return FieldPath.all().stream()
        .filter(path -> path.isOf(kind) && path.field().startsWith("line"));
  }

  private static Stream<FieldPath> of(FactKind kind, String... fields) {
    return Stream.of(fields)
        .map(field -> FieldPath.of(kind.wireName() + "." + field).orElseThrow());
  }
}
