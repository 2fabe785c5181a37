package dk.cpr.test.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.kit.web.CleanedLines;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

/**
 * Rules over the classes of one service; each service has a {@code StructureTest} that extends it.
 */
public abstract class ServiceStructure {
  private static final Pattern NUMBER_IN_PATH =
      Pattern.compile("\\{[^}]*(pnr|cpr|number|personnummer)[^}]*}", Pattern.CASE_INSENSITIVE);

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              getClass().getPackageName().replaceFirst("^(dk\\.cpr\\.[a-z]+).*", "$1"),
              "dk.cpr.kit",
              "dk.cpr.fact");

  @Test
  void everyEndpointNamesItsRoles() {
    assertThat(endpoints())
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(
                        method.isAnnotatedWith(RolesAllowed.class)
                            || method.isAnnotatedWith(PermitAll.class))
                    .as(method.getFullName())
                    .isTrue());
  }

  @Test
  void everyDoorOfAServiceNamesTheServicesOfItsArrows() {
    Set<String> named = new TreeSet<>();
    for (JavaMethod door : endpoints()) {
      boolean forServices =
          door.isAnnotatedWith(RolesAllowed.class)
              && List.of(door.getAnnotationOfType(RolesAllowed.class).value())
                  .contains(Roles.SERVICE);
      assertThat(door.isAnnotatedWith(CalledBy.class))
          .as("%s is for services: it names those, and only such a door does", door.getFullName())
          .isEqualTo(forServices);
      if (forServices) {
        for (String caller : door.getAnnotationOfType(CalledBy.class).value()) {
          named.add(RestDoor.of(door) + " <- " + caller);
        }
      }
    }
    // A service without facts shuts the kit's door of the change log.
    Set<String> arrows = Arrows.into(service());
    named.removeIf(door -> door.startsWith("GET /v1/changes") && !arrows.contains(door));
    assertThat(named).isEqualTo(arrows);
  }

  @Test
  void whatAServiceCallsIsAnArrowAndEachArrowIsCalled() {
    Set<String> called = new TreeSet<>();
    for (JavaClass client : inUse()) {
      if (client.isAnnotatedWith(RegisterRestClient.class)) {
        called.addAll(RestDoor.calledBy(client));
      }
    }
    assertThat(called).isEqualTo(Arrows.outOf(service()));
  }

  private static boolean isOfKit(JavaClass type) {
    return type.getPackageName().matches("dk\\.cpr\\.(kit|fact)\\..*");
  }

  /** The classes of the service, and those of the kit that they rest on, however far. */
  private Set<JavaClass> inUse() {
    Set<JavaClass> found = new HashSet<>();
    Deque<JavaClass> ahead = new ArrayDeque<>(classes.stream().filter(c -> !isOfKit(c)).toList());
    while (!ahead.isEmpty()) {
      JavaClass next = ahead.pop();
      if (found.add(next)) {
        next.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(ServiceStructure::isOfKit)
            .forEach(ahead::push);
      }
    }
    return found;
  }

  private static String service() {
    return String.valueOf(java.nio.file.Path.of("").toAbsolutePath().getFileName());
  }

  @Test
  void everyBodyIsValidated() {
    assertThat(endpoints().stream().filter(ServiceStructure::takesBody))
        .allSatisfy(
            method ->
                assertThat(bodies(method))
                    .as(method.getFullName())
                    .allMatch(ServiceStructure::isValid));
  }

  @Test
  void whatIsWrittenInABodyIsCleanedBeforeItIsJudged() {
    assertThat(classes.stream().filter(c -> c.isRecord()).flatMap(c -> texts(c.reflect())))
        .allSatisfy(
            text -> {
              boolean writing = pattern(text).contains("\\p{L}");
              boolean cleaned =
                  text.getAccessor().isAnnotationPresent(Cleaned.class)
                      || text.getAccessor().isAnnotationPresent(CleanedLines.class);
              assertThat(cleaned).as("%s", text).isEqualTo(writing);
            });
  }

  /** The texts of a record that have a pattern, and its lists of such. */
  private static Stream<RecordComponent> texts(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).filter(c -> !pattern(c).isEmpty());
  }

  private static String pattern(RecordComponent component) {
    jakarta.validation.constraints.Pattern own =
        component.getAccessor().getAnnotation(jakarta.validation.constraints.Pattern.class);
    if (own == null
        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
        && list.getAnnotatedActualTypeArguments().length == 1) {
      own =
          list.getAnnotatedActualTypeArguments()[0].getAnnotation(
              jakarta.validation.constraints.Pattern.class);
    }
    return own == null ? "" : own.regexp();
  }

  @Test
  void noPersonnummerStandsInAPath() {
    assertThat(endpoints())
        .allSatisfy(
            method ->
                assertThat(path(method))
                    .as(method.getFullName())
                    .doesNotContainPattern(NUMBER_IN_PATH));
  }

  @Test
  void featuresHaveOneDirection() {
    SlicesRuleDefinition.slices()
        .matching("dk.cpr.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void noMethodTakesMoreThanFourParameters() {
    assertThat(classes.stream().flatMap(c -> c.getMethods().stream()))
        .filteredOn(
            method ->
                !method
                    .getModifiers()
                    .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC))
        .filteredOn(method -> !method.getName().startsWith("lambda$"))
        .filteredOn(method -> !isEndpoint(method))
        // JAX-RS says what a writer of answers takes.
        .filteredOn(method -> !method.getOwner().isAssignableTo(MessageBodyWriter.class))
        .allSatisfy(
            method ->
                assertThat(method.getRawParameterTypes())
                    .as(method.getFullName())
                    .hasSizeLessThan(5));
  }

  @Test
  void noRoomIsCalledAfterNothing() {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .noneMatch(
            name -> name.matches(".*\\.(impl|util|utils|common|manager|helper|helpers)(\\..*)?"));
  }

  private List<JavaMethod> endpoints() {
    return classes.stream()
        .filter(c -> c.isAnnotatedWith(Path.class) && !c.isInterface())
        .flatMap(c -> c.getMethods().stream())
        .filter(ServiceStructure::isEndpoint)
        .toList();
  }

  private static boolean isEndpoint(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static boolean takesBody(JavaMethod method) {
    return method.isAnnotatedWith(POST.class) || method.isAnnotatedWith(PUT.class);
  }

  private static Stream<Parameter> bodies(JavaMethod method) {
    return Arrays.stream(method.reflect().getParameters())
        .filter(
            p ->
                Arrays.stream(p.getAnnotations())
                    .map(Annotation::annotationType)
                    .noneMatch(
                        t ->
                            t.getPackageName().equals("jakarta.ws.rs")
                                || t.getPackageName().equals("jakarta.ws.rs.core")));
  }

  /** A body that is a list says how long; its elements carry their own rules. */
  private static boolean isValid(Parameter parameter) {
    return parameter.isAnnotationPresent(Valid.class)
        || (Collection.class.isAssignableFrom(parameter.getType())
            && parameter.isAnnotationPresent(Size.class))
        || Arrays.stream(parameter.getAnnotatedType().getAnnotations())
            .anyMatch(a -> a.annotationType() == Valid.class);
  }

  private static String path(JavaMethod method) {
    String own =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    return method.getOwner().getAnnotationOfType(Path.class).value() + "/" + own;
  }
}
