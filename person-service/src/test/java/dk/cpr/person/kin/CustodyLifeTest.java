package dk.cpr.person.kin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.death.ReportedDeath;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.ReportedMarriage;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever is reported of a family, in whatever order: nobody has custody of an adult, nobody dead
 * has or is in custody, and no two hold one place.
 */
class CustodyLifeTest {
  private static final LocalDate BORN = LocalDate.of(2000, 6, 15);
  private static final int DAYS = 8000;

  private final PersonId child = PersonId.newId();
  private final PersonId mother = PersonId.newId();
  private final PersonId father = PersonId.newId();
  private final PersonId aunt = PersonId.newId();

  @Property(tries = 200)
  void custodyIsOfTheYoungAndByTheLiving(@ForAll long seed) {
    Random random = new Random(seed);
    KnownFacts known = born();
    List<LifeEvent> events = new ArrayList<>(events(random));
    Collections.shuffle(events, random);
    List<String> told = new ArrayList<>();
    for (LifeEvent event : events) {
      Judged judged = Judged.of(event, known.scene());
      told.add(event.kind() + " " + event.effect().text() + " " + judged.refusedFor());
      if (judged.refusedFor().isEmpty()) {
        known.apply(judged);
      }
      Scene scene = known.scene();
      for (int i = 0; i < 40; i++) {
        check(scene, day(random.nextInt(DAYS)).instant(), told);
      }
    }
  }

  private void check(Scene scene, Instant when, List<String> told) {
    List<Known> held = scene.held(child, FactKind.CUSTODY, when);
    assertThat(held.stream().map(custody -> custody.value("relation")))
        .as("%s at %s", told, when)
        .doesNotHaveDuplicates();
    if (!held.isEmpty()) {
      assertThat(when).as("%s", told).isBefore(day(0).instant().plusSeconds(18L * 366 * 86_400));
      assertThat(scene.isUnder(child, 18, LocalDate.ofInstant(when, SourceTime.ZONE)))
          .as("%s at %s", told, when)
          .isTrue();
      assertThat(scene.isDead(child, when)).as("%s at %s", told, when).isFalse();
    }
    for (Known custody : held) {
      holder(scene, custody, when)
          .forEach(who -> assertThat(scene.isDead(who, when)).as("%s at %s", told, when).isFalse());
    }
  }

  private Stream<PersonId> holder(Scene scene, Known custody, Instant when) {
    String slot = custody.value("relation").equals("0003") ? "mother" : "father";
    String id =
        custody.value("holder").isEmpty()
            ? scene
                .inSlot(child, FactKind.PARENT, slot, when)
                .map(p -> p.value("person"))
                .orElse("")
            : custody.value("holder");
    return id.isEmpty() ? Stream.empty() : Stream.of(PersonId.of(id));
  }

  private List<LifeEvent> events(Random random) {
    Parenthood.Care care =
        new Parenthood.Care(
            random.nextBoolean() ? JointCare.DECLARED : JointCare.NOT_DECLARED,
            random.nextBoolean() ? SharedResidence.SHARED : SharedResidence.NOT_SHARED);
    List<LifeEvent> events =
        new ArrayList<>(
            List.of(
                new Parenthood(any(random), child, person(father), ParentRole.FATHER, care),
                new CustodyChange(any(random), child, List.of("father"), List.of()),
                new CustodyChange(any(random), child, List.of("mother"), List.of(aunt)),
                ReportedMarriage.of(mother, father, any(random)),
                new Adoption(
                    any(random),
                    child,
                    new Adopters(
                        List.of(
                            new Adopters.Adopter(
                                person(aunt), ParentRole.MOTHER, Parentage.MOTHER, 25))),
                    random.nextBoolean() ? "father" : "",
                    null)));
    for (PersonId one : List.of(child, mother, father, aunt)) {
      if (random.nextInt(3) == 0) {
        events.add(ReportedDeath.of(one, any(random)));
      }
    }
    return events;
  }

  /** As a birth makes it. */
  private KnownFacts born() {
    return KnownFacts.none()
        .with(child, FactKind.BIRTH, day(0).text(), Map.of("date", BORN.toString()))
        .parent(child, "mother", mother, List.of(day(0).text()))
        .with(mother, FactKind.CHILD, day(0).text(), Map.of("person", child.toString()))
        .until(
            child,
            FactKind.CUSTODY,
            List.of(day(0).text(), "2018-06-15"),
            Map.of("relation", "0003"))
        .born(mother, "1970-01-01")
        .born(father, "1970-01-01")
        .born(aunt, "1970-01-01");
  }

  private static SourceTime any(Random random) {
    return day(random.nextInt(DAYS));
  }

  private static SourceTime day(int number) {
    return SourceTime.of(BORN.plusDays(number) + "T12:00");
  }

  private static PersonOrName person(PersonId id) {
    return new PersonOrName(null, id, null, null);
  }
}
