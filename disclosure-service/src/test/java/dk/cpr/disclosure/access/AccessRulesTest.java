package dk.cpr.disclosure.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.cpr.disclosure.receipt.Disclosure;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only access decides, receipts and releases; a door gives nothing else about persons. */
class AccessRulesTest {
  /**
   * Doors that tell of no person: rights, terms, what waits to be applied, what is looked for, ids
   * of what was written.
   */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "right",
          "receipt",
          "parked",
          "quality.QualityResource.rules",
          "quality.QualityResource.decide");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dk.cpr.disclosure");

  @Test
  void aDoorReturnsWhatAccessReleased() {
    assertThat(
            classes.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(AccessRulesTest::isEndpoint)
                .filter(method -> OF_NOBODY.stream().noneMatch(name(method)::startsWith)))
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(method.reflect().getGenericReturnType().getTypeName())
                    .as(method.getFullName())
                    .contains(Released.class.getName() + "<"));
  }

  @Test
  void onlyAccessMakesDecisionsAndReleasedAnswers() {
    for (Class<?> own : new Class<?>[] {AccessDecision.class, Released.class}) {
      noClasses()
          .that()
          .resideOutsideOfPackage("..access")
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "of " + own.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(own)))
          .check(classes);
    }
  }

  @Test
  void onlyAccessMakesReceiptsOfAnswersAndTheReceiptDoorThoseOfOtherServices() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..access", "..receipt")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "makes a receipt",
                call ->
                    call.getTargetOwner().isEquivalentTo(Disclosure.class)
                        && call.getName().equals("of")))
        .check(classes);
  }

  @Test
  void whetherSomebodyIsProtectedIsAskedOfOneTable() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..copies")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("ProtectionPeriods")
        .check(classes);
  }

  private static boolean isEndpoint(JavaMethod method) {
    return !method.getOwner().isInterface()
        && method.getAnnotations().stream()
            .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static String name(JavaMethod method) {
    return method.getFullName().replace("dk.cpr.disclosure.", "");
  }
}
