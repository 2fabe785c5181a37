package dk.cpr.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * {@link Idempotency} for writes of several clients that share one transaction. No two writes of a
 * group may have the same key.
 */
@ApplicationScoped
public class GroupIdempotency {
  private final Sql sql;
  private final ObjectMapper json;

  GroupIdempotency(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** How a write stands before it is done. */
  public sealed interface Claim<A> {
    /** Its key is new; the answer that was given beforehand is stored with it. */
    record Fresh<A>() implements Claim<A> {}

    /** It was done before. */
    record Answered<A>(Answer<A> answer) implements Claim<A> {}

    /** Its key was used for another request. */
    record Reused<A>() implements Claim<A> {}
  }

  /** A write with the answer that is to be stored when its key is new. */
  public record Wish<A>(KeyedWrite write, Answer<A> answer) {}

  private record Key(String client, String route, String key) {
    static Key of(KeyedWrite write) {
      return new Key(write.client(), write.route(), write.key());
    }
  }

  private record Stored(String hmac, int status, String answer) {}

  /**
   * Claims the keys in the current transaction, all callers in one order, and tells in the order
   * given how each write stands.
   */
  public <A> List<Claim<A>> claim(List<Wish<A>> wishes, Class<A> type) {
    Set<Key> fresh = insert(wishes);
    Map<Key, Stored> known =
        fresh.size() == wishes.size() ? Map.of() : find(wishes.stream().map(Wish::write).toList());
    return wishes.stream()
        .<Claim<A>>map(
            wish ->
                fresh.contains(Key.of(wish.write()))
                    ? new Claim.Fresh<>()
                    : repeated(wish.write(), known, type))
        .toList();
  }

  /** Gives up keys that were claimed in this transaction, of writes that are refused. */
  public void release(Collection<KeyedWrite> writes) {
    if (!writes.isEmpty()) {
      sql.update(
          """
          delete from idempotency_key where (client, route, key) in
            (select * from unnest(?::text[], ?::text[], ?::text[]))
          """,
          keyed(writes));
    }
  }

  private <A> Set<Key> insert(List<Wish<A>> wishes) {
    return new HashSet<>(
        sql.list(
            """
            insert into idempotency_key (client, route, key, body_hmac, status, answer)
            select client, route, key, decode(hmac, 'hex'), status::int, answer::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as w (client, route, key, hmac, status, answer)
            order by client, route, key
            on conflict on constraint idempotency_key_pk do nothing
            returning client, route, key
            """,
            row -> new Key(row.getString(1), row.getString(2), row.getString(3)),
            texts(wishes, wish -> wish.write().client()),
            texts(wishes, wish -> wish.write().route()),
            texts(wishes, wish -> wish.write().key()),
            texts(wishes, wish -> wish.write().hmac()),
            texts(wishes, wish -> Integer.toString(wish.answer().status())),
            texts(wishes, wish -> write(wish.answer().ids()))));
  }

  private Map<Key, Stored> find(List<KeyedWrite> writes) {
    Map<Key, Stored> found = new HashMap<>();
    sql.list(
            """
            select client, route, key, encode(body_hmac, 'hex'), status, answer
            from idempotency_key where status is not null and (client, route, key) in
              (select * from unnest(?::text[], ?::text[], ?::text[]))
            """,
            row ->
                Map.entry(
                    new Key(row.getString(1), row.getString(2), row.getString(3)),
                    new Stored(row.getString(4), row.getInt(5), row.getString(6))),
            keyed(writes))
        .forEach(pair -> found.put(pair.getKey(), pair.getValue()));
    return found;
  }

  private <A> Claim<A> repeated(KeyedWrite write, Map<Key, Stored> known, Class<A> type) {
    Stored stored = known.get(Key.of(write));
    if (stored == null) {
      // Deleted since it was met: a write that was refused, or one too old to be kept.
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return stored.hmac().equals(write.hmac())
        ? new Claim.Answered<>(new Answer<>(stored.status(), read(stored.answer(), type), true))
        : new Claim.Reused<>();
  }

  private static Object[] keyed(Collection<KeyedWrite> writes) {
    List<KeyedWrite> all = List.copyOf(writes);
    return new Object[] {
      texts(all, KeyedWrite::client), texts(all, KeyedWrite::route), texts(all, KeyedWrite::key)
    };
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private String write(Object ids) {
    try {
      return json.writeValueAsString(ids);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer could not be stored", e);
    }
  }

  private <A> A read(String stored, Class<A> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored answer could not be read", e);
    }
  }
}
