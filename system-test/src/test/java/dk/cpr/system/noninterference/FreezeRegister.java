package dk.cpr.system.noninterference;

import dk.cpr.local.machine.FreePort;
import dk.cpr.local.postgres.Database;
import dk.cpr.test.environment.Tokens;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One register with a short lease, whose disclosure-service is frozen. */
final class FreezeRegister implements AutoCloseable {
  private static final Map<String, Map<String, String>> SHORT_LEASE =
      Map.of(
          "protection-service",
              Map.of("cpr.protection.lease", "1S", "cpr.protection.lease-margin", "250MS"),
          "disclosure-service", Map.of("cpr.gate.renew", "200MS"));

  private final World world;
  private final int debugPort;
  private final List<Cast> unprotected = new ArrayList<>();
  private int next;

  private FreezeRegister(World world, int debugPort) {
    this.world = world;
    this.debugPort = debugPort;
  }

  static FreezeRegister started() throws IOException {
    int port = FreePort.find();
    String agent =
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port;
    return new FreezeRegister(World.single(SHORT_LEASE, List.of(agent)), port);
  }

  World world() {
    return world;
  }

  OneRegister register() {
    return world.register(Side.A);
  }

  int debugPort() {
    return debugPort;
  }

  /** Somebody who is not protected yet. */
  Cast somebody() {
    if (next == unprotected.size()) {
      List<Cast> more = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        int index = next + i;
        more.add(new Cast(Scene.usual(index, Scene.Trait.OPEN), Values.of(Side.A, index)));
      }
      new Seeder(world, Side.A).seed(more);
      world.settle();
      unprotected.addAll(more);
    }
    return unprotected.get(next++);
  }

  /** Protects; how it was answered. */
  Answer protect(Cast cast) {
    return world
        .send(
            Side.A,
            Request.post(
                "protection-service",
                "/v1/protections",
                Map.of("personId", cast.id(Role.HIDDEN), "type", "0001")),
            Tokens.office())
        .join();
  }

  /** How an earlier protection is. */
  Answer protection(String id) {
    return world
        .send(Side.A, Request.get("protection-service", "/v1/protections/" + id), Tokens.office())
        .join();
  }

  LookupClient client(Cast cast) {
    return new LookupClient(
        register().url("disclosure-service"),
        Tokens.bank(),
        Map.of(
            "number",
            cast.number(Role.HIDDEN),
            "fields",
            List.of("name.surname", "addressText.roadName"),
            "purpose",
            "customer-care",
            "case",
            "freeze"));
  }

  /** What protection-service knows of leases: milliseconds that each still runs. */
  String leases() {
    try (Connection connection = world.databases().connect(Side.A, Database.PROTECTION);
        PreparedStatement sql =
            connection.prepareStatement(
                """
                select coalesce(string_agg(round(extract(epoch from
                  leased_until - clock_timestamp()) * 1000)::text || ' ms', ', '), 'no row')
                from disclosure_instance
                """);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
