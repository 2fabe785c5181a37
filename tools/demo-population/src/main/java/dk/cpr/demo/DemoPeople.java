package dk.cpr.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.cpr.importer.http.Json;
import dk.cpr.local.machine.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The demo population as it was loaded: who plays which part. Everybody in it is invented.
 *
 * @param seed what it was made from
 * @param parts {@code protectedMother}, {@code protectedChild}, {@code ordinaryMother}, {@code
 *     ordinaryFather}, {@code ordinaryChild}, {@code emigrated}, {@code dead}, {@code singleMan},
 *     and the citizens: {@code citizen-1} is the ordinary mother, {@code citizen-2} the protected
 *     mother, {@code citizen-3} the single man
 * @param adults how many persons of the first generation
 * @param children how many births
 * @param setAside facts that the register did not take; none in a register that was empty
 */
public record DemoPeople(
    int seed, Map<String, Person> parts, int adults, int children, int setAside) {

  /**
   * One of them.
   *
   * @param number the personnummer
   * @param municipality four digits of where the person lives; null for nowhere in Denmark
   */
  public record Person(String personId, String number, String name, @Nullable String municipality) {
    /** The id only. */
    @Override
    public String toString() {
      return personId;
    }
  }

  /**
   * Who plays a part.
   *
   * @throws IllegalArgumentException when there is no such part
   */
  public Person part(String name) {
    Person person = parts.get(name);
    if (person == null) {
      throw new IllegalArgumentException("nobody plays " + name);
    }
    return person;
  }

  /** What {@link #write} wrote; empty when the demo was not loaded to its end. */
  public static Optional<DemoPeople> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Json.MAPPER.readValue(file.toFile(), DemoPeople.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it for later commands, readable by its owner only. */
  void write(Path file) {
    try {
      SecretFile.write(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
