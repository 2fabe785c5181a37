package dk.cpr.disclosure.statistics;

import dk.cpr.kernel.time.AsOf;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Every number that was given, once, by what its person or the number itself was.
 *
 * @param validAt what held then
 * @param knownAt as it was known then
 * @param rows the eleven rows of the office's table, in its order
 * @param withoutStatus numbers in use whose person had no status then
 */
record PersonsByStatus(Instant validAt, Instant knownAt, List<Row> rows, long withoutStatus) {

  /**
   * One row.
   *
   * @param status code of the status
   * @param danish the table's own words
   * @param count numbers, each of one person
   */
  record Row(String status, String danish, long count) {}

  static PersonsByStatus of(AsOf asOf, Count count) {
    return new PersonsByStatus(
        asOf.validAt(),
        asOf.knownAt(),
        Arrays.stream(StatusRow.values())
            .map(row -> new Row(row.code(), row.words(), count.of(row.code())))
            .toList(),
        count.of(""));
  }
}
