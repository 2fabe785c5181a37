package dk.cpr.person.number;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.Precision;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Scene;
import dk.cpr.person.number.NewNumberChange.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Birth date and sex follow the number: what was wrong stands corrected from the start, a legal
 * gender change holds from the effect. Whatever else starts at the birth date stays as it is.
 * Spouse and children, whose extracts name the number, get the event.
 */
record BirthAsNumbered(EventKind kind, Changing change) implements LifeEvent {
  @Override
  public SourceTime effect() {
    return change.basis().effect();
  }

  @Override
  public List<PersonId> named() {
    return List.of(change.person());
  }

  /** Also numbers of the dead are mended. */
  @Override
  public Collection<PersonId> alive() {
    return List.of();
  }

  @Override
  public Place place() {
    return Place.ELSEWHERE;
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    tell(scene, drafts);
    follow(scene, drafts);
  }

  /** The number is another one from now, whenever the effect was. */
  private void tell(Scene scene, Drafts drafts) {
    scene
        .one(change.person(), FactKind.CIVIL_STATUS, scene.at())
        .ifPresent(bond -> tellSpouse(drafts, bond));
    scene.held(change.person(), FactKind.CHILD, scene.at()).stream()
        .map(child -> child.value("person"))
        .filter(child -> !child.isEmpty())
        .forEach(child -> drafts.touch(PersonId.of(child), Mark.CHILD));
  }

  private static void tellSpouse(Drafts drafts, Known bond) {
    String code = bond.value("code");
    boolean married = code.equals(CivilStatus.MARRIED.code());
    if ((married || code.equals(CivilStatus.REGISTERED_PARTNER.code()))
        && !bond.value("spouse").isEmpty()) {
      drafts.touch(PersonId.of(bond.value("spouse")), married ? Mark.SPOUSE : Mark.PARTNER);
    }
  }

  private void follow(Scene scene, Drafts drafts) {
    List<Known> births =
        scene.of(change.person(), FactKind.BIRTH).stream()
            .sorted(Comparator.comparing(BirthAsNumbered::start))
            .toList();
    if (births.isEmpty() || change.cause() == Cause.LEGAL_GENDER_CHANGE) {
      succeed(drafts, births);
      return;
    }
    for (int i = 0; i < births.size(); i++) {
      correct(drafts, births.get(i), i == births.size() - 1 ? change.sex().name() : null);
    }
    scene
        .born(change.person())
        .map(AgeRule::ofAge)
        .ifPresent(wrong -> moveCustody(scene, drafts, wrong));
  }

  /**
   * Custody that ended where the wrong date made the child of age ends where the right one does.
   */
  private void moveCustody(Scene scene, Drafts drafts, LocalDate wrong) {
    SourceTime right = SourceTime.of(AgeRule.ofAge(change.birthDate()));
    if (right.date().equals(wrong)) {
      return;
    }
    for (Known custody : scene.of(change.person(), FactKind.CUSTODY)) {
      EffectPeriod effect = custody.content().effect();
      @Nullable SourceTime end = effect.to();
      if (end != null && end.date().equals(wrong) && end.precision() == Precision.DAY) {
        drafts.correct(custody, custody.content().during(effect.until(right)));
      }
    }
  }

  private void succeed(Drafts drafts, List<Known> births) {
    Map<String, String> value =
        births.isEmpty() ? new TreeMap<>() : new TreeMap<>(births.getLast().content().value());
    value.put("date", change.birthDate().toString());
    value.put("sex", change.sex().name());
    SourceTime from = births.isEmpty() ? SourceTime.of(change.birthDate()) : effect();
    drafts.succeed(
        change.person(), FactContent.valid(FactKind.BIRTH, value, EffectPeriod.since(from)));
  }

  /**
   * The date is right in all of them, the sex in the latest: an earlier one may have been right.
   */
  private void correct(Drafts drafts, Known birth, @Nullable String sex) {
    FactContent said = birth.content();
    Map<String, String> value = new TreeMap<>(said.value());
    boolean otherDate = !isDate(birth.value("date"), change.birthDate());
    if (otherDate) {
      value.put("date", change.birthDate().toString());
      value.remove("dateMark");
    }
    if (sex != null) {
      value.put("sex", sex);
    }
    if (!value.equals(said.value())) {
      EffectPeriod effect = otherDate ? moved(birth) : said.effect();
      drafts.correct(birth, FactContent.valid(FactKind.BIRTH, value, effect));
    }
  }

  /** A fact that starts at the wrong date starts at the right one. */
  private EffectPeriod moved(Known birth) {
    @Nullable SourceTime since = birth.since();
    EffectPeriod effect = birth.content().effect();
    return since != null && isDate(birth.value("date"), since.date())
        ? new EffectPeriod(SourceTime.of(change.birthDate()), effect.to())
        : effect;
  }

  private static boolean isDate(String text, LocalDate date) {
    return !text.isEmpty() && SourceTime.isTime(text) && SourceTime.of(text).date().equals(date);
  }

  private static LocalDate start(Known birth) {
    @Nullable SourceTime since = birth.since();
    return since == null ? LocalDate.MIN : since.date();
  }
}
