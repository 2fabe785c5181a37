package dk.cpr.person.world;

import dk.cpr.person.world.World.Somebody;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One human being who is registered twice, plainly: same name, birth date and sex. */
public record Twins(Somebody duplicate, Somebody survivor) {
  private static final int SERIALS = 2000;

  /** Women; nobody knows where they live. */
  public static Twins women() {
    String surname = World.freshSurname();
    String first = World.freshNumber("K");
    return new Twins(called(first, surname), called(beside(first), surname));
  }

  /** The same, and the survivor lives in municipality 0101. */
  public static Twins withHome() {
    Twins twins = women();
    World.home(twins.survivor, "0001");
    return twins;
  }

  /** A third registration of the same. */
  public Somebody another() {
    String number = beside(duplicate.number());
    while (number.equals(survivor.number())) {
      number = beside(duplicate.number());
    }
    Somebody other = World.identity(number, "current", Map.of());
    World.facts(
        other, World.fact("name", "201001011200", Map.of("given", "Ida", "surname", name())));
    return other;
  }

  private String name() {
    return String.valueOf(Facts.of(duplicate, "name").getFirst().get("surname"));
  }

  private static Somebody called(String number, String surname) {
    Somebody person = World.identity(number, "current", Map.of());
    World.facts(
        person, World.fact("name", "201001011200", Map.of("given", "Ida", "surname", surname)));
    return person;
  }

  /** Another number of the same birth date and sex. */
  private static String beside(String number) {
    String day = number.substring(0, 6);
    String other = number;
    while (other.equals(number)) {
      int serial = ThreadLocalRandom.current().nextInt(SERIALS) * 2;
      other = day + "%04d".formatted(serial);
    }
    return other;
  }
}
