package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Invented persons in the read model, written straight into it: sound and distinct numbers of the
 * years 1970 to 1999, not in the official order; each with birth, name and residence, one in fifty
 * protected. Facts of a person lie together, as they do after an import.
 */
final class Population {
  /** So many numbers have a serial below 4000, which are of those years in the century table. */
  static final int MOST = 10_957 * 4_000;

  /** Person 0 of {@code look-up.lua}. */
  static final String FIRST_NUMBER = "0101700000";

  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private static final String NUMBERS =
      """
      insert into subject_number (number, person_id, state, current, valid_from,
        valid_from_uncertain, valid_to_uncertain)
      select to_char(birth, 'DDMMYY') || lpad((i / 10957)::text, 4, '0'), uuidv7(), 'current', true,
        to_char(birth, 'YYYYMMDD') || '1200', false, false
      from generate_series(0, %d - 1) i, lateral (select date '1970-01-01' + i %% 10957) b (birth)
      """;

  private static final String FACTS =
      """
      insert into known_fact (id, person_id, kind, slot, value, effect_from, effect_from_uncertain,
        effect_to_uncertain, effect, known_from, standing, source_service, registered_by, origin,
        verified)
      select uuidv7(), n.person_id, f.kind, f.slot, f.value, n.valid_from, false, false,
        tstzrange(to_timestamp(n.valid_from, 'YYYYMMDDHH24MI'), null), now(), 'VALID', f.service,
        'bench', 'IMPORT', true
      from subject_number n, lateral (select hashtext(n.number)) h (hash), lateral (values
        ('birth', '', 'person', jsonb_build_object(
          'date', to_char(left(n.valid_from, 8)::date, 'YYYY-MM-DD'),
          'sex', case when right(n.number, 1)::int %% 2 = 0 then 'K' else 'M' end)),
        ('name', '', 'person', jsonb_build_object(
          'given', (array['Alma','Asta','Bo','Carl','Ella','Emil','Freja','Vagn'])[1 + (hash & 7)],
          'surname', (array['Bech','Dam','Friis','Holm','Juhl','Lund','Ravn','Winther'])
            [1 + (hash >> 3 & 7)])),
        ('residence', '', 'address', jsonb_build_object(
          'municipality', (array['0101','0751','0461','0851'])[1 + (hash & 3)],
          'road', lpad((hash >> 2 & 4095)::text, 4, '0'),
          'house', lpad((1 + (hash >> 6 & 127))::text, 3, '0'),
          'floor', lpad((1 + (hash & 3))::text, 2, '0'), 'door', 'tv')),
        ('protection', '0001', 'protection', jsonb_build_object('type', '0001'))
      ) f (kind, slot, service, value)
      where (f.kind <> 'protection' or hash %% 50 = 0) and not exists (
        select from generate_series(0, %d - 1) i, lateral (select date '1970-01-01' + i %% 10957) b (birth)
        where n.number = to_char(birth, 'DDMMYY') || lpad((i / 10957)::text, 4, '0'))
      """;

  /** As the service keeps them; a build of before it did has no such table. */
  private static final String PROTECTIONS =
      """
      do $$ begin
        if to_regclass('protection_period') is not null then
          insert into protection_period (person_id, during)
          select person_id, effect from known_fact where kind = 'protection' and slot = '0001';
        end if;
      end $$
      """;

  /** No owner's log is followed here, so nothing else would say that all is known. */
  private static final String KNOWN_WHOLE =
      """
      do $$ begin
        if exists (select from information_schema.columns
            where table_name = 'log_cursor' and column_name = 'complete_until') then
          update log_cursor set complete_until = clock_timestamp();
        end if;
      end $$
      """;

  private final Connection connection;

  /** Over a connection of the server's superuser to the read model. */
  Population(Connection connection) {
    this.connection = connection;
  }

  /** Writes them, and leaves the tables as a quiet night would. */
  void fill(int persons) {
    int whole = WholePersons.of(persons);
    run(NUMBERS.formatted(persons));
    run("analyze subject_number");
    run(FACTS.formatted(whole));
    run(WholePersons.FACTS.formatted(whole));
    run(PROTECTIONS);
    run(KNOWN_WHOLE);
    run("vacuum (analyze) subject_number, known_fact");
    run("insert into current_person (person_id) select person_id from subject_number");
    awaitDrawn();
    run("vacuum (analyze) current_person");
    run("checkpoint");
  }

  /** The service draws them as it does after a migration. */
  private void awaitDrawn() {
    String due = "select count(*) from current_person where until <= now()";
    while (!text(due).equals("0")) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  /** A database for the baseline. */
  void makeDatabase(String name) {
    run("create database " + name);
  }

  long receipts() {
    return Long.parseLong(text("select count(*) from receipt"));
  }

  String version() {
    return text("show server_version");
  }

  /** Refuses to measure a server that gives durability up. */
  static void requireDurable(Connection connection) {
    Population settings = new Population(connection);
    for (String setting : DURABLE) {
      if (!settings.text("show " + setting).equals("on")) {
        throw new CannotRun("PostgreSQL runs without " + setting + "; such figures are worthless.");
      }
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private String text(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }
}
