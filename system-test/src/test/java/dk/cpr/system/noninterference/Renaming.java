package dk.cpr.system.noninterference;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives ids, numbers and cursors of one register names by their first appearance in a sequence, and
 * the instants of an answer names by their order. Nothing else is changed.
 */
final class Renaming {
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final String CURSOR = "(?<=\"(?:next|cursor|ceiling)\":\")[A-Za-z0-9_=-]+";
  private static final Pattern INSTANT = instants();

  private final Map<String, String> names = new HashMap<>();
  private final Pattern known;

  /** Numbers of the persons known, which an extract writes with no space around. */
  Renaming(Collection<String> numbers) {
    String each = numbers.stream().distinct().sorted().collect(Collectors.joining("|"));
    known = Pattern.compile(UUID + "|" + CURSOR + "|(?<![0-9])[0-9]{10}(?![0-9])|" + each);
  }

  String of(String answer) {
    // Where the register itself listens.
    String text = answer.replaceAll("http://(?:127\\.0\\.0\\.1|localhost):[0-9]+", "<register>");
    String named =
        known.matcher(text).replaceAll(match -> Matcher.quoteReplacement(name(match.group())));
    TreeSet<String> instants = new TreeSet<>();
    INSTANT.matcher(named).results().map(MatchResult::group).forEach(instants::add);
    Map<String, String> order = new HashMap<>();
    instants.forEach(instant -> order.put(instant, "<instant " + (order.size() + 1) + ">"));
    return INSTANT
        .matcher(named)
        .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(order.get(match.group()))));
  }

  private String name(String id) {
    return names.computeIfAbsent(id, ignored -> "<id " + (names.size() + 1) + ">");
  }

  /** Those of today, as this run makes them; the times that the sequences name are older. */
  private static Pattern instants() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate local = LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE);
    String days =
        java.util.stream.Stream.of(today, local, local.plusDays(1))
            .distinct()
            .map(LocalDate::toString)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?:%s)T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?|(?:%s)[0-9]{4}"
            .formatted(days, days.replace("-", "")));
  }
}
