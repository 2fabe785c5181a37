package dk.cpr.person.kin;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.named.PersonRef;
import dk.cpr.person.naming.NameParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An adoption.
 *
 * @param adopters one or two
 * @param staying the parent that stays when a spouse adopts the other's child
 * @param name the name that the child gets, if it gets one
 */
public record NewAdoption(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef child,
    @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid Adopter> adopters,
    @Nullable @Pattern(regexp = "mother|father") String staying,
    @Nullable @Valid NameParts name)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return named(new LinkedHashMap<>(Map.of("/child", child)));
  }

  private Map<String, PersonRef> named(Map<String, PersonRef> people) {
    for (int i = 0; i < adopters.size(); i++) {
      @Nullable PersonRef registered = adopters.get(i).person().ref(pointer(i));
      if (registered != null) {
        people.put(pointer(i), registered);
      }
    }
    return people;
  }

  static String pointer(int adopter) {
    return "/adopters/" + adopter + "/person";
  }

  /**
   * One who adopts.
   *
   * @param leave to adopt below 25, where it was given (adoptionsloven § 4)
   */
  public record Adopter(
      @NotNull @Valid PersonOrName person,
      @NotNull @Pattern(regexp = "mother|father|coMother") String role,
      @Nullable Leave leave) {}

  /** A leave that an adopter was given. */
  public enum Leave {
    BELOW_25
  }
}
