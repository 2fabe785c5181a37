package dk.cpr.disclosure.statistics;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Persons whose numbers and statuses were registered long ago, so that a count as known then finds
 * nobody else's; told through the logs, kept in lists, and counted from those by a plain loop.
 */
final class Population {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static int next;

  private final List<NumberSaid> numbers = new ArrayList<>();
  private final List<StatusSaid> statuses = new ArrayList<>();

  /** What is said of a number in a year; years of effect begin on 1 January. */
  private record NumberSaid(
      String number, UUID person, LocalDate born, String state, int held, int over, int known) {}

  private record StatusSaid(
      UUID person, String kind, String code, int from, int to, int known, int unknown) {}

  /** Someone of this population. */
  final class Member {
    private final Person person = Person.someone();
    private final LocalDate born = LocalDate.of(1960, 2, 25).plusDays(next * 97L % 9000);
    private final String number = NumberSeries.of(born, Sex.K).at(next++ % 200).digits();

    /** The number is the person's since a year, and after that what else is said of it. */
    Member number(String state, int held, int over, int known) {
      Map<String, Object> more = new HashMap<>();
      more.put("from", day(held).toString());
      if (over > 0) {
        more.put("to", day(over).plusDays(1).toString());
        more.put("since", day(over).toString());
      }
      more.put("knownFrom", at(known));
      person.numberState(number, state, more);
      numbers.add(new NumberSaid(number, person.id(), born, state, held, over, known));
      return this;
    }

    /** A status in effect between two years and known between two others. */
    Member status(String kind, String code, int[] effect, int[] known) {
      String owner = kind.equals("residenceStatus") ? "address" : "person";
      NewFact fact =
          NewFact.of(kind, Map.of("code", code))
              .from(day(effect[0]).toString())
              .to(day(effect[1]).toString())
              .set("knownFrom", at(known[0]));
      UUID id = person.fact(owner, fact);
      if (known[1] < 2000) {
        person.close(owner, id, at(known[1]));
      }
      statuses.add(
          new StatusSaid(person.id(), kind, code, effect[0], effect[1], known[0], known[1]));
      return this;
    }
  }

  /** By status, and with {@code age 30} and the like beside it. */
  Map<String, Long> count(int valid, int known) {
    Map<String, Long> counted = new TreeMap<>();
    for (NumberSaid said : knownNumbers(known)) {
      if (said.held() <= valid && !said.state().equals("referenced")) {
        String status = status(said, valid, known);
        counted.merge(status, 1L, Long::sum);
        if (status.equals("01") || status.equals("03")) {
          int age = Period.between(said.born(), LocalDate.of(valid, 7, 1)).getYears();
          counted.merge("age " + Math.max(0, age), 1L, Long::sum);
        }
      }
    }
    return counted;
  }

  private List<NumberSaid> knownNumbers(int known) {
    Map<String, NumberSaid> last = new HashMap<>();
    numbers.stream()
        .filter(said -> said.known() <= known)
        .forEach(
            said -> {
              @Nullable NumberSaid before = last.get(said.number());
              if (before == null || before.known() < said.known()) {
                last.put(said.number(), said);
              }
            });
    return List.copyOf(last.values());
  }

  private String status(NumberSaid number, int valid, int known) {
    if (!number.state().equals("current") && number.over() <= valid) {
      return Objects.requireNonNull(
          Map.of("changed", "60", "duplicate", "50", "annulled", "30").get(number.state()));
    }
    String found = "";
    for (StatusSaid said : statuses) {
      boolean counts =
          said.person().equals(number.person())
              && said.from() <= valid
              && valid < said.to()
              && said.known() <= known
              && known < said.unknown();
      if (counts && (found.isEmpty() || said.kind().equals("personStatus"))) {
        found = said.code();
      }
    }
    return found;
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static String at(int year) {
    return day(year).atStartOfDay(ZONE).toInstant().toString();
  }
}
