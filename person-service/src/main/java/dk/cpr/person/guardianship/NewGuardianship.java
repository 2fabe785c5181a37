package dk.cpr.person.guardianship;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.kit.web.CleanedLines;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guardianship.
 *
 * @param type {@code FULD} or {@code DELVIS}
 * @param guardian a person of the register (relation 0001), or name and address lines (0002)
 * @param until last day excluded, when it is for a time
 */
public record NewGuardianship(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Pattern(regexp = "FULD|DELVIS") String type,
    @NotNull @Valid Guardian guardian,
    @Nullable LocalDate until)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return named(new LinkedHashMap<>(Map.of("/person", person)));
  }

  private Map<String, PersonRef> named(Map<String, PersonRef> people) {
    boolean registered = guardian.number() != null || guardian.personId() != null;
    boolean told = guardian.name() != null;
    if (registered == told || (registered && guardian.lines() != null)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/guardian", "number-or-name", "a number, a person id, or name and lines");
    }
    if (registered) {
      people.put("/guardian", new PersonRef(guardian.number(), guardian.personId()));
    }
    return people;
  }

  /**
   * Who is guardian.
   *
   * @param lines of the address, at most five of 34 characters
   */
  public record Guardian(
      @Nullable GivenNumber number,
      @Nullable PersonId personId,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,34}") String name,
      @CleanedLines @Nullable @Size(min = 1, max = 5)
          List<@NotNull @Pattern(regexp = WrittenText.LINE + "{1,34}") String> lines) {}
}
