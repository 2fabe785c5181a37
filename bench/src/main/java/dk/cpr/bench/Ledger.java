package dk.cpr.bench;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.local.machine.CannotRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** What number-service's database holds after a run, counted behind its back. */
record Ledger(Connection connection) {

  /** Numbers given, and series of a date and sex that have none left. */
  record Count(long numbers, int series, int full) {}

  /**
   * Counts, and refuses a run that left a gap: in each series the ordinals must be exactly the
   * lowest ones, each once.
   */
  Count count() {
    long numbers = 0;
    int series = 0;
    int full = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select birth_date, sex, count(*), count(distinct ordinal), min(ordinal), max(ordinal)
                from number group by birth_date, sex
                """)) {
      while (row.next()) {
        long given = row.getLong(3);
        if (row.getLong(4) != given || row.getInt(5) != 0 || row.getInt(6) != given - 1) {
          throw new CannotRun("The order was broken: " + row.getString(1) + row.getString(2));
        }
        LocalDate date = row.getObject(1, LocalDate.class);
        int capacity = NumberSeries.of(date, Sex.valueOf(row.getString(2))).capacity();
        numbers += given;
        series++;
        full += given == capacity ? 1 : 0;
      }
      return new Count(numbers, series, full);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }
}
