package dk.cpr.disclosure.quality;

import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Table {@code quality_finding} as the rules fill it. */
@ApplicationScoped
class FindingKeeper {
  private static final String FORGET =
      """
      delete from quality_finding
      where (person_id = any(?) or rule = 'likely-duplicate' and other_id = any(?))
        and not id = any(?)
      """;

  private static final String KEEP =
      """
      insert into quality_finding
        (id, rule, person_id, other_id, facts, score, municipality, state)
      select n.id, n.rule, n.person_id, n.other_id, string_to_array(n.facts, ' ')::uuid[],
        n.score::int, n.municipality,
        case when (select d.act from quality_decision d where d.finding_id = n.id
          order by d.id desc limit 1) = 'ACCEPTED' then 'ACCEPTED' else 'OPEN' end
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
        n(id, rule, person_id, other_id, facts, score, municipality)
      order by n.id
      on conflict on constraint quality_finding_pk do update set
        municipality = excluded.municipality, score = excluded.score
      where (quality_finding.municipality, quality_finding.score)
        is distinct from (excluded.municipality, excluded.score)
      """;

  private final Sql sql;
  private final Homes homes;
  private final Rules rules;

  FindingKeeper(Sql sql, Homes homes, Rules rules) {
    this.sql = sql;
    this.homes = homes;
    this.rules = rules;
  }

  /** Everything that stands against these persons is this; what was found before is gone. */
  void replace(Collection<UUID> persons, Collection<RuleBreach> findings) {
    List<RuleBreach> found = List.copyOf(new LinkedHashSet<>(findings));
    UUID[] looked = persons.toArray(UUID[]::new);
    UUID[] ids = found.stream().map(RuleBreach::id).toArray(UUID[]::new);
    sql.update(FORGET, looked, looked, ids);
    if (!found.isEmpty()) {
      Map<UUID, Homes.Home> home = homes.of(found.stream().map(RuleBreach::person).toList());
      sql.update(
          KEEP,
          ids,
          texts(found, RuleBreach::rule),
          found.stream().map(RuleBreach::person).toArray(UUID[]::new),
          found.stream().map(RuleBreach::other).toArray(UUID[]::new),
          texts(found, FindingKeeper::facts),
          texts(found, f -> f.score() == null ? null : f.score().toString()),
          texts(found, f -> municipality(f, home.get(f.person()))));
    }
  }

  private @Nullable String municipality(RuleBreach found, Homes.@Nullable Home home) {
    return home == null ? null : rules.of(found.rule()).municipality(home.municipality());
  }

  private static String facts(RuleBreach found) {
    return found.facts().stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  private static @Nullable String[] texts(
      List<RuleBreach> found, Function<RuleBreach, @Nullable String> text) {
    @Nullable String[] texts = new @Nullable String[found.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(found.get(i));
    }
    return texts;
  }
}
