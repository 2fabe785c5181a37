package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that belong together, however long the way between them. */
final class Clusters {
  private final Map<Personnummer, Personnummer> towards = new LinkedHashMap<>();

  void add(Personnummer number) {
    towards.putIfAbsent(number, number);
  }

  void join(Personnummer a, Personnummer b) {
    add(a);
    add(b);
    towards.put(root(a), root(b));
  }

  /** Each cluster in the order in which its numbers were met. */
  Collection<List<Personnummer>> all() {
    Map<Personnummer, List<Personnummer>> clusters = new LinkedHashMap<>();
    for (Personnummer number : List.copyOf(towards.keySet())) {
      clusters.computeIfAbsent(root(number), ignored -> new ArrayList<>()).add(number);
    }
    return clusters.values();
  }

  private Personnummer root(Personnummer number) {
    Personnummer at = number;
    @Nullable Personnummer next = towards.get(at);
    while (next != null && !next.equals(at)) {
      at = next;
      next = towards.get(at);
    }
    towards.put(number, at);
    return at;
  }
}
