package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two persons of the register are one.
 *
 * @param duplicate whose number is deleted
 * @param survivor whose number the person goes by
 */
public record NewDuplicate(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef duplicate,
    @NotNull @Valid PersonRef survivor,
    @NotNull Reason reason)
    implements Report {

  /** How it came that the person is registered twice. */
  public enum Reason {
    NUMBERED_AGAIN_AT_RETURN,
    REPORTED_TWICE,
    ADMINISTRATIVE_AND_RESIDENT,
    WRONG_IDENTITY_PAPERS,
    OTHER
  }

  @Override
  public Map<String, PersonRef> people() {
    Map<String, PersonRef> people = new LinkedHashMap<>();
    people.put("/duplicate", duplicate);
    people.put("/survivor", survivor);
    return people;
  }

  /** Either may be a resident of who proposes it. */
  @Override
  public List<String> principals() {
    return List.of("/duplicate", "/survivor");
  }
}
