package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.likeness.LikelyDuplicates;
import dk.cpr.disclosure.likeness.LikelyDuplicates.Pair;
import dk.cpr.disclosure.likeness.LikelyDuplicates.Scored;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at some persons by some rules, all of them in one statement. */
@ApplicationScoped
class RuleSearch {
  private static final String TEXT =
      """
      with batch(person_id) as (select distinct unnest(?::uuid[])),
      own as materialized (
        select h.id, h.person_id, h.kind, h.slot, h.value, exists (
          select from merged_person m where m.person_id = h.person_id) as merged
        from batch b join holding h on h.person_id = b.person_id)
      %s
      """;

  private static final String BRANCH =
      """
      select '%s' as rule, r.person_id, r.other_id, r.facts
      from (%s) r(person_id, other_id, facts)
      """;

  private final Sql sql;
  private final LikelyDuplicates duplicates;

  RuleSearch(Sql sql, LikelyDuplicates duplicates) {
    this.sql = sql;
    this.duplicates = duplicates;
  }

  /** All that stands against these rules, of persons among these. */
  List<RuleBreach> among(Collection<UUID> persons, List<Rule> rules) {
    List<RuleBreach> found = new ArrayList<>(bySql(persons, rules));
    for (Rule rule : rules) {
      if (rule.isByLikeness()) {
        duplicates.of(persons).forEach(scored -> found.add(found(rule, scored)));
      }
    }
    return found;
  }

  /** What of that which was found by a rule still stands. */
  List<RuleBreach> still(Rule rule, Collection<RuleBreach> before) {
    if (!rule.isByLikeness()) {
      return bySql(before.stream().map(RuleBreach::person).toList(), List.of(rule));
    }
    List<Pair> pairs =
        before.stream()
            .map(found -> new Pair(Objects.requireNonNull(found.other()), found.person()))
            .toList();
    return duplicates.scored(pairs).stream().map(scored -> found(rule, scored)).toList();
  }

  private List<RuleBreach> bySql(Collection<UUID> persons, List<Rule> rules) {
    String branches =
        rules.stream()
            .filter(rule -> !rule.isByLikeness())
            .map(rule -> BRANCH.formatted(rule.code(), rule.sql()))
            .collect(Collectors.joining("union all\n"));
    return branches.isEmpty()
        ? List.of()
        : sql.list(
            TEXT.formatted(branches), RuleSearch::found, (Object) persons.toArray(UUID[]::new));
  }

  private static RuleBreach found(ResultSet row) throws SQLException {
    return new RuleBreach(
        row.getString("rule"),
        Sql.uuid(row, "person_id"),
        row.getObject("other_id", UUID.class),
        List.of((UUID[]) row.getArray("facts").getArray()),
        null);
  }

  private static RuleBreach found(Rule rule, Scored scored) {
    Pair pair = scored.pair();
    return new RuleBreach(rule.code(), pair.second(), pair.first(), List.of(), scored.score());
  }
}
