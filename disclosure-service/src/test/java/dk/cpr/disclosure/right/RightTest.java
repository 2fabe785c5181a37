package dk.cpr.disclosure.right;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kit.security.OrganisationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightTest {
  /** CPR-loven § 38, stk. 2 and § 42, stk. 2; the marks of nos. 4 and 5 are no fields. */
  private static final String LISTED =
      """
      name.given name.middle name.surname name.addressing
      name.givenMark name.middleMark name.surnameMark
      residence.municipality residence.road residence.house residence.floor residence.door
      residence.building residence.careOf residence.darAddress residence.effectFrom
      addressText.addressingName addressText.careOf addressText.locality
      addressText.standardAddress addressText.town addressText.postcode
      addressText.postDistrict addressText.municipality addressText.road addressText.house
      addressText.floor addressText.door addressText.building addressText.roadName
      occupation.text
      protection.type protection.effectFrom
      personStatus.code personStatus.effectFrom disappearance.effectFrom
      emigration.country emigration.effectFrom emigration.line1 emigration.line2
      emigration.line3 emigration.line4 emigration.line5
      contactAddress.effectFrom contactAddress.line1 contactAddress.line2 contactAddress.line3
      contactAddress.line4 contactAddress.line5
      guardianship.name guardianship.effectFrom guardianship.line1 guardianship.line2
      guardianship.line3 guardianship.line4 guardianship.line5
      """;

  private static final List<FieldPath> NUMBER =
      FieldPath.all().stream().filter(FieldPath::isOfNumber).toList();

  private record Recipient(RecipientKind kind, OrganisationKind type) {}

  static Stream<Recipient> privateRecipients() {
    return Stream.of(RecipientKind.COMPANY, RecipientKind.PRESS, RecipientKind.ASSOCIATION)
        .flatMap(kind -> kind.types().stream().map(type -> new Recipient(kind, type)));
  }

  @ParameterizedTest
  @MethodSource("privateRecipients")
  void aPrivateRecipientHasTheListOfTheLawWhateverWasRegistered(Recipient recipient) {
    Set<String> expected = Stream.of(LISTED.split("\\s+")).collect(Collectors.toSet());
    if (Set.of("INSURER", "PENSION_FUND", "PENSION_BANK").contains(recipient.type().name())) {
      expected.addAll(List.of("civilStatus.code", "civilStatus.effectFrom"));
    }
    Right right = rightOf(recipient.kind(), Optional.of(recipient.type()));
    assertThat(right.fields())
        .extracting(FieldPath::toString)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(right.refused(FieldPath.all()))
        .hasSize(FieldPath.all().size() - expected.size())
        .doesNotContainAnyElementsOf(right.fields());
    assertThat(right.seesProtected()).isFalse();
    assertThat(right.mayTravelInTime()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPANY", "PRESS", "ASSOCIATION"})
  void withoutARegisteredTypeThereIsNoCivilStatus(RecipientKind kind) {
    assertThat(rightOf(kind, Optional.empty()).fields())
        .noneMatch(path -> path.toString().startsWith("civilStatus"));
  }

  @Test
  void anAuthorityHasWhatItsRightNames() {
    assertThat(rightOf(RecipientKind.AUTHORITY, Optional.empty()).refused(FieldPath.all()))
        .isEmpty();
  }

  @Test
  void theQuestionsAreInTheCatalogueAndNotInTheCitizensOwnRight() {
    assertThat(NUMBER).extracting(FieldPath::toString).contains("number.given", "number.replaced");
    assertThat(Insight.RIGHT.refused(NUMBER))
        .extracting(FieldPath::toString)
        .containsExactly("number.given", "number.replaced");
  }

  @Test
  void aRightIsUsedByWhomItNamesOfTheRegisteredTypeAndByNobodyElse() {
    Right right = rightOf(RecipientKind.AUTHORITY, Optional.of(OrganisationKind.MUNICIPALITY));
    BoundRight bound = new BoundRight(right, Set.of("its-system"), Set.of("caseworker"));
    assertThat(bound.admits(holder("its-system", "system", "MUNICIPALITY"))).isTrue();
    assertThat(bound.admits(holder("portal", "caseworker", "MUNICIPALITY"))).isTrue();
    assertThat(bound.admits(holder("its-other-system", "system", "MUNICIPALITY"))).isFalse();
    assertThat(bound.admits(holder("portal", "office", "MUNICIPALITY"))).isFalse();
    assertThat(bound.admits(holder("its-system", "system", "HOSPITAL"))).isFalse();
    BoundRight unbound = new BoundRight(right, Set.of(), Set.of());
    assertThat(unbound.admits(holder("its-system", "caseworker", "MUNICIPALITY"))).isFalse();
  }

  private static Holder holder(String client, String role, String type) {
    return new Holder(
        "12345678",
        client,
        Set.of(role),
        Optional.of(OrganisationKind.valueOf(type)),
        Optional.empty());
  }

  private static Right rightOf(RecipientKind kind, Optional<OrganisationKind> type) {
    return new Right(
        Optional.of(UUID.randomUUID()),
        kind,
        "test",
        "CPR-loven § 32",
        Coverage.ALL,
        Set.copyOf(FieldPath.all()),
        true,
        type,
        Set.of(Parameter.PAST));
  }
}
