package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.peer.ProtectionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The child is protected as those parents are whose address its own tells (law 5): the mother, and
 * the other parent who lives at the child's home. Asked before the home is there, and once more
 * after it, so that a protection that came in between is carried over.
 */
@ApplicationScoped
class InheritedProtection {
  private final ProtectionService protections;
  private final AddressService addresses;

  InheritedProtection(
      @RestClient ProtectionService protections, @RestClient AddressService addresses) {
    this.protections = protections;
    this.addresses = addresses;
  }

  /** Whether it is confirmed. An address that was reported may be either parent's. */
  boolean before(Birth birth) {
    BirthReport report = birth.report();
    @Nullable PersonId mother = report.mother().person();
    boolean both = report.residence() != null || (mother != null && sharesHome(mother, report));
    return inherit(birth, both, "");
  }

  /** The same, by the home that the child has. */
  boolean after(Birth birth) {
    return inherit(birth, sharesHome(birth.child(), birth.report()), ":since");
  }

  private boolean inherit(Birth birth, boolean both, String purpose) {
    BirthReport report = birth.report();
    Set<PersonId> from = new LinkedHashSet<>();
    add(from, report.mother());
    if (both) {
      add(from, report.otherParent());
    }
    boolean confirmed = true;
    for (PersonId parent : from) {
      boolean mother = parent.equals(report.mother().person());
      String key = birth.child() + (mother ? "" : ":" + parent) + purpose;
      confirmed &=
          protections
              .inherit(key, new ProtectionService.Inheritance(birth.child(), parent, report.time()))
              .confirmed();
    }
    return confirmed;
  }

  private static void add(Set<PersonId> from, @Nullable Parent parent) {
    @Nullable PersonId person = parent == null ? null : parent.person();
    if (person != null) {
      from.add(person);
    }
  }

  /** Whether somebody and the other parent, if it is a person of the register, live together. */
  private boolean sharesHome(PersonId person, BirthReport report) {
    @Nullable Parent other = report.otherParent();
    @Nullable PersonId parent = other == null ? null : other.person();
    LocalDate born = report.born().date();
    return parent != null
        && addresses
            .shared(new AddressService.Two(person, parent, born, born.plusDays(1)))
            .shared();
  }
}
