package dk.cpr.fact.importing;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a protection adds to those that are known: nobody loses any day of it to a shorter one. */
final class Uncovered {
  private Uncovered() {}

  /** The stretches of the protection that no fact of its slot holds. */
  static List<FactContent> of(FactContent protection, List<FactContent> known) {
    List<FactContent> stretches = List.of(protection);
    for (FactContent other : known) {
      List<FactContent> left = new ArrayList<>();
      for (FactContent stretch : stretches) {
        if (stretch.contradicts(other)) {
          around(stretch, other.effect(), left);
        } else {
          left.add(stretch);
        }
      }
      stretches = left;
    }
    return stretches;
  }

  private static void around(FactContent stretch, EffectPeriod hole, List<FactContent> left) {
    @Nullable SourceTime from = hole.from();
    @Nullable SourceTime to = hole.to();
    if (from != null) {
      add(stretch.during(stretch.effect().until(from)), left);
    }
    if (to != null) {
      add(stretch.during(new EffectPeriod(to, stretch.effect().to())), left);
    }
  }

  private static void add(FactContent part, List<FactContent> left) {
    if (!part.effect().isEmpty()) {
      left.add(part);
    }
  }
}
