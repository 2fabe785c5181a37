package dk.cpr.test.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules over the source text of one module: sizes, and that every room says what it is for. */
public abstract class HouseRules {
  private static final int LONGEST_FILE = 400;

  @Test
  void noFileIsLongerThan400Lines() throws IOException {
    for (Path file : sources(path -> path.toString().endsWith(".java"))) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  void everyRoomSaysWhatItIsForAndIsNullMarked() throws IOException {
    for (Path file :
        sources(
            path -> path.toString().contains("src/main") && path.toString().endsWith(".java"))) {
      Path room = file.resolveSibling("package-info.java");
      assertThat(room).as("room of %s", file).exists();
      assertThat(Files.readString(room)).as(room.toString()).contains("NullMarked", "/**");
    }
  }

  @Test
  void noRegisteredNumberOrMachinePathStandsInTheTree() throws IOException {
    String home = System.getProperty("user.home") + "/";
    for (Path file : sources(Files::isRegularFile)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain(home);
    }
  }

  private static List<Path> sources(Predicate<Path> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      all.filter(Files::isRegularFile).filter(wanted).forEach(found::add);
    }
    return found;
  }
}
