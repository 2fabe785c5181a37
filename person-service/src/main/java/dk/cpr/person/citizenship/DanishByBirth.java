package dk.cpr.person.citizenship;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Scene;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The child of a Danish parent is Danish from its birth (indfødsretsloven § 1), also when the
 * parent comes to be known later.
 *
 * @param parent who came to be known
 */
public record DanishByBirth(PersonId child, PersonId parent) {
  private static final String DENMARK = "5100";

  /** Before this day a father who was not married to the mother did not always pass it on. */
  private static final LocalDate EVERY_PARENT = LocalDate.of(2014, 7, 1);

  /** Makes the child Danish where its parent was at its birth. */
  public void give(Scene scene, Drafts drafts) {
    birth(scene).filter(born -> isDanish(scene, born)).ifPresent(born -> give(scene, drafts, born));
  }

  private boolean isDanish(Scene scene, SourceTime born) {
    return scene.held(parent, FactKind.CITIZENSHIP, born.instant()).stream()
        .anyMatch(DanishByBirth::isDanish);
  }

  private void give(Scene scene, Drafts drafts, SourceTime born) {
    List<Known> known =
        scene.of(child, FactKind.CITIZENSHIP).stream()
            .filter(fact -> !fact.content().effect().isEmpty())
            .sorted(Comparator.comparing(Known::start))
            .toList();
    boolean foreign = !known.isEmpty() && known.stream().noneMatch(DanishByBirth::isDanish);
    if (foreign && born.date().isBefore(EVERY_PARENT)) {
      return;
    }
    if (foreign) {
      known.forEach(fact -> drafts.correct(fact, danish(fact.content().effect())));
    }
    @Nullable SourceTime first = known.isEmpty() ? null : known.getFirst().since();
    boolean gap = known.isEmpty() || known.getFirst().start().isAfter(born.instant());
    if (gap) {
      drafts.succeed(child, danish(new EffectPeriod(born, first)));
    }
  }

  private Optional<SourceTime> birth(Scene scene) {
    return scene
        .birth(child)
        .flatMap(birth -> Optional.ofNullable(birth.since()))
        .or(() -> scene.born(child).map(SourceTime::of));
  }

  private static FactContent danish(EffectPeriod period) {
    return FactContent.valid(FactKind.CITIZENSHIP, Map.of("country", DENMARK), period);
  }

  private static boolean isDanish(Known citizenship) {
    return citizenship.value("country").equals(DENMARK);
  }
}
