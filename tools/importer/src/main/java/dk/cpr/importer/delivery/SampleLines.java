package dk.cpr.importer.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the records 001 at the beginning of a file are: of persons in the public or the fuller form,
 * told apart by the columns of sex and birth date, or of roads. The start record alone does not
 * decide: some suppliers write that of the other form, or none.
 */
final class SampleLines {
  private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2}|\\s*).*";
  private static final Pattern PUBLIC = Pattern.compile("001[0-9]{10}.{25}[KM]" + DAY);
  private static final Pattern FULL = Pattern.compile("001[0-9]{10}.{53}[KM]" + DAY);
  private static final Pattern ROAD =
      Pattern.compile("001[0-9]{20}[0-9 ]{16}[0-9]{12}\\S.{0,59}\\s*");
  private static final int MOST_LINES = 5_000;

  private final List<String> lines;

  private SampleLines(List<String> lines) {
    this.lines = lines;
  }

  static SampleLines of(byte[] sample) {
    return new SampleLines(
        new String(sample, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.startsWith("001"))
            .limit(MOST_LINES)
            .toList());
  }

  boolean areRoads() {
    return count(ROAD) > count(PUBLIC) + count(FULL);
  }

  boolean arePersons() {
    return count(PUBLIC) + count(FULL) > count(ROAD);
  }

  /** Most persons have their sex where the fuller extract has it. */
  boolean areFull() {
    return count(FULL) > count(PUBLIC);
  }

  private long count(Pattern form) {
    return lines.stream().filter(line -> form.matcher(line).matches()).count();
  }
}
