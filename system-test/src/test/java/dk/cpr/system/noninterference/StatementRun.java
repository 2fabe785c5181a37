package dk.cpr.system.noninterference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a look-up costs the database, as its server logs it. */
final class StatementRun {
  private static final int BLOCKS = 4;
  private static final int LOOKUPS = 50;
  private static final Duration UNASKED = Duration.ofSeconds(4);

  private final World world;

  StatementRun(World world) {
    this.world = world;
  }

  /**
   * Statements that a look-up of a number that nobody has takes more than one of a person. Both are
   * asked in turn, a block of each; what the service does in that time without being asked is taken
   * off.
   */
  double moreOfUnknown(int scene) throws SQLException {
    Cast cast = new Cast(Scene.usual(scene), Values.of(Side.A, scene));
    new Seeder(world, Side.A).seed(List.of(cast));
    world.settle();
    Request known =
        DisclosureDoors.lookup(DisclosureDoors.byNumber(cast, Actor.AGENCY, Role.RESIDENT));
    Request unknown =
        DisclosureDoors.lookup(
            DisclosureDoors.byNumber(
                new Cast(Scene.usual(scene + 1), cast.values()), Actor.AGENCY, Role.RESIDENT));
    String token = Actor.AGENCY.token(cast);
    block(known, token, 200);
    block(unknown, token, 404);
    double difference = 0;
    try (Connection admin =
            world.databases().connect(Side.A, dk.cpr.local.postgres.Database.DISCLOSURE);
        Statement sql = admin.createStatement()) {
      log(sql, "all");
      try {
        double unasked = perNano();
        for (int i = 0; i < BLOCKS; i++) {
          difference +=
              block(unknown, token, 404).beside(unasked) - block(known, token, 200).beside(unasked);
        }
      } finally {
        log(sql, "none");
      }
    }
    return difference / (BLOCKS * LOOKUPS);
  }

  private static void log(Statement sql, String which) throws SQLException {
    sql.execute("alter system set log_statement = '" + which + "'");
    sql.execute("select pg_reload_conf()");
  }

  /** Statements in a stretch of time. */
  private record Block(long statements, long nanos) {
    double beside(double perNano) {
      return statements - perNano * nanos;
    }
  }

  /** Statements while nobody asks. */
  private double perNano() {
    long before = statements();
    long begun = System.nanoTime();
    LockSupport.parkNanos(UNASKED.toNanos());
    return (double) (statements() - before) / (System.nanoTime() - begun);
  }

  private Block block(
      Request request, @org.jspecify.annotations.Nullable String token, int status) {
    long before = statements();
    long begun = System.nanoTime();
    for (int i = 0; i < LOOKUPS; i++) {
      Answer answer = world.send(Side.A, request, token).join();
      if (answer.status() != status) {
        throw new IllegalStateException(request + " answered " + answer);
      }
    }
    long nanos = System.nanoTime() - begun;
    return new Block(statements() - before, nanos);
  }

  private long statements() {
    try (var lines = Files.lines(world.databases().log(), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
