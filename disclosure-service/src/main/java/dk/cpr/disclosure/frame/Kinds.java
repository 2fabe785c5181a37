package dk.cpr.disclosure.frame;

import dk.cpr.kernel.fact.FactKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Kinds of fact in the text of a statement: their names are the catalogue's. */
final class Kinds {
  private Kinds() {}

  static String among(String table, FactKind... kinds) {
    return table + ".kind in (" + list(Arrays.asList(kinds)) + ")";
  }

  static String list(Collection<FactKind> kinds) {
    return kinds.stream()
        .map(kind -> "'" + kind.wireName() + "'")
        .collect(Collectors.joining(", "));
  }
}
