package dk.cpr.system.noninterference;

import dk.cpr.local.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Looks into the table of receipts. */
final class Receipts {
  private Receipts() {}

  /** Counts what the hospital has been told of somebody in answers to its reports. */
  static Step ofReporter(Role told, int atLeast) {
    return Step.deed(
            "receipts of a reporter",
            (world, side, cast) -> new Answer(200, "", String.valueOf(count(world, side, cast.id(told)))))
        .expecting(
            atLeast + " receipts or more: preview, answer and reading again",
            answer -> Long.parseLong(answer.body()) >= atLeast);
  }

  private static long count(World world, Side side, String person) {
    try (Connection connection = world.databases().connect(side, Database.DISCLOSURE)) {
      return Settling.number(
          connection,
          "select count(*) from receipt where person_id = ? and occasion = 'REPORT'",
          UUID.fromString(person));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
