package dk.cpr.kernel.fact;

import java.util.EnumSet;
import java.util.Set;

/** What a kind of fact has beside its fields. */
record FactTraits(Owner owner, Slot slot, Set<Trait> traits) {
  private enum Trait {
    GUARDED,
    SENSITIVE
  }

  static FactTraits ownedBy(Owner owner) {
    return new FactTraits(owner, Slot.single(), EnumSet.noneOf(Trait.class));
  }

  FactTraits slot(Slot own) {
    return new FactTraits(owner, own, traits);
  }

  FactTraits guarded() {
    return new FactTraits(owner, slot, with(Trait.GUARDED));
  }

  FactTraits sensitive() {
    return new FactTraits(owner, slot, with(Trait.SENSITIVE));
  }

  boolean isGuarded() {
    return traits.contains(Trait.GUARDED);
  }

  boolean isSensitive() {
    return traits.contains(Trait.SENSITIVE);
  }

  private Set<Trait> with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return more;
  }
}
