package dk.cpr.person.church;

import dk.cpr.kernel.code.ChurchMembership;
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

/** Entry of one who is not a member, exit of one who is; undecided (A) counts as not a member. */
record Membership(EventKind kind, SourceTime effect, PersonId person, String code)
    implements LifeEvent {
  private static final Set<String> MEMBERS =
      Set.of(
          ChurchMembership.MEMBER.code(),
          ChurchMembership.MEMBER_SPECIAL_M.code(),
          ChurchMembership.MEMBER_SPECIAL_S.code());

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    Optional<Known> held = scene.one(person, FactKind.CHURCH, effect.instant());
    boolean member = held.filter(known -> MEMBERS.contains(known.value("code"))).isPresent();
    if (member == (kind == EventKind.CHURCH_EXIT)) {
      return Optional.empty();
    }
    return Optional.of(
        held.map(known -> Objection.by(known, "known-already", "a membership that changes"))
            .orElseGet(() -> Objection.lack("not-a-member", "a member of the church")));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(
        person,
        FactContent.valid(FactKind.CHURCH, Map.of("code", code), EffectPeriod.since(effect)));
  }
}
