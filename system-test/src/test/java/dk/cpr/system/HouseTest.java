package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that hold for every module, libraries and tests included. */
class HouseTest {
  private static final int LONGEST = 400;
  private static final int LONGEST_SERVICE_POM = 60;

  @Test
  void noJavaFileIsLongerThan400Lines() throws IOException {
    for (Path file : files(".java")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
    }
  }

  @Test
  void everyRoomOfTheMainCodeSaysWhatItIsFor() throws IOException {
    for (Path file : files(".java")) {
      if (file.toString().contains("/src/main/")) {
        Path room = file.resolveSibling("package-info.java");
        assertThat(room).as("room of %s", file).exists();
        assertThat(Files.readString(room)).as(room.toString()).contains("/**", "NullMarked");
      }
    }
  }

  @Test
  void aServicesPomHoldsItsDependenciesAndLittleElse() throws IOException {
    for (Path pom : files("-service/pom.xml")) {
      assertThat(Files.readAllLines(pom))
          .as(pom.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_SERVICE_POM);
    }
  }

  @Test
  void nothingIsSuppressed() throws IOException {
    for (Path file : files(".java")) {
      if (!file.endsWith("HouseTest.java")) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("@SuppressWarnings", "NOPMD");
      }
    }
  }

  @Test
  void noSettingIsCopiedFromServiceToService() throws IOException {
    List<Path> settings =
        files("-service/src/main/resources/application.properties").stream().toList();
    assertThat(settings).hasSize(5);
    for (Path file : settings) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("quarkus.oidc.", "quarkus.datasource.", "quarkus.log.");
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(TestRegister.root())) {
      return all.filter(path -> !path.toString().matches(".*/(target|\\.run|\\.git)/.*"))
          .filter(path -> path.toString().endsWith(ending))
          .toList();
    }
  }
}
