package dk.cpr.disclosure.frame;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody that a question names. */
public sealed interface Whom {
  /** By any number the person has or had. */
  record ByNumber(Personnummer number) implements Whom {}

  /** By person id. */
  record ById(PersonId person) implements Whom {}

  /** What the frame binds for one. */
  static Map<String, Object> one(Whom whom) {
    return switch (whom) {
      case ByNumber(var number) -> Map.of("whom", number.digits());
      case ById(var person) -> Map.of("whom", person.value());
    };
  }

  /** What the frame binds for several. */
  static Map<String, Object> several(List<? extends Whom> persons) {
    @Nullable String[] numbers = new @Nullable String[persons.size()];
    @Nullable UUID[] ids = new @Nullable UUID[persons.size()];
    for (int i = 0; i < ids.length; i++) {
      switch (persons.get(i)) {
        case ByNumber(var number) -> numbers[i] = number.digits();
        case ById(var person) -> ids[i] = person.value();
      }
    }
    return Map.of("numbers", numbers, "persons", ids);
  }
}
