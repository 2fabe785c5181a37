package dk.cpr.person.death;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A spouse who has no number died: G becomes E, P becomes L, the spouse's name is kept, a
 * separation ends. Of a spouse with a number the death itself is reported.
 */
record SpouseDeath(SourceTime effect, PersonId person) implements LifeEvent {
  private static final Set<String> BONDS =
      Set.of(CivilStatus.MARRIED.code(), CivilStatus.REGISTERED_PARTNER.code());

  @Override
  public EventKind kind() {
    return EventKind.SPOUSE_DEATH;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    Optional<Known> bond = bond(scene);
    return bond.isEmpty()
        ? Optional.of(Objection.lack("not-married", "a person who is married or a partner"))
        : bond.filter(known -> !known.value("spouse").isEmpty())
            .map(known -> Objection.by(known, "spouse-has-number", "the death of the spouse"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    scene.held(person, FactKind.SEPARATION, effect.instant()).forEach(drafts::end);
    bond(scene).ifPresent(known -> drafts.succeed(person, widowed(known)));
  }

  private FactContent widowed(Known bond) {
    boolean married = bond.value("code").equals(CivilStatus.MARRIED.code());
    Map<String, String> value = new TreeMap<>(bond.content().value());
    value.keySet().removeIf(field -> !field.startsWith("spouse"));
    value.put("code", (married ? CivilStatus.WIDOWED : CivilStatus.SURVIVING_PARTNER).code());
    return FactContent.valid(FactKind.CIVIL_STATUS, value, EffectPeriod.since(effect));
  }

  private Optional<Known> bond(Scene scene) {
    return scene
        .one(person, FactKind.CIVIL_STATUS, effect.instant())
        .filter(status -> BONDS.contains(status.value("code")));
  }
}
