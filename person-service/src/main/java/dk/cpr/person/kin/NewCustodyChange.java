package dk.cpr.person.kin;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has custody of a child from now on.
 *
 * @param holders one or two; each the mother, the father or co-mother, or another person
 */
public record NewCustodyChange(
    @NotNull @Valid Basis basis,
    @NotNull @Valid PersonRef child,
    @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid Holder> holders)
    implements Report {

  @Override
  public Map<String, PersonRef> people() {
    return named(new LinkedHashMap<>(Map.of("/child", child)));
  }

  private Map<String, PersonRef> named(Map<String, PersonRef> people) {
    for (int i = 0; i < holders.size(); i++) {
      Holder holder = holders.get(i);
      if ((holder.person() != null) != holder.relation().equals(Holder.OTHER)) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at("/holders/" + i, "person-of-other", "a person for the relation other alone");
      }
      if (holder.person() != null) {
        people.put(pointer(i), holder.person());
      }
    }
    return people;
  }

  static String pointer(int holder) {
    return "/holders/" + holder + "/person";
  }

  /**
   * One who has custody.
   *
   * @param relation {@code mother}, {@code father} (also a co-mother) or {@code other}
   * @param person for {@code other}
   */
  public record Holder(
      @NotNull @Pattern(regexp = "mother|father|other") String relation,
      @Nullable @Valid PersonRef person) {
    static final String OTHER = "other";
  }
}
