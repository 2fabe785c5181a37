package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonCreator;
import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sent as a personnummer, sound or not. Never shows it. */
@Schema(type = SchemaType.STRING, description = "DDMMYYSSSS or DDMMYY-SSSS")
final class AskedNumber {
  private final String text;

  private AskedNumber(String text) {
    this.text = text;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static AskedNumber of(String text) {
    return new AskedNumber(text);
  }

  /**
   * The number, if it is one.
   *
   * @throws ProblemException not-a-personnummer, replacement-number
   */
  Personnummer sound() {
    return Personnummer.read(text)
        .orElseThrow(() -> refusal(Personnummer.faultOf(text).orElseThrow()));
  }

  private static ProblemException refusal(NumberFault fault) {
    ProblemType type =
        fault == NumberFault.REPLACEMENT_NUMBER
            ? ProblemType.REPLACEMENT_NUMBER
            : ProblemType.NOT_A_PERSONNUMMER;
    return new ProblemException(type)
        .at("/number", fault.slug(), "ten digits whose date exists in its century");
  }

  @Override
  public String toString() {
    return "number[hidden]";
  }
}
