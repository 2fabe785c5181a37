package dk.cpr.person.marriage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.death.ReportedDeath;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import dk.cpr.person.named.PersonOrName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A divorce and the deaths of the divorced tell one story, in whatever order they are reported. */
class OrderOfReportsTest {
  private static final LocalDate MARRIED = LocalDate.of(2000, 1, 1);

  private final PersonId one = PersonId.newId();
  private final PersonId other = PersonId.newId();
  private final Couple couple = new Couple(one, new PersonOrName(null, other, null, null));

  /** The oracle is the order in which it happened, by which nobody is widowed after a divorce. */
  @Property(tries = 300)
  void theOrderOfReportsDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 1000) int divorced,
      @ForAll @IntRange(min = 1, max = 1000) int first,
      @ForAll @IntRange(min = 1, max = 1000) int second,
      @ForAll long seed) {
    List<LifeEvent> events =
        List.of(
            new Parting(EventKind.DIVORCE, day(divorced), couple),
            ReportedDeath.of(one, day(divorced + first)),
            ReportedDeath.of(other, day(divorced + second)));
    List<LifeEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    Scene scene = reported(shuffled);
    for (PersonId person : List.of(one, other)) {
      int died = divorced + (person.equals(one) ? first : second);
      for (int day : new TreeSet<>(List.of(1, divorced - 1, divorced, died - 1, died, 3000))) {
        assertThat(status(scene, person, day))
            .as("%s on day %d", shuffled, day)
            .containsExactly(day < divorced ? "G" : day < died ? "F" : "D");
      }
    }
  }

  private Scene reported(List<LifeEvent> events) {
    KnownFacts known = KnownFacts.none();
    List<LifeEvent> all = new ArrayList<>(events);
    all.addFirst(new Entering(EventKind.MARRIAGE, day(0), couple, CommonChildren.JOINT));
    for (LifeEvent event : all) {
      Judged judged = Judged.of(event, known.scene());
      assertThat(judged.refusedFor()).as("%s of %s", event, events).isEmpty();
      known.apply(judged);
    }
    return known.scene();
  }

  private static List<String> status(Scene scene, PersonId person, int day) {
    return scene.held(person, FactKind.CIVIL_STATUS, day(day).instant()).stream()
        .map((Known civil) -> civil.value("code"))
        .toList();
  }

  private static SourceTime day(int number) {
    return SourceTime.of(MARRIED.plusDays(number) + "T12:00");
  }
}
