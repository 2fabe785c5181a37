package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.Coded;
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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Separation, its end, and divorce of two who are bound to each other. A separation and the bond it
 * lies in share a reference (SEP_HENVIS): in the published extract that is the time at which the
 * separation was registered, so it is made so here.
 */
record Parting(EventKind kind, SourceTime effect, Couple couple) implements LifeEvent {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

  @Override
  public List<PersonId> named() {
    return couple.persons();
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return couple
        .notBound(scene, effect, Set.of(CivilStatus.MARRIED, CivilStatus.REGISTERED_PARTNER))
        .or(() -> bySeparation(scene));
  }

  private Optional<Objection> bySeparation(Scene scene) {
    Optional<Known> later = named().stream().flatMap(p -> later(scene, p)).findFirst();
    if (later.isPresent()) {
      return later.map(
          known -> Objection.by(known, "starts-later", "a time after this fact's start"));
    }
    Optional<Known> separation =
        named().stream().flatMap(p -> separations(scene, p).stream()).findFirst();
    return switch (kind) {
      case SEPARATION ->
          separation.map(
              known -> Objection.by(known, "separated-already", "two who are not separated"));
      case SEPARATION_END ->
          separation.isPresent()
              ? Optional.empty()
              : Optional.of(Objection.lack("not-separated", "two who are separated"));
      default -> Optional.empty();
    };
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    for (PersonId person : named()) {
      Known bond = couple.bond(scene, person, effect);
      drafts.touch(person, Marks.of(couple, person, status(bond)));
      switch (kind) {
        case SEPARATION -> separate(scene, drafts, bond);
        case SEPARATION_END -> {
          separations(scene, person).forEach(drafts::end);
          refer(drafts, bond, "");
        }
        default -> {
          separations(scene, person).forEach(drafts::end);
          divorce(scene, drafts, bond);
        }
      }
    }
  }

  /**
   * The bond ends here also where a death that is known already ended it: nobody is widowed by a
   * former spouse, and the divorce lasts until what came next.
   */
  private void divorce(Scene scene, Drafts drafts, Known bond) {
    PersonId person = bond.fact().personId();
    @Nullable SourceTime end = bond.content().effect().to();
    Optional<Known> widowed = widowed(scene, bond);
    if (widowed.isPresent()) {
      drafts.annul(widowed.get());
      end = widowed.get().content().effect().to();
    }
    FactContent divorced = couple.status(person, dissolved(bond), effect);
    drafts.succeed(person, divorced.during(divorced.effect().until(end)));
  }

  /** That the spouse's death is known to have widowed somebody out of a bond. */
  private static Optional<Known> widowed(Scene scene, Known bond) {
    @Nullable SourceTime end = bond.content().effect().to();
    String status = widowhood(bond).code();
    return end == null
        ? Optional.empty()
        : scene.of(bond.fact().personId(), FactKind.CIVIL_STATUS).stream()
            .filter(known -> known.value("code").equals(status))
            .filter(known -> known.start().equals(end.instant()))
            .filter(known -> known.value("spouse").equals(bond.value("spouse")))
            .filter(known -> known.value("spouseName").equals(bond.value("spouseName")))
            .findFirst();
  }

  private static CivilStatus widowhood(Known bond) {
    return status(bond) == CivilStatus.MARRIED
        ? CivilStatus.WIDOWED
        : CivilStatus.SURVIVING_PARTNER;
  }

  /** SEP_HENVIS is the start of the marriage or partnership. */
  private void separate(Scene scene, Drafts drafts, Known bond) {
    @Nullable SourceTime start = bond.content().effect().from();
    String reference =
        start != null && start.text().matches("[0-9]{12}")
            ? start.text()
            : MINUTE.format((start == null ? SourceTime.at(scene.at()) : start).local());
    refer(drafts, bond, reference);
    drafts.succeed(
        bond.fact().personId(),
        FactContent.valid(
            FactKind.SEPARATION,
            Map.of(Couple.SEPARATION_REFERENCE, reference),
            new EffectPeriod(effect, bond.content().effect().to())));
  }

  private static void refer(Drafts drafts, Known bond, String reference) {
    SortedMap<String, String> value = new TreeMap<>(bond.content().value());
    value.remove(Couple.SEPARATION_REFERENCE);
    if (!reference.isEmpty()) {
      value.put(Couple.SEPARATION_REFERENCE, reference);
    }
    if (!value.equals(bond.content().value())) {
      drafts.replace(
          bond, FactContent.valid(FactKind.CIVIL_STATUS, value, bond.content().effect()));
    }
  }

  /** Separations in the same bond that began at this time or since. */
  private Stream<Known> later(Scene scene, PersonId person) {
    @Nullable SourceTime end = couple.bond(scene, person, effect).content().effect().to();
    return scene.of(person, FactKind.SEPARATION).stream()
        .filter(known -> known.startsSince(effect.instant()))
        .filter(known -> end == null || known.beganBefore(end.instant()));
  }

  private List<Known> separations(Scene scene, PersonId person) {
    return scene.held(person, FactKind.SEPARATION, effect.instant());
  }

  private static CivilStatus dissolved(Known bond) {
    return status(bond) == CivilStatus.MARRIED
        ? CivilStatus.DIVORCED
        : CivilStatus.DISSOLVED_PARTNERSHIP;
  }

  private static CivilStatus status(Known bond) {
    return Coded.find(CivilStatus.class, bond.value("code")).orElseThrow();
  }
}
