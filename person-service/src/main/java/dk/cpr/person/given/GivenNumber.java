package dk.cpr.person.given;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sent as a personnummer: ten digits, with or without hyphen. Read as text, so that a
 * replacement number can be told from a slip.
 *
 * @param text as sent
 */
@Schema(type = SchemaType.STRING, description = "Ten digits, with or without a hyphen")
public record GivenNumber(@JsonValue String text) {

  /** Takes any text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GivenNumber {}

  /**
   * The personnummer.
   *
   * @param pointer where it stands in the request
   * @throws ProblemException replacement-number, not-a-personnummer
   */
  public Personnummer number(String pointer) {
    Personnummer.faultOf(text)
        .ifPresent(
            fault -> {
              throw problem(fault).at(pointer, fault.slug(), "a personnummer is expected");
            });
    return Personnummer.of(text);
  }

  private static ProblemException problem(NumberFault fault) {
    return switch (fault) {
      case REPLACEMENT_NUMBER ->
          new ProblemException(
              ProblemType.REPLACEMENT_NUMBER,
              "The day is raised by 60: other systems make such numbers (erstatningspersonnummer)"
                  + " and the register holds nothing about them.");
      case IMPOSSIBLE_DATE ->
          new ProblemException(
              ProblemType.NOT_A_PERSONNUMMER, "Its date does not exist in its century.");
      case NOT_TEN_DIGITS ->
          new ProblemException(ProblemType.NOT_A_PERSONNUMMER, "It has not got ten digits.");
    };
  }

  /** A fixed mask. */
  @Override
  public String toString() {
    return "number[hidden]";
  }
}
