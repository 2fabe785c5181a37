package dk.cpr.kernel.fact;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a kind of fact has beside its fields.
 *
 * @param ofRelative fields that describe another person, beside those that hold a person id
 * @param ofHome fields that tell where the person lives, of a kind that is not guarded as a whole
 */
record FactTraits(
    Owner owner, Slot slot, Set<Trait> traits, Set<String> ofRelative, Set<String> ofHome) {
  private enum Trait {
    GUARDED,
    SENSITIVE
  }

  static FactTraits ownedBy(Owner owner) {
    return new FactTraits(owner, Slot.single(), EnumSet.noneOf(Trait.class), Set.of(), Set.of());
  }

  FactTraits slot(Slot own) {
    return new FactTraits(owner, own, traits, ofRelative, ofHome);
  }

  FactTraits guarded() {
    return new FactTraits(owner, slot, with(Trait.GUARDED), ofRelative, ofHome);
  }

  FactTraits sensitive() {
    return new FactTraits(owner, slot, with(Trait.SENSITIVE), ofRelative, ofHome);
  }

  FactTraits ofRelative(String... fields) {
    return new FactTraits(owner, slot, traits, Set.of(fields), ofHome);
  }

  FactTraits ofHome(String... fields) {
    return new FactTraits(owner, slot, traits, ofRelative, Set.of(fields));
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
