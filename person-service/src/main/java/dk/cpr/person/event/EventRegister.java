package dk.cpr.person.event;

import dk.cpr.fact.store.FactLedger;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.event.EventRules.Verdict;
import dk.cpr.person.home.HomeEndings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Registers an event for everyone it touches, in one transaction: all of them are locked in one
 * order, all that is known of them is read in one statement, the rules decide, and everything is
 * written in batches.
 */
@ApplicationScoped
class EventRegister {
  private static final Set<FactKind> KINDS = kinds();

  private final FactStore facts;
  private final FactLedger ledger;
  private final Relatives relatives;
  private final KinshipReader kin;
  private final LifeEventTable events;
  private final HomeEndings homes;

  EventRegister(
      FactStore facts,
      FactLedger ledger,
      Relatives relatives,
      KinshipReader kin,
      LifeEventTable events,
      HomeEndings homes) {
    this.facts = facts;
    this.ledger = ledger;
    this.relatives = relatives;
    this.kin = kin;
    this.events = events;
    this.homes = homes;
  }

  /** What would happen; nothing is locked or written. */
  Verdict preview(LifeEvent event, Numbered numbered) {
    return EventRules.judge(event, scene(event, everyone(event), numbered, Instant.now()));
  }

  /**
   * Lets it happen.
   *
   * @throws RefusedEvent when it contradicts what is known; rolls back
   * @throws ProblemException try-again when the family changed between looking and locking
   */
  @Transactional
  Happened register(LifeEvent event, Numbered numbered, Sender sender) {
    return register(PersonId.newId().value(), event, numbered, sender);
  }

  /** The same for an event that has its id already. */
  @Transactional
  Happened register(UUID id, LifeEvent event, Numbered numbered, Sender sender) {
    Set<PersonId> everyone = everyone(event);
    Instant at = facts.lock(everyone);
    boolean complete =
        event.reach() == LifeEvent.Reach.NAMED || everyone.containsAll(everyone(event));
    if (!complete && event.reach() == LifeEvent.Reach.FAMILY) {
      throw familyChanged();
    }
    return switch (EventRules.judge(event, scene(event, everyone, numbered, at))) {
      // What came between names itself: the spouse whom one of a couple has meanwhile.
      case Verdict.Refused refused -> throw new RefusedEvent(refused.objection());
      case Verdict.Lawful lawful -> {
        if (!complete) {
          throw familyChanged();
        }
        yield write(new Writing(id, event, sender, at), lawful.touched());
      }
    };
  }

  /** Locking those who came in now would be out of order. */
  private static ProblemException familyChanged() {
    return new ProblemException(ProblemType.TRY_AGAIN);
  }

  private Happened write(Writing writing, Collection<Touched> touched) {
    List<StoredFact> closed = new ArrayList<>();
    List<FactLedger.Entry> entries = new ArrayList<>();
    for (Touched one : touched) {
      one.closed().forEach(known -> closed.add(known.fact()));
      one.kept().forEach(kept -> entries.add(writing.entry(one, kept)));
      one.opened().forEach(content -> entries.add(writing.entry(one, content)));
      entries.addAll(writing.marks(one));
    }
    List<StoredFact> written = ledger.write(closed, entries, writing.reported());
    Happened happened = writing.happened(touched, written);
    LifeEvent event = writing.event();
    events.add(happened, event, writing.sender());
    event
        .lostHome()
        .ifPresent(
            cause -> homes.add(happened.id(), event.named().getFirst(), cause, event.effect()));
    return happened;
  }

  private Set<PersonId> everyone(LifeEvent event) {
    Set<PersonId> everyone = new LinkedHashSet<>(event.named());
    List<PersonId> whose =
        switch (event.reach()) {
          case NAMED -> List.of();
          case FAMILY -> List.of(event.named().getFirst());
          case FAMILIES -> event.named();
        };
    whose.forEach(person -> everyone.addAll(relatives.of(person, event.effect().instant())));
    return everyone;
  }

  /** Of ancestors it is read and not locked: an event does not touch them. */
  private Scene scene(LifeEvent event, Set<PersonId> everyone, Numbered numbered, Instant at) {
    if (event.descendants().isEmpty()) {
      return Scene.of(facts.known(everyone, KINDS), numbered.birthDates(), Kinship.NONE, at);
    }
    Set<PersonId> all = new LinkedHashSet<>(kin.line(event.descendants(), numbered.ids()));
    Kinship kinship = new Kinship(numbered.ids(), kin.adoptions(all));
    all.addAll(everyone);
    return Scene.of(facts.known(all, KINDS), numbered.birthDates(), kinship, at);
  }

  private static Set<FactKind> kinds() {
    Set<FactKind> kinds = EnumSet.copyOf(FactKind.ownedByService(Owner.PERSON));
    kinds.remove(FactKind.EVENT);
    return kinds;
  }
}
