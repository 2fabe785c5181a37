package dk.cpr.system.noninterference;

import dk.cpr.local.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the doors one request at a time and holds what each answer tells of on the wire
 * against the receipts that came with it.
 */
final class WireRun {
  private final World world;
  private final Map<String, WireProxy> proxies = new HashMap<>();
  private final Connection receipts;

  WireRun(World world) {
    this.world = world;
    for (String service : OneRegister.SERVICES) {
      proxies.put(service, new WireProxy(world.register(Side.A).url(service)));
    }
    try {
      receipts = world.databases().connect(Side.A, Database.DISCLOSURE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What does not agree, a line each. */
  List<String> run(int firstIndex, int times) throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Cast cast = cast(firstIndex + i);
      for (Step step : Told.steps()) {
        wrong.addAll(differences(step, cast));
      }
    }
    proxies.values().forEach(WireProxy::close);
    return wrong;
  }

  private Cast cast(int index) {
    Cast cast = new Cast(Scene.usual(index), Values.of(Side.A, index));
    new Seeder(world, Side.A).seed(List.of(cast));
    world.settle();
    return cast;
  }

  private List<String> differences(Step step, Cast cast) throws SQLException {
    world.settle();
    OffsetDateTime since = now();
    Request request = Objects.requireNonNull(step.request()).apply(cast);
    WireProxy proxy = Objects.requireNonNull(proxies.get(request.service()));
    int before = proxy.passed().size();
    Answer answer =
        Http.send(
                proxy.url(),
                request,
                step.actor().token(cast),
                java.util.UUID.randomUUID().toString())
            .join();
    learn(step, cast, answer);
    List<String> wrong = new ArrayList<>();
    for (WireProxy.Passed passed : proxy.passed().subList(before, proxy.passed().size())) {
      Map<String, Integer> told = Told.by(step, passed, cast);
      Map<String, Integer> kept = kept(since, cast);
      if (!told.equals(kept)) {
        wrong.add(
            "%s / %s %d: told of %s, receipts %s"
                .formatted(step.door(), step.actor(), passed.status(), told, kept));
      }
    }
    return wrong;
  }

  private static void learn(Step step, Cast cast, Answer answer) {
    int equals = step.learn().indexOf('=');
    if (equals > 0) {
      String value = answer.text(step.learn().substring(equals + 1));
      if (!value.isEmpty()) {
        cast.learn(step.learn().substring(0, equals), value);
      }
    }
  }

  private OffsetDateTime now() throws SQLException {
    try (PreparedStatement sql = receipts.prepareStatement("select clock_timestamp()");
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  /** Receipts by whom they tell of, also beside whom they are about. */
  private Map<String, Integer> kept(OffsetDateTime since, Cast cast) throws SQLException {
    Map<String, Integer> kept = new TreeMap<>();
    try (PreparedStatement sql =
        receipts.prepareStatement(
            """
            select person_id::text from receipt where at >= ?
            union all
            select o.person_id::text from receipt_relative o join receipt r on r.id = o.receipt
            where r.at >= ?
            """)) {
      sql.setObject(1, since);
      sql.setObject(2, since);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          @Nullable String person = row.getString(1);
          kept.merge(person == null ? "nobody" : Told.called(person, cast), 1, Integer::sum);
        }
      }
    }
    return kept;
  }
}
