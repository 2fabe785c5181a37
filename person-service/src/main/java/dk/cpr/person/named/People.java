package dk.cpr.person.named;

import dk.cpr.kernel.person.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons that a report names, by where they stand in it. */
public final class People {
  private final Map<String, PersonId> byPointer = new LinkedHashMap<>();
  private final Map<PersonId, LocalDate> birthDates = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> annulled = new LinkedHashSet<>();

  void add(String pointer, PersonId person, LocalDate born) {
    byPointer.put(pointer, person);
    birthDates.put(person, born);
  }

  void miss(String pointer) {
    missing.add(pointer);
  }

  void missAnnulled(String pointer) {
    miss(pointer);
    annulled.add(pointer);
  }

  /** The person at a place where there is one. */
  public PersonId at(String pointer) {
    return Objects.requireNonNull(byPointer.get(pointer));
  }

  /** The person at a place, null when nobody of the register stands there. */
  public @Nullable PersonId orNull(String pointer) {
    return byPointer.get(pointer);
  }

  /** Everyone, in the order of the report. */
  public List<PersonId> all() {
    return byPointer.values().stream().distinct().toList();
  }

  /** The date in each one's number, for persons whose birth the register has no fact of. */
  public Map<PersonId, LocalDate> birthDates() {
    return birthDates;
  }

  /** The places where somebody is named whom the register does not have. */
  public Set<String> missing() {
    return missing;
  }

  /** Whether the number at a place was annulled. */
  public boolean isAnnulled(String pointer) {
    return annulled.contains(pointer);
  }
}
