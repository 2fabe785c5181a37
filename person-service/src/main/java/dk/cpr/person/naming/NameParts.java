package dk.cpr.person.naming;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name, with a mark beside each part: {@code +} shortened, {@code *} holds characters that cannot
 * be reported, {@code =} insufficiently documented. Who has one name alone has it as given name or
 * as surname, and no other part.
 *
 * @param addressing at most 34 characters; without it, it is made of the parts
 */
public record NameParts(
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,50}") String given,
    @Nullable @Pattern(regexp = "[+*=]") String givenMark,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,40}") String middle,
    @Nullable @Pattern(regexp = "[+*=]") String middleMark,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,40}") String surname,
    @Nullable @Pattern(regexp = "[+*=]") String surnameMark,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,34}") String addressing) {

  /**
   * The name as a fact.
   *
   * @param pointer where it stands in the report
   * @throws ProblemException invalid-input when there is neither given name nor surname, the
   *     addressing name lacks the surname or any given name, or a mark stands beside no middle name
   */
  public FactContent content(String pointer, SourceTime since) {
    if (given == null && surname == null) {
      throw invalid(pointer, "no-name", "a given name, a surname or both");
    }
    AddressingName derived =
        new AddressingName(
            given == null ? null : given.strip(), middle, surname == null ? null : surname.strip());
    String chosen = addressing == null ? derived.make() : addressing.strip();
    if (!derived.fits(chosen)) {
      throw invalid(pointer + "/addressing", "no-addressing-name", "surname and one given name");
    }
    requireName(given, givenMark, pointer + "/givenMark");
    requireName(middle, middleMark, pointer + "/middleMark");
    requireName(surname, surnameMark, pointer + "/surnameMark");
    Map<String, String> value = new TreeMap<>();
    put(value, "given", given);
    put(value, "givenMark", givenMark);
    put(value, "middle", middle);
    put(value, "middleMark", middleMark);
    put(value, "surname", surname);
    put(value, "surnameMark", surnameMark);
    put(value, "addressing", chosen);
    return FactContent.valid(FactKind.NAME, value, EffectPeriod.since(since));
  }

  /** Given name, middle names and surname in one text. */
  public String whole() {
    return Stream.of(given, middle, surname)
        .filter(Objects::nonNull)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static void requireName(@Nullable String name, @Nullable String mark, String pointer) {
    if (mark != null && name == null) {
      throw invalid(pointer, "mark-of-nothing", "a mark beside a name");
    }
  }

  private static void put(Map<String, String> value, String field, @Nullable String text) {
    if (text != null) {
      value.put(field, text.strip());
    }
  }

  private static ProblemException invalid(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
