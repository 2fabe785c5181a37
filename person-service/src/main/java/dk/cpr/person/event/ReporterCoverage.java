package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.home.LastHome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the caller may be told of by its own right: the CPR office of everybody, a municipality of
 * its residents, and of those who lived there when they died or disappeared; all others of nobody.
 * Asks address-service, so it must not be called in a transaction.
 */
@ApplicationScoped
public class ReporterCoverage {
  private final Caller caller;
  private final LastHome homes;

  ReporterCoverage(Caller caller, LastHome homes) {
    this.caller = caller;
    this.homes = homes;
  }

  /** Whether the caller may be told of a person. */
  public boolean covers(PersonId person) {
    return switch (Reporter.of(caller).orElse(Reporter.HOSPITAL)) {
      case OFFICE -> true;
      case MUNICIPALITY -> isResident(person);
      case HOSPITAL, PARISH, AUTHORITY -> false;
    };
  }

  Set<PersonId> of(Collection<PersonId> persons) {
    return persons.stream().distinct().filter(this::covers).collect(Collectors.toSet());
  }

  /**
   * Whether somebody lives in the caller's municipality. For nobody the same is asked of a person
   * who does not exist, so that time does not tell the two apart.
   */
  boolean isResident(@Nullable PersonId person) {
    Optional<String> home = homes.municipality(person == null ? PersonId.newId() : person);
    return home.isPresent() && caller.municipality().equals(home);
  }
}
