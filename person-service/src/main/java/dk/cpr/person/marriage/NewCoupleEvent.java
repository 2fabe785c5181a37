package dk.cpr.person.marriage;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event between two.
 *
 * @param person one of them
 * @param spouse the other, by name and birth date when without number
 */
public record NewCoupleEvent(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Valid PersonOrName spouse)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    Map<String, PersonRef> people = new LinkedHashMap<>(Map.of("/person", person));
    @Nullable PersonRef other = spouse.ref("/spouse");
    if (other != null) {
      people.put("/spouse", other);
    }
    return people;
  }

  @Override
  public List<String> principals() {
    return List.copyOf(people().keySet());
  }
}
