package dk.cpr.kernel.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a kind of fact, in order, each with its rule. */
record Fields(Map<String, FieldRule> rules) {
  /**
   * SLET_DT as an extract gives it: a date of the source's own batch, no end of any effect. Nothing
   * is derived from it.
   */
  static final String DELETION_DATE = "deletionDate";

  private static final int LINES = 5;

  Fields {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  static Fields no() {
    return new Fields(Map.of());
  }

  static Fields of(FieldRule rule, String... names) {
    return no().and(rule, names);
  }

  Fields and(FieldRule rule, String... names) {
    Map<String, FieldRule> more = new LinkedHashMap<>(rules);
    for (String name : names) {
      more.put(name, rule);
    }
    return new Fields(more);
  }

  /** Five free lines of an address, line1 to line5. */
  Fields lines() {
    Fields more = this;
    for (int i = 1; i <= LINES; i++) {
      more = more.and(FieldRule.TEXT, "line" + i);
    }
    return more;
  }

  Set<String> named(FieldRule rule) {
    Set<String> names = new TreeSet<>();
    rules.forEach(
        (name, its) -> {
          if (its == rule) {
            names.add(name);
          }
        });
    return names;
  }
}
