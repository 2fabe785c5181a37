package dk.cpr.disclosure.pipeline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Clients of the database that {@code quarkus.datasource} names. */
@ApplicationScoped
public class Pipelines {
  private static final Pattern PARAMETERS_OF_JDBC =
      Pattern.compile("(?<=[?&])(?!sslmode=)[^&]*&?|[?&]$");

  private static final int CONNECT_MILLIS = 2_000;
  private static final int SILENT_SECONDS = 15;
  private static final long WATCH_MILLIS = 1_000;

  private final Vertx vertx;
  private final PgConnectOptions options;
  private final Map<String, Pipeline> loops = new ConcurrentHashMap<>();

  Pipelines(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.vertx = vertx;
    this.options = PgConnectOptions.fromUri(uri(url)).setUser(user).setPassword(password);
  }

  /**
   * A connection that is made when it is first used, and again when it has broken. On an event loop
   * it belongs to that loop, and what is run on it is answered there. A statement has one plan
   * whatever its values: each is about persons found by an index, and the server would rather plan
   * it anew each time, at the price of several executions.
   *
   * @param name that the server shows
   */
  public Pipeline open(String name) {
    return open(name, 1);
  }

  /** Several connections of this sort, for statements that take longer than a look-up's. */
  public Pipeline open(String name, int connections) {
    PgConnectOptions own =
        new PgConnectOptions(options)
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheSqlFilter(text -> true)
            .addProperty("application_name", name)
            .addProperty("plan_cache_mode", "force_generic_plan")
            .addProperty("statement_timeout", "2000");
    own.setConnectTimeout(CONNECT_MILLIS).setReadIdleTimeout(SILENT_SECONDS);
    return new Pipeline(
        PgBuilder.client()
            .with(new PoolOptions().setMaxSize(connections))
            .connectingTo(own)
            .using(vertx)
            .build());
  }

  /** The connection by this name of the event loop that asks; see {@link #open}. */
  public Pipeline ofLoop(String name) {
    return loops.computeIfAbsent(name + " " + Thread.currentThread().getName(), key -> open(name));
  }

  /**
   * Questions that are answered together, and whose askers are told soon when the database hangs:
   * for as long as its silence lasts a broken connection cannot be told from a slow one.
   *
   * @param longest that anybody waits, to the second
   * @param answers see {@link BatchLoader}
   */
  public <Q, A> BatchLoader<Q, A> gather(
      Duration longest, Function<List<Q>, Future<List<A>>> answers) {
    BatchLoader<Q, A> loader = new BatchLoader<>(answers);
    vertx.setPeriodic(WATCH_MILLIS, timer -> loader.giveUpOn(longest));
    return loader;
  }

  /** One connection that statements follow each other on without waiting for answers. */
  public static final class Pipeline {
    private final SqlClient client;

    private Pipeline(SqlClient client) {
      this.client = client;
    }

    /** Runs a statement; answers come in the order of the statements. Instants are in UTC. */
    public Future<RowSet<Row>> run(String text, List<@Nullable Object> arguments) {
      Tuple values = Tuple.tuple();
      for (@Nullable Object argument : arguments) {
        values.addValue(
            argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument);
      }
      return client.preparedQuery(text).execute(values);
    }
  }

  /** A text with {@code ?} for its arguments, which these clients call {@code $1} and so on. */
  public static String numbered(String text) {
    StringBuilder numbered = new StringBuilder();
    int next = 1;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '?') {
        numbered.append('$').append(next++);
      } else {
        numbered.append(text.charAt(at));
      }
    }
    return numbered.toString();
  }

  /** Of the JDBC driver's own parameters only the mode of TLS means anything here. */
  static String uri(String jdbcUrl) {
    String kept = PARAMETERS_OF_JDBC.matcher(jdbcUrl.substring("jdbc:".length())).replaceAll("");
    return kept.endsWith("?") || kept.endsWith("&") ? kept.substring(0, kept.length() - 1) : kept;
  }
}
