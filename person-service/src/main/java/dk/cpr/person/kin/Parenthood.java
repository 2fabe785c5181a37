package dk.cpr.person.kin;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.citizenship.DanishByBirth;
import dk.cpr.person.custody.CustodyCase;
import dk.cpr.person.custody.CustodyCase.Couple;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.OtherParent;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.custody.CustodyFacts;
import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.custody.CustodyRule.Custody;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A father or co-mother takes the empty second place; the child becomes theirs, and Danish from its
 * birth where they were then (indfødsretsloven § 1). Custody becomes theirs too, by the rule for
 * newborns ({@link CustodyRule}) or as husband or wife of the mother by now (forældreansvarsloven §
 * 6(1)), while the mother has it. A father may be dead, but then holds no custody.
 *
 * @param care what the parents declared, and whether they shared a home before the birth
 */
record Parenthood(
    SourceTime effect, PersonId child, PersonOrName parent, ParentRole role, Care care)
    implements LifeEvent {

  /** What custody depends on beside the facts. */
  record Care(JointCare declared, SharedResidence residence) {}

  @Override
  public EventKind kind() {
    return EventKind.PARENTHOOD;
  }

  @Override
  public List<PersonId> named() {
    return Stream.of(child, parent.personId()).filter(Objects::nonNull).toList();
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public List<PersonId> alive() {
    return List.of(child);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return Parentage.in(scene, child, Parentage.FATHER, effect.instant())
        .map(known -> Objection.by(known, "parent-already", "a child without a second parent"))
        .or(() -> byMother(scene))
        .or(() -> Parentage.notOlder(scene, child, parent))
        .or(() -> Parentage.tooYoung(scene, child, parent))
        .or(() -> Parentage.spouses(scene, child, parent, effect.instant()))
        .or(() -> byDeath(scene));
  }

  private Optional<Objection> byMother(Scene scene) {
    return Parentage.of(scene, child, parent.personId(), effect.instant())
        .map(mother -> Objection.by(mother, "is-mother", "somebody else than the mother"));
  }

  private Optional<Objection> byDeath(Scene scene) {
    @Nullable PersonId person = parent.personId();
    return person == null || !declaresCare(scene)
        ? Optional.empty()
        : scene
            .death(person)
            .filter(death -> death.holdsAt(effect.instant()))
            .map(Parenthood::deadHolder);
  }

  private static Objection deadHolder(Known death) {
    return Objection.by(death, "dead", "a custody holder who is alive");
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(child, Parentage.parent(Parentage.FATHER, parent, role, effect));
    @Nullable PersonId person = parent.personId();
    if (person != null) {
      drafts.touch(person, Mark.NEW_FATHER).succeed(person, Parentage.child(child, effect));
    }
    SourceTime from = from(scene);
    if (sharesCustody(scene)
        && scene
            .inSlot(child, FactKind.CUSTODY, code(Parentage.FATHER), from.instant())
            .isEmpty()) {
      new CustodyFacts(scene, child)
          .ofParent(Parentage.relation(Parentage.FATHER), person, from)
          .ifPresent(custody -> drafts.succeed(child, custody));
    }
    if (person != null) {
      new DanishByBirth(child, person).give(scene, drafts);
    }
  }

  /** Not before the minute of birth, where the effect is that day. */
  private SourceTime from(Scene scene) {
    return scene
        .birth(child)
        .flatMap(birth -> Optional.ofNullable(birth.since()))
        .filter(born -> born.instant().isAfter(effect.instant()))
        .orElse(effect);
  }

  private static String code(String slot) {
    return Parentage.relation(slot).code();
  }

  private boolean declaresCare(Scene scene) {
    return care.declared() == JointCare.DECLARED && Parentage.isMinor(scene, child, effect.date());
  }

  private boolean sharesCustody(Scene scene) {
    if (declaresCare(scene)) {
      return true;
    }
    boolean mothers =
        scene
            .inSlot(child, FactKind.CUSTODY, code(Parentage.MOTHER), from(scene).instant())
            .isPresent();
    return mothers
        && Parentage.isMinor(scene, child, effect.date())
        && CustodyRule.decide(custodyCase(scene)) == Custody.BOTH;
  }

  /** Fatherhood that is reported by itself was acknowledged or decided. */
  private CustodyCase custodyCase(Scene scene) {
    @Nullable PersonId person = parent.personId();
    boolean dead = person != null && scene.isDead(person, effect.instant());
    return new CustodyCase(
        dead ? OtherParent.NONE : OtherParent.LIVING,
        areMarried(scene) ? Couple.MARRIED : Couple.NOT_MARRIED,
        care.declared(),
        CustodyCase.Parenthood.ACKNOWLEDGEMENT,
        care.residence());
  }

  /** To each other, when the child was born and not separated, or by now. */
  private boolean areMarried(Scene scene) {
    Instant now = from(scene).instant();
    Optional<Known> mother = Parentage.in(scene, child, Parentage.MOTHER, now);
    Instant born = scene.birth(child).map(Known::start).orElse(now);
    return mother.isPresent()
        && (isMarriedTo(scene, mother.get(), now)
            || (isMarriedTo(scene, mother.get(), born) && !isSeparated(scene, mother.get(), born)));
  }

  private boolean isMarriedTo(Scene scene, Known mother, Instant when) {
    String hers = mother.value("person");
    return !hers.isEmpty() && married(scene, PersonId.of(hers), when).anyMatch(this::isWithParent);
  }

  private boolean isWithParent(Known civil) {
    @Nullable PersonId person = parent.personId();
    return person == null
        ? parent.isCalled(civil.value("spouseName"), civil.value("spouseBirthDate"))
        : civil.value("spouse").equals(person.toString());
  }

  private static Stream<Known> married(Scene scene, PersonId who, Instant when) {
    return scene.held(who, FactKind.CIVIL_STATUS, when).stream()
        .filter(civil -> civil.value("code").equals(CivilStatus.MARRIED.code()));
  }

  private static boolean isSeparated(Scene scene, Known mother, Instant when) {
    String hers = mother.value("person");
    return !hers.isEmpty() && !scene.held(PersonId.of(hers), FactKind.SEPARATION, when).isEmpty();
  }
}
