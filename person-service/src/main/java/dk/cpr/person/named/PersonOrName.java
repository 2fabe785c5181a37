package dk.cpr.person.named;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.given.GivenNumber;
import jakarta.validation.constraints.Pattern;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody: a person of the register by number or person id, or name and birth date of someone
 * without number.
 *
 * @param name up to 34 characters, as the record layouts have it
 */
public record PersonOrName(
    @Nullable GivenNumber number,
    @Nullable PersonId personId,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,34}") String name,
    @Nullable LocalDate birthDate) {

  /**
   * The person of the register, null for someone without number.
   *
   * @throws ProblemException invalid-input unless it is said in exactly one way
   */
  public @Nullable PersonRef ref(String pointer) {
    boolean registered = number != null || personId != null;
    boolean named = name != null && birthDate != null;
    boolean nothing = name == null && birthDate == null;
    if (registered ? !nothing : !named) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, "number-or-name", "a number, a person id, or name and birth date");
    }
    return registered ? new PersonRef(number, personId) : null;
  }

  /**
   * The fields of a fact that say who it is: the person id where there is one.
   *
   * @param personField catalogue field of the person id
   * @param nameField catalogue field of the name
   * @param dateField catalogue field of the birth date
   */
  public Map<String, String> fields(String personField, String nameField, String dateField) {
    Map<String, String> fields = new TreeMap<>();
    if (name != null && birthDate != null) {
      fields.put(nameField, name.strip());
      fields.put(dateField, birthDate.toString());
    }
    if (personId != null) {
      fields.put(personField, personId.toString());
    }
    return fields;
  }

  /** Whether a name and birth date, in whatever order and case, are those of this person. */
  public boolean isCalled(String otherName, String otherBirthDate) {
    return name != null
        && birthDate != null
        && words(name).equals(words(otherName))
        && birthDate.toString().equals(otherBirthDate);
  }

  /** One text for every way of writing a name with a birth date; "" when either is unknown. */
  public static String key(String name, String birthDate) {
    Set<String> words = words(name);
    return words.isEmpty() || birthDate.isEmpty() || birthDate.contains("-00")
        ? ""
        : String.join(" ", new TreeSet<>(words)) + "|" + birthDate;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The same with the person that the number turned out to be. */
  public PersonOrName found(@Nullable PersonId person) {
    return new PersonOrName(null, person, name, birthDate);
  }
}
