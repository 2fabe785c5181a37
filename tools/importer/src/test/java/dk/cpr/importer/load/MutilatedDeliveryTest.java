package dk.cpr.importer.load;

import static dk.cpr.importer.load.MadeExtract.ANNA;
import static dk.cpr.importer.load.MadeExtract.BENT;
import static dk.cpr.importer.load.MadeExtract.CLARA;
import static dk.cpr.importer.load.MadeExtract.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.importer.door.PersonFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A file that was mutilated on its way, imported after the whole one, uncovers nobody. */
class MutilatedDeliveryTest {
  private static final List<String> PEOPLE = List.of(ANNA, BENT, CLARA, DORA);

  @Property(tries = 500)
  void nobodyIsLessProtectedAndNothingThatTheWholeFileHoldsEnds(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Path file = Files.createTempFile("delivery", "");
    try {
      List<String> whole =
          new ArrayList<>(
              Files.readAllLines(made(random).write(file), StandardCharsets.ISO_8859_1));
      Map<String, PersonFacts> before = sent(file);
      Mutilation how = Mutilation.values()[random.nextInt(Mutilation.values().length)];
      String spoilt = how.of(whole, random);
      Files.writeString(file, spoilt, StandardCharsets.ISO_8859_1);
      Map<String, PersonFacts> after = sent(file);
      before.forEach((key, person) -> compare(key, person, after.get(key), how));
    } finally {
      Files.delete(file);
    }
  }

  /** What protects is never left out of a delivery that may end what it leaves out. */
  private static void compare(
      String key,
      PersonFacts before,
      @org.jspecify.annotations.Nullable PersonFacts after,
      Mutilation how) {
    if (after == null || after.extent().equals("ADDITIONS")) {
      return;
    }
    assertThat(after.extent()).isEqualTo("WHOLE");
    if (how != Mutilation.LETTER_CHANGED) {
      assertThat(after.facts()).as(key).containsAll(before.facts());
    } else if (key.startsWith("PROTECTION")) {
      before.facts().stream()
          .filter(fact -> fact.slot().equals("0001"))
          .forEach(fact -> assertThat(isKept(fact, before, after)).as(key).isTrue());
    } else {
      assertThat(left(before, after)).as(key).hasSizeLessThanOrEqualTo(3);
    }
  }

  /** It is there, or comes with its start as another type: then the service keeps both. */
  private static boolean isKept(PersonFacts.Fact fact, PersonFacts before, PersonFacts after) {
    return after.facts().stream()
        .anyMatch(
            other ->
                (other.slot().equals(fact.slot()) && isByProduction(other))
                    || (!before.facts().contains(other)
                        && Objects.equals(other.effectFrom(), fact.effectFrom())));
  }

  private static boolean isByProduction(PersonFacts.Fact fact) {
    String from = fact.effectFrom();
    return from == null || from.compareTo("2026-01-01") <= 0;
  }

  private static List<PersonFacts.Fact> left(PersonFacts before, PersonFacts after) {
    return before.facts().stream().filter(fact -> !after.facts().contains(fact)).toList();
  }

  private static Map<String, PersonFacts> sent(Path file) {
    RecordingDoors doors = new RecordingDoors();
    Importer.through(doors).importPaths(List.of(file));
    return doors.facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static MadeExtract made(Random random) {
    MadeExtract made = MadeExtract.of("20260101");
    for (String number : PEOPLE) {
      made.own(number, Map.of()).residence(number);
      Stream.of("0001", "0002", "0003")
          .filter(type -> random.nextInt(3) > 0)
          .forEach(type -> made.protection(number, type));
      made.record("008", number, Map.of("given", "Åse", "nameFrom", "199001019999"));
      made.record("010", number, Map.of("country", "5100", "citizenshipFrom", "196501010000"));
    }
    return made;
  }

  /** What happens to files. */
  private enum Mutilation {
    CUT {
      @Override
      String of(List<String> lines, Random random) {
        String text = joined(lines);
        return text.substring(0, random.nextInt(text.length() - 1));
      }
    },
    LINE_LOST {
      @Override
      String of(List<String> lines, Random random) {
        lines.remove(random.nextInt(lines.size()));
        return joined(lines);
      }
    },
    LINE_DOUBLED {
      @Override
      String of(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        return joined(lines);
      }
    },
    COUNTER_CHANGED {
      @Override
      String of(List<String> lines, Random random) {
        lines.set(
            lines.size() - 1, "9999999999999" + String.format("%08d", 100 + random.nextInt(999)));
        lines.remove(1 + random.nextInt(lines.size() - 2));
        return joined(lines);
      }
    },
    LETTER_CHANGED {
      @Override
      String of(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        StringBuilder line = new StringBuilder(lines.get(at));
        line.setCharAt(random.nextInt(line.length()), (char) (' ' + random.nextInt(95)));
        lines.set(at, line.toString());
        return joined(lines);
      }
    },
    REORDERED {
      @Override
      String of(List<String> lines, Random random) {
        Collections.shuffle(lines.subList(1, lines.size()), random);
        return joined(lines);
      }
    };

    abstract String of(List<String> lines, Random random);

    private static String joined(List<String> lines) {
      return String.join("\n", new ArrayList<>(lines)) + "\n";
    }
  }
}
