package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls between libraries, tools and services: what each may rest on, and how much a room
 * holds.
 */
class WallsTest {
  private static final int MOST_CLASSES = 15;
  private static final Pattern OWN_TYPE =
      Pattern.compile("\\bdk\\.cpr\\.[a-z]+(\\.[a-z]+)*\\.[A-Z]\\w*");

  /** The value types that bodies and tokens of every service are made of. */
  private static final String VALUES =
      "kernel\\.(person\\.PersonId|number\\.Personnummer|text\\.WrittenText)";

  /** Each library and tool with the packages of the suite that its main code may name. */
  private static final Map<String, String> RESTS_ON =
      Map.of(
          "libs/cpr-kernel", "kernel\\..*",
          "libs/record-files", "(records|kernel)\\..*",
          "libs/service-kit", "kit\\..*|" + VALUES,
          "libs/fact-store", "(fact|kit|kernel)\\..*",
          "libs/service-test", "(test|fact|kit|kernel)\\..*|local\\.(machine|postgres)\\..*",
          "tools/local-register", "local\\..*",
          "tools/importer", "(importer|records|kernel)\\..*|local\\.machine\\..*",
          "tools/demo-population", "(demo|importer|kernel)\\..*|local\\.(machine|postgres)\\..*",
          "tools/cpr", "(command|demo|importer|local|kernel)\\..*");

  @TestFactory
  Stream<DynamicTest> aLibraryOrToolRestsOnNothingBesideWhatItMay() {
    return RESTS_ON.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.getKey(),
                    () ->
                        assertThat(named(root().resolve(wall.getKey()).resolve("src/main")))
                            .isNotEmpty()
                            .allMatch(
                                type -> type.matches("dk\\.cpr\\.(" + wall.getValue() + ")"))));
  }

  @Test
  void everyLibraryAndToolHasAWall() throws IOException {
    assertThat(modules()).containsExactlyInAnyOrderElementsOf(RESTS_ON.keySet());
  }

  @Test
  void aRoomOfALibraryOrToolHasAtMost15Classes() throws IOException {
    Map<Path, Long> rooms =
        sources("src/main").stream()
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(rooms)
        .isNotEmpty()
        .allSatisfy(
            (room, classes) ->
                assertThat(classes).as("%s", room).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void aClassOfALibraryOrToolHasANameOfItsOwn() throws IOException {
    Map<String, List<Path>> names =
        sources("src").stream()
            .collect(
                Collectors.groupingBy(
                    file -> String.valueOf(file.getFileName()), TreeMap::new, Collectors.toList()));
    assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void onlyTheRootPomNamesVersions() throws IOException {
    for (String module : modules()) {
      String pom = Files.readString(root().resolve(module).resolve("pom.xml"));
      assertThat(pom.substring(pom.indexOf("</parent>")).replace("${keycloak.version}", ""))
          .as(module)
          .doesNotContainPattern("<version>[^<$]");
    }
  }

  private static List<String> named(Path folder) throws IOException {
    List<String> types = new ArrayList<>();
    for (Path file : javaFiles(folder)) {
      Matcher type = OWN_TYPE.matcher(Files.readString(file));
      while (type.find()) {
        types.add(type.group());
      }
    }
    return types;
  }

  private static List<String> modules() throws IOException {
    List<String> modules = new ArrayList<>();
    for (String folder : List.of("libs", "tools")) {
      try (Stream<Path> inside = Files.list(root().resolve(folder))) {
        inside
            .filter(module -> Files.exists(module.resolve("pom.xml")))
            .map(module -> folder + "/" + module.getFileName())
            .forEach(modules::add);
      }
    }
    return modules;
  }

  private static List<Path> sources(String part) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules()) {
      sources.addAll(javaFiles(root().resolve(module).resolve(part)));
    }
    return sources;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static Path root() {
    return TestRegister.root();
  }
}
