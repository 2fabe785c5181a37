package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonCreator;
import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sent as a personnummer, sound or not. Never shows it. */
@Schema(type = SchemaType.STRING, description = "DDMMYYSSSS or DDMMYY-SSSS")
public final class AskedNumber {
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
    return Personnummer.read(text).orElseThrow(() -> refusal(Map.of("/number", fault())));
  }

  /**
   * The numbers of a list, if all are.
   *
   * @param list JSON pointer of the list
   * @throws ProblemException not-a-personnummer, or replacement-number when nothing else is wrong;
   *     each place is named with its own fault
   */
  public static List<Personnummer> sound(List<AskedNumber> asked, String list) {
    List<Personnummer> numbers = new ArrayList<>(asked.size());
    Map<String, NumberFault> faults = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Optional<Personnummer> number = Personnummer.read(asked.get(i).text);
      if (number.isPresent()) {
        numbers.add(number.get());
      } else {
        faults.put(list + "/" + i, asked.get(i).fault());
      }
    }
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
    return numbers;
  }

  private NumberFault fault() {
    return Personnummer.faultOf(text).orElseThrow();
  }

  private static ProblemException refusal(Map<String, NumberFault> faults) {
    boolean replacements =
        faults.values().stream().allMatch(fault -> fault == NumberFault.REPLACEMENT_NUMBER);
    ProblemException problem =
        new ProblemException(
            replacements ? ProblemType.REPLACEMENT_NUMBER : ProblemType.NOT_A_PERSONNUMMER);
    faults.forEach(
        (place, fault) ->
            problem.at(place, fault.slug(), "ten digits whose date exists in its century"));
    return problem;
  }

  @Override
  public String toString() {
    return "number[hidden]";
  }
}
