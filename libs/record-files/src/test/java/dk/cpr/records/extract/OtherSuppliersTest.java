package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.records.format.MappedFact;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.Mapped;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.writing.WritableNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published test extract as others might have written it, and as it might have been spoilt. */
class OtherSuppliersTest {
  private static final int SPOILT_FILES = 150;

  @TempDir private Path folder = Path.of("");

  /** A file that says the same. */
  private enum Manner {
    CR_LF(lines -> String.join("\r\n", lines) + "\r\n"),
    NO_LAST_LINE_END(lines -> String.join("\n", lines)),
    BLANKS_CUT(lines -> joined(lines.stream().map(String::stripTrailing).toList())),
    FULL_WIDTH(lines -> joined(lines.stream().map(Manner::fullWidth).toList())),
    WIDER_THAN_ANY(lines -> joined(lines.stream().map(line -> line + " ".repeat(300)).toList())),
    BLANK_LINES(lines -> String.join("\n   \n\n", lines) + "\n\n"),
    BY_TYPE(lines -> joined(sorted(lines, Comparator.comparing(line -> line.substring(0, 3))))),
    BY_TYPE_FALLING(
        lines ->
            joined(
                sorted(
                    lines,
                    Comparator.comparing((String line) -> line.substring(0, 3)).reversed()))),
    BY_NUMBER(lines -> joined(sorted(lines, Comparator.comparing(line -> line.substring(3, 13)))));

    private final Function<List<String>, String> made;

    Manner(Function<List<String>, String> made) {
      this.made = made;
    }

    private static String joined(List<String> lines) {
      return String.join("\n", lines) + "\n";
    }

    private static String fullWidth(String line) {
      RecordLayout layout = RecordLayouts.P12170.get(line.substring(0, 3));
      return layout.read(line).line();
    }

    private static List<String> sorted(List<String> lines, Comparator<String> order) {
      List<String> sorted = new ArrayList<>(lines.subList(1, lines.size() - 1));
      sorted.sort(order);
      sorted.addFirst(lines.getFirst());
      sorted.addLast(lines.getLast());
      return sorted;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSaysTheSameIsReadTheSame(Manner manner) throws IOException {
    List<String> source = source();
    Reading plain = read(Manner.joined(source));
    Reading other = read(manner.made.apply(source));
    assertThat(other.facts()).isEqualTo(plain.facts());
    assertThat(other.reasons()).isEqualTo(plain.reasons());
  }

  @Test
  void everyLineOfASpoiltFileIsReadOrNamed() throws IOException {
    List<String> source = source();
    Random random = new Random(20011119);
    for (int file = 0; file < SPOILT_FILES; file++) {
      List<String> lines = new ArrayList<>(source);
      for (int spot = 0; spot < 1 + random.nextInt(40); spot++) {
        spoil(lines, random);
      }
      Reading reading = read(Manner.joined(lines));
      assertThat(missing(reading, lines)).as("file %d", file).isEmpty();
    }
  }

  private static List<String> source() throws IOException {
    return Files.readAllLines(
        RealData.file("cpr/u12170p_opgave110901.latin1.txt"), StandardCharsets.ISO_8859_1);
  }

  private static Set<Long> missing(Reading reading, List<String> lines) {
    Set<Long> missing = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean frame = lines.get(i).startsWith("000") || lines.get(i).startsWith("999");
      if (!frame && !lines.get(i).isBlank() && !reading.accounted().contains(i + 1L)) {
        missing.add(i + 1L);
      }
    }
    return missing;
  }

  private static void spoil(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int column = random.nextInt(line.length() + 1);
    switch (random.nextInt(9)) {
      case 0 -> lines.set(at, line.substring(0, column));
      case 1 -> lines.set(at, line.substring(0, column) + any(random) + tail(line, column + 1));
      case 2 -> lines.set(at, line.substring(0, column) + "9999" + tail(line, column + 4));
      case 3 -> lines.set(at, line + "x".repeat(random.nextInt(5000)));
      case 4 -> lines.add(random.nextInt(lines.size()), line);
      case 5 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 6 -> lines.set(at, String.format("%03d", random.nextInt(1000)) + tail(line, 3));
      case 7 -> lines.set(at, line.substring(0, column) + " ".repeat(9) + tail(line, column + 9));
      default -> lines.remove(at);
    }
  }

  private static String tail(String line, int from) {
    return from < line.length() ? line.substring(from) : "";
  }

  /** Any character of one byte that does not end the line. */
  private static char any(Random random) {
    char character = (char) random.nextInt(256);
    return character == '\n' ? '\r' : character;
  }

  /** What became of a file. */
  private record Reading(
      Map<String, Set<String>> facts, Set<Long> accounted, Map<String, Long> reasons) {}

  private Reading read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), text, StandardCharsets.ISO_8859_1);
    List<LineFault> faults = new ArrayList<>();
    Map<String, Set<String>> facts = new HashMap<>();
    Set<Long> accounted = new HashSet<>();
    try (ExtractFile extract = new ExtractFile(file, faults::add)) {
      for (var block = extract.next(); block.isPresent(); block = extract.next()) {
        Mapped mapped = ExtractMapping.map(block.get());
        faults.addAll(mapped.faults());
        if (mapped instanceof MappedPerson person) {
          accounted.add(person.firstLine());
          person.formerNumbers().forEach(former -> accounted.add(former.line()));
          person.facts().forEach(fact -> accounted.add(fact.line()));
          facts.merge(person.own().number().digits(), said(person), OtherSuppliersTest::both);
        }
      }
    }
    faults.forEach(fault -> accounted.add(fault.line()));
    return new Reading(
        facts,
        accounted,
        faults.stream().collect(Collectors.groupingBy(LineFault::reason, Collectors.counting())));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    other.forEach(fact -> all.add("again " + fact));
    return all;
  }

  private static Set<String> said(MappedPerson person) {
    Set<String> said = new TreeSet<>();
    said.add(WritableNumber.of(person.own()).toString());
    person.formerNumbers().forEach(f -> said.add(f.number().digits() + " " + f.period()));
    person.facts().forEach(f -> said.add(f.recordType() + f.template() + digits(f)));
    return said;
  }

  private static List<String> digits(MappedFact fact) {
    return fact.references().values().stream().map(number -> number.digits()).toList();
  }
}
