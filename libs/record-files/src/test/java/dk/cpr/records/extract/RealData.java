package dk.cpr.records.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real data that is not part of the tree: {@code CPR_REAL_DATA} or beside the project.
 */
final class RealData {
  private RealData() {}

  static Path file(String name) {
    Optional<Path> file =
        places().map(place -> place.resolve(name)).filter(Files::isReadable).findFirst();
    Assumptions.assumeTrue(
        file.isPresent(), "skipped: no real data; set CPR_REAL_DATA to the folder with " + name);
    return file.orElseThrow();
  }

  private static Stream<Path> places() {
    Path root = Path.of(System.getProperty("cpr.root", "../.."));
    return Stream.concat(
        Optional.ofNullable(System.getenv("CPR_REAL_DATA")).map(Path::of).stream(),
        Stream.of(root.resolve("../shared/real"), root.resolve("../../shared/real")));
  }
}
