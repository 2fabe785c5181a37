package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The read model holds exactly what the owning services know. */
final class Agreement {
  private static final List<String> OWNERS =
      List.of("person-service", "address-service", "protection-service");

  private Agreement() {}

  /** Waits until the read model has caught up, and says where it differs if it does not. */
  static void awaitReadModel() throws SQLException {
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end) && !agrees()) {
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
    for (String owner : OWNERS) {
      assertThat(copied(owner)).as("facts of %s in the read model", owner).isEqualTo(owned(owner));
    }
    assertThat(numbersCopied()).as("numbers in the read model").isEqualTo(numbersOwned());
  }

  private static boolean agrees() throws SQLException {
    for (String owner : OWNERS) {
      if (!copied(owner).equals(owned(owner))) {
        return false;
      }
    }
    return numbersCopied().equals(numbersOwned());
  }

  private static String owned(String owner) throws SQLException {
    return Database.of(owner)
        .string(
            """
            select count(*) || '/' || count(*) filter (where upper_inf(known)) || '/'
              || md5(coalesce(string_agg(id::text || coalesce(upper(known)::text, ''), ',' order by id), ''))
            from fact
            """);
  }

  private static String copied(String owner) throws SQLException {
    return Database.of("disclosure-service")
        .string(
            """
            select count(*) || '/' || count(*) filter (where known_to is null) || '/'
              || md5(coalesce(string_agg(id::text || coalesce(known_to::text, ''), ',' order by id), ''))
            from known_fact where source_service = ?
            """,
            owner);
  }

  private static String numbersOwned() throws SQLException {
    return Database.of("number-service")
        .string(
            """
            select count(*) || '/' || md5(string_agg(number || person_id || state, ',' order by number))
            from number_state where known_to is null
            """);
  }

  private static String numbersCopied() throws SQLException {
    return Database.of("disclosure-service")
        .string(
            """
            select count(*) || '/' || md5(string_agg(number || person_id || state, ',' order by number))
            from subject_number
            """);
  }
}
