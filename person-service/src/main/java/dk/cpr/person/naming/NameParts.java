package dk.cpr.person.naming;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A name, with a mark beside each part: {@code +} shortened, {@code *} holds characters that cannot
 * be reported, {@code =} insufficiently documented.
 *
 * @param addressing at most 34 characters; without it, it is made of the parts
 */
public record NameParts(
    @Cleaned @NotNull @Pattern(regexp = WrittenText.NAME + "{1,50}") String given,
    @Nullable @Pattern(regexp = "[+*=]") String givenMark,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,40}") String middle,
    @Nullable @Pattern(regexp = "[+*=]") String middleMark,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.NAME + "{1,40}") String surname,
    @Nullable @Pattern(regexp = "[+*=]") String surnameMark,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.NAME + "{1,34}") String addressing) {

  /**
   * The name as a fact.
   *
   * @param pointer where it stands in the report
   * @throws ProblemException invalid-input when the addressing name lacks the surname or any given
   *     name, or a mark stands beside no middle name
   */
  public FactContent content(String pointer, SourceTime since) {
    AddressingName derived = new AddressingName(given.strip(), middle, surname.strip());
    String chosen = addressing == null ? derived.make() : addressing.strip();
    if (!derived.fits(chosen)) {
      throw invalid(pointer + "/addressing", "no-addressing-name", "surname and one given name");
    }
    if (middleMark != null && middle == null) {
      throw invalid(pointer + "/middleMark", "mark-of-nothing", "a mark beside a middle name");
    }
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

  private static void put(Map<String, String> value, String field, @Nullable String text) {
    if (text != null) {
      value.put(field, text.strip());
    }
  }

  private static ProblemException invalid(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
