package dk.cpr.protection.access;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks number-service which ids are one human being. Nothing is done without an answer: an act on
 * one of several ids would leave the others as they were.
 */
@ApplicationScoped
public class HumanBeings {
  private static final int PAGE = 1000;
  private final NumberService numbers;

  HumanBeings(@RestClient NumberService numbers) {
    this.numbers = numbers;
  }

  /**
   * Who a person is.
   *
   * @throws ProblemException try-again without an answer of number-service
   */
  @Transactional(Transactional.TxType.NEVER)
  public HumanBeing of(PersonId person) {
    return asked(List.of(person)).values().iterator().next();
  }

  /**
   * Who each of these persons is, in their order.
   *
   * @throws ProblemException try-again without an answer of number-service
   */
  @Transactional(Transactional.TxType.NEVER)
  public Map<PersonId, HumanBeing> of(Collection<PersonId> persons) {
    Map<PersonId, HumanBeing> found = new LinkedHashMap<>();
    List<PersonId> all = persons.stream().distinct().toList();
    for (int i = 0; i < all.size(); i += PAGE) {
      found.putAll(asked(all.subList(i, Math.min(all.size(), i + PAGE))));
    }
    return found;
  }

  private Map<PersonId, HumanBeing> asked(List<PersonId> persons) {
    NumberService.Identities answer =
        PeerCalls.ask(
            ProblemType.TRY_AGAIN, () -> numbers.identities(new NumberService.Persons(persons)));
    Map<PersonId, HumanBeing> found = new LinkedHashMap<>();
    answer
        .persons()
        .forEach(one -> found.put(one.personId(), new HumanBeing(one.current(), one.all())));
    boolean whole =
        persons.stream()
            .allMatch(person -> found.containsKey(person) && found.get(person).is(person));
    if (!whole) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return found;
  }
}
