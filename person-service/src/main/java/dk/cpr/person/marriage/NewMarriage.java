package dk.cpr.person.marriage;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two marry.
 *
 * @param person one of them
 * @param spouse the other, by name and birth date when without number
 * @param custody of the children that they have together; {@code JOINT} where it is left out
 */
public record NewMarriage(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef person,
    @NotNull @Valid PersonOrName spouse,
    @Nullable CommonChildren custody)
    implements Report {

  /** Custody of the children below 18 that the two have together. */
  public enum CommonChildren {
    /** Both have it from now on (forældreansvarsloven § 6(1)). */
    JOINT,
    /** Who has it keeps it, as was decided or declared otherwise. */
    UNCHANGED
  }

  @Override
  public Map<String, PersonRef> people() {
    return couple().people();
  }

  @Override
  public List<String> principals() {
    return couple().principals();
  }

  NewCoupleEvent couple() {
    return new NewCoupleEvent(basis, person, spouse);
  }

  CommonChildren children() {
    return Objects.requireNonNullElse(custody, CommonChildren.JOINT);
  }
}
