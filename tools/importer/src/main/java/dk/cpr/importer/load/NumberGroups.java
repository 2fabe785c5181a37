package dk.cpr.importer.load;

import dk.cpr.kernel.number.Personnummer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that point at each other: changed ones and their successors, deleted ones and survivors.
 * They go to the register together. One number in fifty or less is in a group.
 */
final class NumberGroups {
  private final Map<Personnummer, Personnummer> parents = new HashMap<>();
  private final Map<Personnummer, List<IdentityRow>> held = new HashMap<>();

  void link(Personnummer one, Personnummer other) {
    parents.putIfAbsent(one, one);
    parents.putIfAbsent(other, other);
    parents.put(root(one), root(other));
  }

  /** Keeps a row until its group is complete; false when the number is in no group. */
  boolean hold(Personnummer number, IdentityRow row) {
    if (!parents.containsKey(number)) {
      return false;
    }
    held.computeIfAbsent(root(number), root -> new ArrayList<>()).add(row);
    return true;
  }

  /** The rows of each group. */
  Collection<List<IdentityRow>> groups() {
    return held.values();
  }

  private Personnummer root(Personnummer number) {
    Personnummer at = number;
    Personnummer parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      at = parent;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }
}
