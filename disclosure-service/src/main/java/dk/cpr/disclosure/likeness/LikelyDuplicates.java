package dk.cpr.disclosure.likeness;

import dk.cpr.kernel.likeness.MatchScore;
import dk.cpr.kernel.likeness.Profile;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who is likely to be the same person as somebody else. */
@ApplicationScoped
public class LikelyDuplicates {
  /** A key that more share tells too little to compare all of them. */
  private static final int MOST = 100;

  private static final String STORE =
      """
      with given(key, person_id) as (select * from unnest(?::text[]::bigint[], ?::uuid[])),
      gone as (
        delete from likeness_key k where k.person_id = any(?)
          and not exists (select from given g where g.key = k.key and g.person_id = k.person_id))
      insert into likeness_key (key, person_id)
      select g.key, g.person_id from given g
      where not exists (select from likeness_key k
        where k.key = g.key and k.person_id = g.person_id)
      on conflict on constraint likeness_key_pk do nothing
      """;

  private static final String PAIRS =
      """
      select distinct least(k.person_id, s.person_id) as one,
        greatest(k.person_id, s.person_id) as other
      from likeness_key k
      cross join lateral (
        select array_agg(o.person_id) as persons
        from (select person_id from likeness_key where key = k.key limit ?) o) a
      cross join lateral unnest(a.persons) s(person_id)
      where k.person_id = any(?) and cardinality(a.persons) <= ? and s.person_id <> k.person_id
      """;

  private final Sql sql;
  private final Profiles profiles;
  private final LikenessSettings settings;

  LikelyDuplicates(Sql sql, Profiles profiles, LikenessSettings settings) {
    this.sql = sql;
    this.profiles = profiles;
    this.settings = settings;
  }

  /**
   * Two persons.
   *
   * @param first the one whose id was made first
   */
  public record Pair(UUID first, UUID second) {}

  /** Two persons and how much more speaks for their being one than against. */
  public record Scored(Pair pair, int score) {}

  /** Stores the keys of these persons anew; to be committed before pairs are looked for. */
  public void keep(Collection<UUID> persons) {
    List<String> keys = new ArrayList<>();
    List<UUID> whose = new ArrayList<>();
    profiles
        .of(persons)
        .forEach(
            (person, profile) ->
                LikenessKeys.of(profile)
                    .forEach(
                        key -> {
                          keys.add(key.toString());
                          whose.add(person);
                        }));
    sql.update(
        STORE,
        keys.toArray(String[]::new),
        whose.toArray(UUID[]::new),
        persons.toArray(UUID[]::new));
  }

  /** Pairs over the threshold of which at least one is among these persons. */
  public List<Scored> of(Collection<UUID> persons) {
    return scored(
        sql.list(
            PAIRS,
            row -> new Pair(Sql.uuid(row, "one"), Sql.uuid(row, "other")),
            MOST + 1,
            persons.toArray(UUID[]::new),
            MOST));
  }

  /** Those of the pairs that are over the threshold. */
  public List<Scored> scored(Collection<Pair> pairs) {
    Set<UUID> persons = new HashSet<>();
    pairs.forEach(pair -> persons.addAll(List.of(pair.first(), pair.second())));
    Map<UUID, Profile> known = profiles.of(persons);
    List<Scored> scored = new ArrayList<>();
    for (Pair pair : pairs) {
      @Nullable Profile first = known.get(pair.first());
      @Nullable Profile second = known.get(pair.second());
      int score =
          first == null || second == null ? Integer.MIN_VALUE : MatchScore.score(first, second);
      if (score >= settings.threshold()) {
        scored.add(new Scored(pair, score));
      }
    }
    return scored;
  }
}
