package dk.cpr.protection.correction;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionRules;
import dk.cpr.fact.correction.Dependent;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CPR office corrects every protection, a municipality those of its own residents. A correction
 * is an act on each protection that it touches, so that what protects more than before is confirmed
 * as any other act is; and it is one transaction, hence one step in every read model: where one
 * protection takes over from another, nobody is uncovered in between.
 */
@ApplicationScoped
class ProtectionCorrection implements CorrectionRules {
  private final Caller caller;
  private final PersonAccess access;
  private final FactStore facts;
  private final ProtectionBook book;
  private final Acts acts;
  private final HumanBeings humans;
  private final CorrectedCoverage coverage;

  ProtectionCorrection(
      Caller caller,
      PersonAccess access,
      FactStore facts,
      ProtectionBook book,
      Acts acts,
      HumanBeings humans,
      CorrectedCoverage coverage) {
    this.caller = caller;
    this.access = access;
    this.humans = humans;
    this.coverage = coverage;
    this.facts = facts;
    this.book = book;
    this.acts = acts;
  }

  @Override
  public void requireKeeper() {
    caller.requireKind(
        caller.has(Roles.OFFICE) ? OrganisationKind.OFFICE : OrganisationKind.MUNICIPALITY);
  }

  @Override
  public void require(NewCorrection wish, List<StoredFact> named) {
    Map<PersonId, HumanBeing> found = humans.of(named.stream().map(StoredFact::personId).toList());
    ProblemException unknown = new ProblemException(ProblemType.FACT_UNKNOWN);
    for (int i = 0; i < named.size(); i++) {
      HumanBeing human = Objects.requireNonNull(found.get(named.get(i).personId()));
      if (access.capacity(human).isEmpty()) {
        unknown.at("/facts/" + i + "/fact", "fact-unknown", "the id of a fact of this service");
      }
    }
    if (!unknown.problem().errors().isEmpty()) {
      throw unknown;
    }
  }

  /** Whoever may correct a person's protections may be told of them. */
  @Override
  public boolean covers(PersonId person) {
    return access
        .capacity(Objects.requireNonNull(humans.of(List.of(person)).get(person)))
        .isPresent();
  }

  /** What ends comes before what is valid instead: the last act tells how a protection stands. */
  @Override
  public void follow(Correction done) {
    coverage.require(done);
    protections(done.facts())
        .sorted(Comparator.comparing((Corrected fact) -> fact.now() != null))
        .forEach(this::act);
  }

  /** Protections that follow from a corrected one, and stand as they did. */
  @Override
  public List<Dependent> dependents(List<Corrected> corrected) {
    return protections(corrected)
        .flatMap(
            leader ->
                acts.followers(protectionOf(leader)).stream()
                    .flatMap(follower -> standing(follower).stream())
                    .map(fact -> follower(fact, leader)))
        .toList();
  }

  /** The protections that a correction has touched. */
  List<UUID> touched(Correction done) {
    return protections(done.facts()).map(this::protectionOf).distinct().toList();
  }

  private void act(Corrected corrected) {
    UUID protection = protectionOf(corrected);
    @Nullable UUID follows = acts.find(protection).map(Kept::follows).orElse(null);
    for (StoredFact fact : opened(corrected)) {
      acts.add(new Act(protection, fact, kind(corrected.act()), access.user(), null, follows));
      if (fact.id().equals(corrected.now()) && isOfNameAndAddress(fact)) {
        bringAlong(protection, fact, corrected);
      }
    }
  }

  /** What is left behind, then what is valid instead. */
  private List<StoredFact> opened(Corrected corrected) {
    return Stream.of(Optional.ofNullable(corrected.kept()), Optional.ofNullable(corrected.now()))
        .flatMap(Optional::stream)
        .flatMap(id -> facts.find(List.of(id)).stream())
        .toList();
  }

  /** Local directory protection goes along from now on (CPR-loven § 30, stk. 1). */
  private void bringAlong(UUID protection, StoredFact fact, Corrected corrected) {
    Hand hand =
        new Hand(
            Registration.report(corrected.at(), access.organisation(), null),
            access.user(),
            kind(corrected.act()),
            null);
    EffectPeriod effect = fact.content().effect();
    @Nullable SourceTime from = effect.from();
    boolean begun = from == null || from.instant().isBefore(hand.at());
    EffectPeriod ahead = new EffectPeriod(begun ? hand.now() : from, effect.to());
    if (!ahead.isEmpty()) {
      book.follow(corrected.personId(), protection, ahead, hand);
    }
  }

  private static boolean isOfNameAndAddress(StoredFact fact) {
    return ProtectionKind.of(fact) == ProtectionKind.NAME_AND_ADDRESS;
  }

  private static Stream<Corrected> protections(List<Corrected> corrected) {
    return corrected.stream()
        .filter(
            fact ->
                fact.kind().equals(FactKind.PROTECTION.wireName())
                    || fact.kind().equals(FactKind.CREDIT_WARNING.wireName()));
  }

  private UUID protectionOf(Corrected corrected) {
    return acts.protectionOf(corrected.fact()).orElse(corrected.fact());
  }

  private Optional<StoredFact> standing(UUID protection) {
    return acts.find(protection).stream()
        .flatMap(kept -> facts.find(List.of(kept.fact())).stream())
        .filter(fact -> fact.knownTo() == null && fact.standing() == Standing.VALID)
        .findFirst();
  }

  private static Dependent follower(StoredFact fact, Corrected leader) {
    return new Dependent(
        fact.id(), fact.personId(), fact.kind(), Dependent.Relation.DERIVED, leader.fact());
  }

  private static Act.Kind kind(CorrectionAct act) {
    return switch (act) {
      case CORRECT -> Act.Kind.CORRECTED;
      case ANNUL -> Act.Kind.ANNULLED;
      case RESTORE -> Act.Kind.RESTORED;
    };
  }
}
