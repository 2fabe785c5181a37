package dk.cpr.person.kin;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.named.People;
import dk.cpr.person.peer.AddressService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Whether a child's parents shared a registered address before its birth. */
@ApplicationScoped
class SharedHomes {
  private final FactStore facts;
  private final AddressService addresses;

  SharedHomes(FactStore facts, @RestClient AddressService addresses) {
    this.facts = facts;
    this.addresses = addresses;
  }

  /** Asks address-service where custody may hang on it: of a minor whose mother has a number. */
  SharedResidence before(NewParenthood report, People people) {
    PersonId child = people.at("/child");
    @Nullable PersonId parent = people.orNull("/parent");
    Optional<LocalDate> born =
        born(child).or(() -> Optional.ofNullable(people.birthDates().get(child)));
    Optional<PersonId> mother = mother(child, report.basis().effect());
    if (parent == null || born.isEmpty() || mother.isEmpty() || mother.get().equals(parent)) {
      return SharedResidence.NOT_SHARED;
    }
    if (!AgeRule.ofAge(born.get()).isAfter(report.basis().effect().date())) {
      return SharedResidence.NOT_SHARED;
    }
    LocalDate from = born.get().minusMonths(CustodyRule.MONTHS_BEFORE_BIRTH);
    return addresses.shared(new AddressService.Two(mother.get(), parent, from, born.get())).shared()
        ? SharedResidence.SHARED
        : SharedResidence.NOT_SHARED;
  }

  private Optional<PersonId> mother(PersonId child, SourceTime when) {
    return valid(child, FactKind.PARENT)
        .filter(fact -> fact.slot().equals(Parentage.MOTHER))
        .filter(fact -> holdsSince(fact, when))
        .map(fact -> fact.value().getOrDefault("person", ""))
        .filter(id -> !id.isEmpty())
        .map(PersonId::of)
        .findFirst();
  }

  private static boolean holdsSince(StoredFact fact, SourceTime when) {
    @Nullable SourceTime to = fact.content().effect().to();
    return to == null || to.instant().isAfter(when.instant());
  }

  private Optional<LocalDate> born(PersonId child) {
    return valid(child, FactKind.BIRTH)
        .map(fact -> fact.value().getOrDefault("date", ""))
        .filter(SourceTime::isTime)
        .map(date -> SourceTime.of(date).date())
        .findFirst();
  }

  private Stream<StoredFact> valid(PersonId child, FactKind kind) {
    return facts.known(child, kind).stream().filter(fact -> fact.standing() == Standing.VALID);
  }
}
