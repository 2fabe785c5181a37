package dk.cpr.demo.copy;

import dk.cpr.demo.population.Digest;
import dk.cpr.demo.population.MadePerson;
import dk.cpr.demo.population.SizedPopulation;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Credentials;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty register with people to size it with. The hash tells what they are: the same for
 * the same number and seed, whatever they are written into.
 *
 * @param persons how many numbers, in the proportions of the real register
 * @param seed other people for another one
 */
public record PopulationFill(long persons, long seed) {
  /** As many as one can hold with numbers of the real calendar; twice the real register. */
  public static final long MOST = 22_000_000;

  /** So few that nobody who follows a log waits for a transaction. */
  private static final int BATCH = 100;

  public PopulationFill {
    if (persons < 1 || persons > MOST) {
      throw new CannotRun("--persons is a number from 1 to " + MOST + ".");
    }
  }

  /** Makes them and writes nothing; gives the hash. */
  public String dryRun(Progress progress) {
    Digest digest = new Digest();
    progress.begin("people", persons);
    new SizedPopulation(persons, seed)
        .make(
            people -> {
              digest.add(people);
              progress.advance(numbers(people));
            });
    progress.end();
    return digest.hash();
  }

  /** Into the databases of the owners; gives the hash. */
  public String intoOwners(LocalPostgres server, Progress progress) {
    Map<Owner, Connection> owners = new EnumMap<>(Owner.class);
    try (Connection numbers = connect(server, Database.NUMBER);
        Connection person = connect(server, Database.PERSON);
        Connection address = connect(server, Database.ADDRESS);
        Connection protection = connect(server, Database.PROTECTION)) {
      owners.put(Owner.PERSON, person);
      owners.put(Owner.ADDRESS, address);
      owners.put(Owner.PROTECTION, protection);
      return into(new OwnersCopy(numbers, owners, seed), progress);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  /** Into the read model alone; gives the hash. */
  public String intoReadModel(LocalPostgres server, Progress progress) {
    try (Connection connection = connect(server, Database.DISCLOSURE)) {
      return into(new ReadModelCopy(connection), progress);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private String into(PopulationTarget target, Progress progress) throws SQLException {
    if (!target.isEmpty()) {
      throw new CannotRun("Somebody is registered already; only an empty register is filled.");
    }
    Digest digest = new Digest();
    Batch batch = new Batch(target, progress);
    SizedPopulation population = new SizedPopulation(persons, seed);
    progress.begin("people", persons);
    population.make(
        people -> {
          digest.add(people);
          batch.add(people);
        });
    batch.write();
    target.finish(population.supply());
    progress.end();
    return digest.hash();
  }

  /** People that are written together, households whole. */
  private static final class Batch {
    private final PopulationTarget target;
    private final Progress progress;
    private final List<MadePerson> waiting = new ArrayList<>();

    Batch(PopulationTarget target, Progress progress) {
      this.target = target;
      this.progress = progress;
    }

    void add(List<MadePerson> people) {
      waiting.addAll(people);
      if (waiting.size() >= BATCH) {
        write();
      }
    }

    void write() {
      try {
        target.write(waiting);
      } catch (SQLException e) {
        throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
      }
      progress.advance(numbers(waiting));
      waiting.clear();
    }
  }

  private static long numbers(List<MadePerson> people) {
    return people.stream().mapToLong(person -> person.numbers().size()).sum();
  }

  private static Connection connect(LocalPostgres server, Database database) throws SQLException {
    Credentials role = server.owner(database);
    Connection connection =
        DriverManager.getConnection(server.jdbcUrl(database), role.user(), role.password());
    connection.setAutoCommit(false);
    return connection;
  }
}
