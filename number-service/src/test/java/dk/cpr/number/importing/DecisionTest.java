package dk.cpr.number.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.number.importing.ImportAnswer.SetAside;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NewState;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final LocalDate OLD = LocalDate.of(2001, 11, 20);
  private static final LocalDate NEW = LocalDate.of(2002, 11, 20);
  private static final Personnummer A = number(0);
  private static final Personnummer B = number(1);
  private static final Personnummer C = number(2);
  private static final PersonId P = PersonId.newId();
  private static final PersonId Q = PersonId.newId();
  private static final PersonId R = PersonId.newId();

  private final List<Statement> said = new ArrayList<>();
  private final List<KnownNumber> known = new ArrayList<>();

  @Test
  void aChangedNumberAndItsSuccessorAreOnePersonByTheSuccessorsProposal() {
    say(A, P, NumberState.CHANGED, B);
    say(B, Q, NumberState.CURRENT, null);
    Decision decision = decide(OLD);
    assertThat(decision.setAside()).isEmpty();
    assertThat(decision.states()).extracting(NewState::number).containsExactly(B, A);
    assertThat(decision.states()).extracting(NewState::personId).containsOnly(Q);
  }

  @Test
  void aSuccessorThatIsOnlyPointedAtIsMentionedAndSharesThePerson() {
    say(A, P, NumberState.CHANGED, B);
    Decision decision = decide(OLD);
    assertThat(decision.states()).extracting(NewState::number).containsExactly(B, A);
    assertThat(decision.states()).extracting(NewState::personId).containsOnly(P);
    assertThat(decision.states().getFirst().life().state()).isEqualTo(NumberState.REFERENCED);
  }

  @Test
  void chainsOfChangesAreOnePerson() {
    say(A, P, NumberState.CHANGED, B);
    say(B, Q, NumberState.CHANGED, C);
    say(C, R, NumberState.CURRENT, null);
    Decision decision = decide(OLD);
    assertThat(decision.states()).extracting(NewState::number).containsExactly(C, B, A);
    assertThat(decision.states()).extracting(NewState::personId).containsOnly(R);
  }

  @Test
  void aDuplicateKeepsItsOwnPersonAndASurvivorOnlyPointedAtGetsOne() {
    say(A, P, NumberState.DUPLICATE, B);
    Decision decision = decide(OLD);
    assertThat(decision.personOf(A)).contains(P);
    assertThat(decision.personOf(B)).isPresent().get().isNotEqualTo(P);
  }

  @Test
  void aKnownNumberKeepsItsPersonAndGivesItToANewSuccessor() {
    know(A, P, NumberState.CURRENT, null);
    say(A, Q, NumberState.CHANGED, B);
    say(B, R, NumberState.CURRENT, null);
    Decision decision = decide(NEW);
    assertThat(decision.setAside()).isEmpty();
    assertThat(decision.states()).extracting(NewState::personId).containsOnly(P);
  }

  @Test
  void changedNumbersKnownAsTwoPersonsAreSetAsideWhole() {
    know(A, P, NumberState.REFERENCED, null);
    know(B, Q, NumberState.REFERENCED, null);
    say(A, P, NumberState.CHANGED, B);
    say(B, Q, NumberState.CURRENT, null);
    Decision decision = decide(NEW);
    assertThat(decision.states()).isEmpty();
    assertThat(decision.setAside())
        .containsExactlyInAnyOrder(
            new SetAside(0, Reasons.TWO_PERSONS), new SetAside(1, Reasons.TWO_PERSONS));
    assertThat(decision.personOf(A)).contains(P);
  }

  @Test
  void aDuplicateOfTheSamePersonIsSetAside() {
    know(A, P, NumberState.CHANGED, B);
    know(B, P, NumberState.CURRENT, null);
    say(A, Q, NumberState.DUPLICATE, B);
    assertThat(reasons(decide(NEW))).containsExactly(Reasons.ONE_PERSON);
  }

  @Test
  void circlesAreSetAsideWithEverythingThatLeadsIntoThem() {
    say(A, P, NumberState.CHANGED, B);
    say(B, Q, NumberState.DUPLICATE, A);
    say(C, R, NumberState.CHANGED, A);
    Decision decision = decide(OLD);
    assertThat(reasons(decision)).containsExactly("circle", "circle", "circle");
    assertThat(decision.states()).isEmpty();
    assertThat(decision.doubtful()).containsExactlyInAnyOrder(A, B, C);
  }

  @Test
  void aCircleOverWhatIsKnownIsSeen() {
    know(A, P, NumberState.DUPLICATE, B);
    know(B, Q, NumberState.CURRENT, null);
    say(B, Q, NumberState.DUPLICATE, A);
    assertThat(reasons(decide(NEW))).containsExactly("circle");
  }

  @Test
  void theUndoOfAChangeIsFollowed() {
    know(A, P, NumberState.CHANGED, B);
    know(B, P, NumberState.CURRENT, null);
    say(A, Q, NumberState.CURRENT, null);
    say(B, Q, NumberState.ANNULLED, null);
    Decision decision = decide(NEW);
    assertThat(decision.setAside()).isEmpty();
    assertThat(decision.states()).extracting(NewState::personId).containsOnly(P);
  }

  @Test
  void aPersonNeverGoesByTwoNumbers() {
    know(A, P, NumberState.CHANGED, B);
    know(B, P, NumberState.CURRENT, null);
    say(A, Q, NumberState.CURRENT, null);
    assertThat(reasons(decide(NEW))).containsExactly(Reasons.TWO_CURRENT);
  }

  @Test
  void theUndoOfADuplicateIsFollowed() {
    know(A, P, NumberState.DUPLICATE, B);
    know(B, Q, NumberState.CURRENT, null);
    say(A, R, NumberState.CURRENT, null);
    Decision decision = decide(NEW);
    assertThat(decision.setAside()).isEmpty();
    assertThat(decision.personOf(A)).contains(P);
  }

  @Test
  void theSameAgainAndMentionsSayNothingNew() {
    know(A, P, NumberState.DUPLICATE, B);
    know(B, Q, NumberState.CURRENT, null);
    say(A, R, NumberState.CHANGED, B);
    say(B, R, NumberState.CURRENT, null);
    Decision decision = decide(OLD);
    assertThat(decision.states()).isEmpty();
    assertThat(decision.setAside()).isEmpty();
    said.clear();
    say(B, R, NumberState.REFERENCED, null);
    assertThat(decide(OLD).states()).isEmpty();
  }

  @Test
  void anotherStatementOfTheSameOrAnOlderDateIsSetAside() {
    know(A, P, NumberState.CURRENT, null);
    say(A, P, NumberState.ANNULLED, null);
    assertThat(reasons(decide(OLD))).containsExactly(Reasons.MET_TWICE);
    assertThat(reasons(decide(OLD.minusDays(1)))).containsExactly(Reasons.OLDER);
    assertThat(decide(NEW).states()).hasSize(1);
  }

  @Test
  void aMentionedNumberIsUpgradedWhateverTheDate() {
    know(A, P, NumberState.REFERENCED, null);
    say(A, Q, NumberState.CURRENT, null);
    Decision decision = decide(OLD.minusYears(1));
    assertThat(decision.states()).hasSize(1);
    assertThat(decision.personOf(A)).contains(P);
  }

  @Test
  void aNumberGivenHereToSomeoneElseIsSetAsideAndSoIsANewcomerThatPointsAtIt() {
    known.add(given(A, P));
    say(A, Q, NumberState.CURRENT, null);
    say(B, R, NumberState.CHANGED, A);
    Decision decision = decide(LocalDate.of(2100, 1, 1));
    assertThat(decision.states()).isEmpty();
    assertThat(reasons(decision)).containsOnly(Reasons.ALLOCATED_HERE).hasSize(2);
  }

  @Test
  void aNumberGivenHereCanBeMentionedAndImportedAsItsOwnPerson() {
    known.add(given(A, P));
    say(A, Q, NumberState.REFERENCED, null);
    assertThat(decide(NEW).setAside()).isEmpty();
    said.clear();
    say(A, P, NumberState.CURRENT, null);
    assertThat(reasons(decide(NEW))).containsExactly(Reasons.OLDER);
    assertThat(decide(LocalDate.of(2100, 1, 1)).states()).hasSize(1);
  }

  @Test
  void aProposalThatIsAnotherPersonsIsSetAside() {
    know(A, P, NumberState.CURRENT, null);
    say(B, P, NumberState.CURRENT, null);
    say(C, Q, NumberState.CURRENT, null);
    Decision decision = decide(NEW);
    assertThat(decision.setAside()).containsExactly(new SetAside(0, Reasons.PERSON_ID_TAKEN));
    assertThat(decision.personOf(C)).contains(Q);
  }

  @Test
  void aMentionInAGroupThatIsSetAsideIsKept() {
    know(A, P, NumberState.CURRENT, null);
    say(C, P, NumberState.CHANGED, B);
    say(B, R, NumberState.REFERENCED, null);
    say(A, Q, NumberState.CHANGED, B);
    say(C, P, NumberState.CHANGED, B);
    know(C, Q, NumberState.CURRENT, null);
    Decision decision = decide(NEW);
    assertThat(reasons(decision)).containsOnly(Reasons.TWO_PERSONS);
    assertThat(decision.states()).extracting(NewState::number).containsExactly(B);
    assertThat(decision.personOf(B)).contains(R);
  }

  private Decision decide(LocalDate produced) {
    return Decision.of(said, known, produced);
  }

  private static List<String> reasons(Decision decision) {
    return decision.setAside().stream().map(SetAside::reason).toList();
  }

  private void say(
      Personnummer number, PersonId proposal, NumberState state, @Nullable Personnummer next) {
    said.add(new Statement(List.of(said.size()), number, proposal, life(state, next)));
  }

  private void know(
      Personnummer number, PersonId person, NumberState state, @Nullable Personnummer next) {
    known.add(new KnownNumber(number, person, life(state, next), null, Instant.EPOCH, OLD));
  }

  private static KnownNumber given(Personnummer number, PersonId person) {
    Life life =
        new Life(NumberState.CURRENT, null, EffectPeriod.since(SourceTime.of("1990-01-01")));
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    return new KnownNumber(number, person, life, Reason.BIRTH, at, null);
  }

  private static Life life(NumberState state, @Nullable Personnummer next) {
    return new Life(state, next, EffectPeriod.ALWAYS);
  }

  private static Personnummer number(int ordinal) {
    return NumberSeries.of(LocalDate.of(1990, 5, 5), Sex.K).at(ordinal);
  }
}
