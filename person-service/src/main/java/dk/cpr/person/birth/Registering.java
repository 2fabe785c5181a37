package dk.cpr.person.birth;

import dk.cpr.fact.store.FactStore;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.birth.BirthFacts.Citizenship;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.custody.CustodyRule.Custody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last step of a birth: the facts of child and parents, in one transaction. */
@ApplicationScoped
class Registering {
  private final FactStore facts;
  private final Births births;
  private final Family family;

  Registering(FactStore facts, Births births, Family family) {
    this.facts = facts;
    this.births = births;
    this.family = family;
  }

  /**
   * Registers everyone's facts and ends the birth; empty when someone else holds it. When the
   * parents' facts have changed so that their shared address matters now, it goes back to ask.
   */
  @Transactional
  Optional<Birth> register(Birth birth) {
    Instant at = facts.lock(everyone(birth));
    Custody custody = CustodyRule.decide(family.custodyCase(birth, at));
    if (custody == Custody.ASK_RESIDENCE) {
      return births.table().goOn(birth, Birth.Step.CUSTODY.name());
    }
    Optional<Birth> done = births.table().done(birth);
    done.ifPresent(held -> open(held, new BirthFacts(held, at), custody, at));
    return done;
  }

  private void open(Birth birth, BirthFacts made, Custody custody, Instant at) {
    Citizenship citizenship =
        family.hasDanishParent(birth.report(), at) ? Citizenship.DANISH : Citizenship.NOT_SETTLED;
    BirthFacts.Care care =
        new BirthFacts.Care(custody, family.marriedSince(birth.report()).orElse(null));
    facts.openAll(birth.child(), made.ofChild(care, citizenship, deaths(birth.report())));
    for (Parent parent : birth.report().knownParents()) {
      facts.openAll(Objects.requireNonNull(parent.person()), made.ofParent(parent));
    }
  }

  private BirthFacts.Deaths deaths(BirthReport report) {
    @Nullable Parent other = report.otherParent();
    return new BirthFacts.Deaths(
        family.death(report.mother().person()).orElse(null),
        other == null ? null : family.death(other.person()).orElse(null));
  }

  private static List<PersonId> everyone(Birth birth) {
    List<PersonId> everyone = new ArrayList<>(List.of(birth.child()));
    birth.report().knownParents().forEach(p -> everyone.add(Objects.requireNonNull(p.person())));
    return everyone;
  }
}
