package dk.cpr.system.noninterference;

import java.util.UUID;

/** Looks into the table of receipts. */
final class Receipts {
  private Receipts() {}

  /** Counts what the hospital has been told of somebody in answers to its reports. */
  static Step ofReporter(Role told, int atLeast) {
    return Step.deed(
            "receipts of a reporter",
            (world, side, cast) ->
                new Answer(200, "", String.valueOf(count(world, side, cast.id(told)))))
        .expecting(
            atLeast + " receipts or more: preview, answer and reading again",
            answer -> Long.parseLong(answer.body()) >= atLeast);
  }

  private static long count(World world, Side side, String person) {
    return world
        .read(
            side,
            """
            select count(*)::text from receipt r join receipt_terms t on t.id = r.terms
            where r.person_id = ? and r.occasion = 'REPORT' and t.client like 'hospital|%'
            """,
            UUID.fromString(person))
        .map(Long::parseLong)
        .orElse(0L);
  }
}
