package dk.cpr.person.municipal;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A child lives with both parents by turns (delt bopæl).
 *
 * @param person the child
 * @param parents both
 * @param until last day excluded, when it is for a time
 */
public record NewSharedResidence(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Size(min = 2, max = 2) List<@NotNull @Valid PersonRef> parents,
    @Nullable LocalDate until)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return named(new LinkedHashMap<>(Map.of("/person", person)));
  }

  private Map<String, PersonRef> named(Map<String, PersonRef> people) {
    people.put("/parents/0", parents.get(0));
    people.put("/parents/1", parents.get(1));
    return people;
  }
}
