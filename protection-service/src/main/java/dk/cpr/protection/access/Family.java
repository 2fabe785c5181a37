package dk.cpr.protection.access;

import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Birth, children and custody, asked of person-service each time. */
@ApplicationScoped
public class Family {
  private static final int OF_AGE = 18;
  private final PersonService persons;
  private final AddressService addresses;
  private final HumanBeings humans;

  Family(
      @RestClient PersonService persons, @RestClient AddressService addresses, HumanBeings humans) {
    this.persons = persons;
    this.addresses = addresses;
    this.humans = humans;
  }

  /** Whether somebody has had a birthday; false when no birth date is known. */
  public boolean hasReached(int age, HumanBeing human) {
    return birth(facts(human.current())).filter(date -> isAged(age, date)).isPresent();
  }

  /** Whether somebody holds custody now of a child under 18. */
  @Transactional(Transactional.TxType.NEVER)
  public boolean holdsCustody(HumanBeing holder, HumanBeing child) {
    return isInCustody(facts(child.current()), holder);
  }

  /** Children under 18 in somebody's custody now. */
  @Transactional(Transactional.TxType.NEVER)
  public List<HumanBeing> childrenOf(HumanBeing parent) {
    Set<PersonId> named = new LinkedHashSet<>();
    for (PersonId id : parent.all()) {
      facts(id).of(FactKind.CHILD).map(fact -> person(fact, "person")).forEach(named::addAll);
    }
    Set<HumanBeing> children =
        named.isEmpty() ? Set.of() : new LinkedHashSet<>(humans.of(named).values());
    return children.stream()
        .filter(child -> !child.equals(parent))
        .filter(child -> isInCustody(facts(child.current()), parent))
        .toList();
  }

  /** Those of them who live at the parent's address now. */
  @Transactional(Transactional.TxType.NEVER)
  public List<HumanBeing> childrenAtHome(HumanBeing parent) {
    List<HumanBeing> children = childrenOf(parent);
    if (children.isEmpty()) {
      return children;
    }
    AddressService.Neighbours neighbours =
        new AddressService.Neighbours(
            List.of(parent.current()), children.stream().map(HumanBeing::current).toList());
    List<PersonId> there =
        PeerCalls.ask(ProblemType.PEER_UNAVAILABLE, () -> addresses.sameHome(neighbours))
            .personIds();
    return children.stream().filter(child -> there.contains(child.current())).toList();
  }

  private PersonService.Facts facts(PersonId person) {
    return PeerCalls.ask(
        ProblemType.PEER_UNAVAILABLE, () -> persons.facts(new PersonService.Question(person)));
  }

  private static boolean isInCustody(PersonService.Facts child, HumanBeing holder) {
    return birth(child).filter(date -> !isAged(OF_AGE, date)).isPresent()
        && child
            .of(FactKind.CUSTODY)
            .flatMap(custody -> holders(custody, child))
            .anyMatch(holder::is);
  }

  /** Mother and father or co-mother are named by the parent's own fact where custody does not. */
  private static Stream<PersonId> holders(PersonService.Fact custody, PersonService.Facts child) {
    List<PersonId> named = person(custody, "holder");
    String relation = custody.value().getOrDefault("relation", custody.slot());
    String parent =
        relation.equals(CustodyRelation.MOTHER.code())
            ? "mother"
            : relation.equals(CustodyRelation.FATHER_OR_CO_MOTHER.code()) ? "father" : "";
    return named.isEmpty() && !parent.isEmpty()
        ? child
            .of(FactKind.PARENT)
            .filter(fact -> fact.slot().equals(parent))
            .flatMap(fact -> person(fact, "person").stream())
        : named.stream();
  }

  private static List<PersonId> person(PersonService.Fact fact, String field) {
    return Optional.ofNullable(fact.value().get(field)).map(PersonId::of).stream().toList();
  }

  private static Optional<LocalDate> birth(PersonService.Facts facts) {
    return facts
        .of(FactKind.BIRTH)
        .flatMap(fact -> Optional.ofNullable(fact.value().get("date")).stream())
        .filter(SourceTime::isTime)
        .map(text -> SourceTime.of(text).date())
        .findFirst();
  }

  private static boolean isAged(int age, LocalDate birth) {
    return !birth.plusYears(age).isAfter(LocalDate.now(SourceTime.ZONE));
  }
}
