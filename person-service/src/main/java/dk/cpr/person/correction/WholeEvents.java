package dk.cpr.person.correction;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A death or a disappearance is annulled whole or not at all: without the status a person would be
 * alive and have no civil status, and be found by no rule.
 */
@ApplicationScoped
class WholeEvents {
  private static final Set<String> STATUSES =
      Set.of(PersonStatus.DEAD.code(), PersonStatus.DISAPPEARED.code());

  private final FactStore store;

  WholeEvents(FactStore store) {
    this.store = store;
  }

  /**
   * Requires that whatever an event did to a person is annulled along with what the correction
   * annuls of it.
   *
   * @throws ProblemException contradicts-known-fact, naming what is left
   */
  void require(NewCorrection wish, List<StoredFact> facts) {
    Set<UUID> named = facts.stream().map(StoredFact::id).collect(Collectors.toSet());
    for (int i = 0; i < facts.size(); i++) {
      StoredFact fact = facts.get(i);
      if (wish.facts().get(i).act() == CorrectionAct.ANNUL && hangsTogether(fact)) {
        requireRest(fact, named, "/facts/" + i);
      }
    }
  }

  private void requireRest(StoredFact fact, Set<UUID> named, String pointer) {
    @Nullable String document = fact.document();
    if (document == null || !document.startsWith("event:")) {
      return;
    }
    List<StoredFact> left =
        store.ofDocument(document).stream()
            .filter(other -> other.personId().equals(fact.personId()))
            .filter(other -> other.standing() == Standing.VALID && hangsTogether(other))
            .filter(other -> !named.contains(other.id()))
            .toList();
    if (left.isEmpty()) {
      return;
    }
    ProblemException problem =
        new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT)
            .at(
                pointer,
                "belongs-together",
                "all that the event did: POST /v1/life-events/{id}/undo undoes it in one act");
    left.forEach(
        other ->
            problem.contradicting(
                new KnownFact(other.id(), other.kind(), other.personId(), other.knownFrom())));
    throw problem;
  }

  private static boolean hangsTogether(StoredFact fact) {
    @Nullable String code = fact.value().get("code");
    return switch (fact.content().kind()) {
      case DISAPPEARANCE -> true;
      case PERSON_STATUS -> code != null && STATUSES.contains(code);
      case CIVIL_STATUS -> CivilStatus.DEAD.code().equals(code);
      default -> false;
    };
  }
}
