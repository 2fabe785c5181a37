package dk.cpr.person.immigration;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.custody.CustodyPeriod;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.MarriageBar;
import dk.cpr.person.named.PersonOrName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of someone new (CPR-loven § 20): birth, name, citizenship, civil status, parents,
 * custody where the report tells who has it. A parent of the register gets the child; a spouse of
 * the register who is bound to somebody of this name and birth date is bound to this person.
 */
record Immigration(Newcomer newcomer) implements LifeEvent {
  private static final Set<String> BONDS =
      Set.of(CivilStatus.MARRIED.code(), CivilStatus.REGISTERED_PARTNER.code());

  @Override
  public EventKind kind() {
    return EventKind.IMMIGRATION;
  }

  @Override
  public SourceTime effect() {
    return newcomer.basis().effect();
  }

  @Override
  public List<PersonId> named() {
    List<PersonId> named = new ArrayList<>(List.of(newcomer.person()));
    named.addAll(newcomer.knownParents());
    spouse().ifPresent(named::add);
    return named.stream().distinct().toList();
  }

  @Override
  public Set<PersonId> newcomers() {
    return Set.of(newcomer.person());
  }

  @Override
  public List<PersonId> descendants() {
    return isBound() ? named() : List.of();
  }

  /** Parents and a former spouse may be dead. */
  @Override
  public Collection<PersonId> alive() {
    return isBound() ? spouse().stream().toList() : List.of();
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return byAge(scene)
        .or(() -> byDeadHolder(scene))
        .or(() -> byKinship(scene))
        .or(() -> otherBond(scene));
  }

  /** A marriage that could not be entered here is none (ægteskabsloven § 6). */
  private Optional<Objection> byKinship(Scene scene) {
    List<PersonOrName> parents =
        Stream.of(newcomer.mother(), newcomer.father()).filter(Objects::nonNull).toList();
    MarriageBar bar = new MarriageBar(scene, Map.of(newcomer.person(), parents));
    return isBound()
        ? spouse().flatMap(other -> bar.between(newcomer.person(), other, effect().instant()))
        : Optional.empty();
  }

  private Optional<Objection> byAge(Scene scene) {
    for (PersonId parent : newcomer.knownParents()) {
      Optional<LocalDate> born = scene.born(parent);
      if (born.filter(date -> !date.isBefore(newcomer.bornAtLatest())).isPresent()) {
        return Optional.of(
            scene.byBirth(parent, "not-before-the-child", "a parent born before the child"));
      }
      if (born.filter(date -> AgeRule.isTooYoung(date, newcomer.bornAtLatest())).isPresent()) {
        return Optional.of(
            scene.byBirth(parent, "parent-too-young", "a parent old enough to have this child"));
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> byDeadHolder(Scene scene) {
    return newcomer.holders().stream()
        .flatMap(holder -> Stream.ofNullable(newcomer.parent(holder)))
        .flatMap(parent -> scene.death(parent).stream())
        .filter(death -> death.holdsAt(effect().instant()))
        .findFirst()
        .map(death -> Objection.by(death, "dead", "a custody holder who is alive"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    birth(drafts);
    PersonId person = newcomer.person();
    drafts.succeed(person, newcomer.name().content("/name", effect()));
    drafts.succeed(
        person, sinceArrival(FactKind.CITIZENSHIP, Map.of("country", newcomer.citizenship())));
    drafts.succeed(person, sinceArrival(FactKind.CIVIL_STATUS, civilStatus()));
    parent(drafts, newcomer.mother(), ParentRole.MOTHER.code());
    @Nullable String role = newcomer.fatherRole();
    parent(drafts, newcomer.father(), role == null ? ParentRole.FATHER.code() : role);
    newcomer.holders().stream()
        .flatMap(holder -> custody(scene, holder).stream())
        .forEach(custody -> drafts.succeed(person, custody));
    bond(scene).ifPresent(theirs -> bind(drafts, theirs));
  }

  /** Until the child is of age, or the holder died. */
  private Optional<FactContent> custody(Scene scene, String holder) {
    CustodyRelation relation =
        holder.equals("mother") ? CustodyRelation.MOTHER : CustodyRelation.FATHER_OR_CO_MOTHER;
    List<SourceTime> deaths =
        Stream.ofNullable(newcomer.parent(holder))
            .flatMap(parent -> scene.death(parent).stream())
            .map(Known::since)
            .filter(Objects::nonNull)
            .toList();
    return CustodyPeriod.since(effect(), newcomer.born(), deaths)
        .map(
            period ->
                FactContent.valid(FactKind.CUSTODY, Map.of("relation", relation.code()), period));
  }

  private void birth(Drafts drafts) {
    Map<String, String> place = new TreeMap<>(Map.of("authority", newcomer.birth().country()));
    if (newcomer.birth().place() != null) {
      place.put("text", newcomer.birth().place().strip());
    }
    SourceTime born = newcomer.birth().born();
    Map<String, String> value =
        new TreeMap<>(Map.of("date", born.text(), "sex", newcomer.sex().name()));
    if (born.uncertain()) {
      value.put("dateMark", SourceTime.UNCERTAIN_MARK);
    }
    drafts.succeed(newcomer.person(), sinceBirth(FactKind.BIRTH, value));
    drafts.succeed(newcomer.person(), sinceBirth(FactKind.BIRTH_REGISTRATION, place));
  }

  private void parent(Drafts drafts, @Nullable PersonOrName parent, String role) {
    if (parent == null) {
      return;
    }
    boolean mother = role.equals(ParentRole.MOTHER.code());
    Map<String, String> value = parent.fields("person", "name", "birthDate");
    value.put("role", role);
    drafts.succeed(
        newcomer.person(), sinceBirth(FactKind.PARENT, value).inSlot(mother ? "mother" : "father"));
    @Nullable PersonId known = parent.personId();
    if (known != null) {
      drafts.touch(known, mother ? Mark.MOTHER : Mark.FATHER);
      drafts.succeed(
          known, sinceBirth(FactKind.CHILD, Map.of("person", newcomer.person().toString())));
    }
  }

  private Map<String, String> civilStatus() {
    @Nullable PersonOrName spouse = newcomer.spouse();
    Map<String, String> value =
        spouse == null ? new TreeMap<>() : spouse.fields("spouse", "spouseName", "spouseBirthDate");
    value.put("code", newcomer.civilStatus());
    return value;
  }

  private Optional<Objection> otherBond(Scene scene) {
    Optional<Known> theirs = theirs(scene);
    return theirs.isPresent() && bond(scene).isEmpty()
        ? theirs.map(
            known -> Objection.by(known, "other-bond", "a spouse bound to somebody of this name"))
        : Optional.empty();
  }

  /** What still binds the spouse to somebody of this name and birth date, who had no number. */
  private Optional<Known> bond(Scene scene) {
    return theirs(scene)
        .filter(known -> known.value("code").equals(newcomer.civilStatus()))
        .filter(known -> known.value("spouse").isEmpty())
        .filter(known -> known.content().effect().to() == null)
        .filter(this::isNewcomer);
  }

  /** By name, and a birth date that may be this one. */
  private boolean isNewcomer(Known bond) {
    String date = bond.value("spouseBirthDate");
    if (!SourceTime.isTime(date)) {
      return false;
    }
    SourceTime theirs = SourceTime.of(date);
    SourceTime own = newcomer.birth().born();
    boolean possible = theirs.instant().isBefore(own.end()) && own.instant().isBefore(theirs.end());
    PersonOrName called = new PersonOrName(null, null, newcomer.name().whole(), newcomer.born());
    return possible && called.isCalled(bond.value("spouseName"), newcomer.born().toString());
  }

  private Optional<Known> theirs(Scene scene) {
    return isBound()
        ? spouse().flatMap(known -> scene.one(known, FactKind.CIVIL_STATUS, effect().instant()))
        : Optional.empty();
  }

  private void bind(Drafts drafts, Known theirs) {
    Map<String, String> value = new TreeMap<>(theirs.content().value());
    value.keySet().removeIf(field -> field.startsWith("spouse"));
    value.put("spouse", newcomer.person().toString());
    boolean married = newcomer.civilStatus().equals(CivilStatus.MARRIED.code());
    drafts.touch(theirs.fact().personId(), married ? Mark.SPOUSE : Mark.PARTNER);
    drafts.replace(
        theirs, FactContent.valid(FactKind.CIVIL_STATUS, value, theirs.content().effect()));
  }

  private boolean isBound() {
    return BONDS.contains(newcomer.civilStatus());
  }

  private Optional<PersonId> spouse() {
    return Optional.ofNullable(newcomer.spouse()).map(PersonOrName::personId);
  }

  private FactContent sinceBirth(FactKind kind, Map<String, String> value) {
    return FactContent.valid(kind, value, EffectPeriod.since(newcomer.birth().born()));
  }

  private FactContent sinceArrival(FactKind kind, Map<String, String> value) {
    return FactContent.valid(kind, value, EffectPeriod.since(effect()));
  }
}
