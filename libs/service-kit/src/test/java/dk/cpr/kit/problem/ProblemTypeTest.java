package dk.cpr.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
  @Test
  void everyProblemHasItsLineInTheDocumentationAndNoOtherStandsThere() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of(System.getProperty("cpr.root", "../.."), "docs/errors.md"))
            .stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> known =
        Arrays.stream(ProblemType.values())
            .map(type -> "| `%s` | %d | %s |".formatted(type.slug(), type.status(), type.title()))
            .toList();
    assertThat(documented).hasSameSizeAs(known);
    assertThat(documented)
        .allSatisfy(line -> assertThat(known).anyMatch(line::startsWith))
        .allSatisfy(line -> assertThat(line).doesNotContain("TODO"));
  }
}
