package dk.cpr.person.existing;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.likeness.MatchScore;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.event.ReporterCoverage;
import dk.cpr.person.existing.LikePersons.Born;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.ProtectionService;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Nobody gets a second number by a slip: who is to get one is compared with those of the register,
 * by the weights of likely duplicates. Whoever is covered by the reporter's own right is named; of
 * others it is told that there is somebody, unless they are protected: then it is as if there were
 * nobody, and data quality finds the two.
 */
@ApplicationScoped
public class ExistingPersonRule {
  private static final String NAME_AND_ADDRESS = "0001";
  private static final List<String> COMPARED =
      List.of(FactKind.BIRTH.wireName(), FactKind.NAME.wireName());

  /** More than that of one name and day are no help to anybody. */
  private static final int MOST = 20;

  /** As many as the peers are asked about at once. */
  private static final int COMPARED_AT_ONCE = 1_000;

  private final LikePersons persons;
  private final NumberService numbers;
  private final ProtectionService protections;
  private final ReporterCoverage coverage;
  private final ReportReceipts receipts;
  private final Caller caller;
  private final int threshold;

  ExistingPersonRule(
      LikePersons persons,
      @RestClient NumberService numbers,
      @RestClient ProtectionService protections,
      ReporterCoverage coverage,
      ReportReceipts receipts,
      Caller caller,
      @ConfigProperty(name = "cpr.likeness.threshold") int threshold) {
    this.persons = persons;
    this.numbers = numbers;
    this.protections = protections;
    this.coverage = coverage;
    this.receipts = receipts;
    this.caller = caller;
    this.threshold = threshold;
  }

  /**
   * Requires that nobody like this has a number, or that the reporter says why it is not them.
   *
   * @throws ProblemException likely-registered, receipted
   */
  public void require(NewPerson somebody) {
    if (somebody.notTheSame() != null) {
      return;
    }
    Map<PersonId, Born> like = alike(somebody);
    like.keySet().retainAll(numbered(like.keySet()));
    List<Born> covered =
        like.values().stream().filter(born -> coverage.covers(born.person())).limit(MOST).toList();
    covered.forEach(born -> like.remove(born.person()));
    like.keySet().removeAll(hidden(like.keySet()));
    if (!covered.isEmpty() || !like.isEmpty()) {
      Stream<PersonId> told =
          Stream.concat(covered.stream().map(Born::person), like.keySet().stream().limit(MOST));
      receipts.leave(
          Recipient.of(caller),
          Reason.lifeEvent(somebody.kind().wireName()),
          told.collect(Collectors.toMap(person -> person, person -> COMPARED)));
      throw likely(covered);
    }
  }

  /**
   * All of them: were it only the first few, these could be protected, and the answer would depend
   * on them.
   */
  private Map<PersonId, Born> alike(NewPerson somebody) {
    Map<PersonId, Born> like = new LinkedHashMap<>();
    for (Born born : persons.born(somebody.born().date())) {
      if (MatchScore.score(somebody.profile(), born.profile()) >= threshold
          && like.size() < COMPARED_AT_ONCE) {
        like.putIfAbsent(born.person(), born);
      }
    }
    return like;
  }

  /**
   * Requires that a mother has no child of this birth already, by another report than a birth, or
   * that the reporter says why it is another one. The caller leaves the receipt.
   *
   * @throws ProblemException likely-registered
   */
  public void requireUnborn(
      @Nullable PersonId mother, LocalDate day, Sex sex, @Nullable String notTheSame) {
    if (notTheSame == null && mother != null && persons.hasChild(mother, day, sex)) {
      throw likely(List.of());
    }
  }

  /** Those who go by a number: who never was is nobody to be the same as. */
  private Set<PersonId> numbered(Collection<PersonId> like) {
    return like.isEmpty()
        ? Set.of()
        : numbers.numbersOf(new NumberService.PersonsAsked(List.copyOf(like))).numbers().stream()
            .map(NumberService.NumberOf::personId)
            .collect(Collectors.toSet());
  }

  private Set<PersonId> hidden(Collection<PersonId> like) {
    return like.isEmpty()
        ? Set.of()
        : protections
            .active(new ProtectionService.PersonsAsked(List.copyOf(like)))
            .persons()
            .stream()
            .filter(person -> person.types().contains(NAME_AND_ADDRESS))
            .map(ProtectionService.Held::personId)
            .collect(Collectors.toSet());
  }

  private static ProblemException likely(List<Born> covered) {
    ProblemException problem =
        new ProblemException(
            ProblemType.LIKELY_REGISTERED,
            "Look the person up first. Of somebody else, say in notTheSame how you know.");
    problem.at("/notTheSame", "likely-registered", "why it is nobody who has a number already");
    covered.forEach(
        born ->
            problem.contradicting(
                new KnownFact(
                    born.birth(), FactKind.BIRTH.wireName(), born.person(), born.knownFrom())));
    return problem;
  }
}
