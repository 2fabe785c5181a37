package dk.cpr.person.kin;

import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paternity or co-motherhood of a child that has no other parent than the mother.
 *
 * @param parent by name and birth date when without number
 * @param jointCare whether the parents declared joint care (forældreansvarsloven § 7)
 */
public record NewParenthood(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef child,
    @NotNull @Valid PersonOrName parent,
    @NotNull @Pattern(regexp = "father|coMother") String role,
    @Nullable JointCare jointCare)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return named(new LinkedHashMap<>(Map.of("/child", child)));
  }

  private Map<String, PersonRef> named(Map<String, PersonRef> people) {
    @Nullable PersonRef registered = parent.ref("/parent");
    if (registered != null) {
      people.put("/parent", registered);
    }
    return people;
  }
}
