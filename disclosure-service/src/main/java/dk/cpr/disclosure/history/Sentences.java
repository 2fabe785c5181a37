package dk.cpr.disclosure.history;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.FieldRule;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a statement: when it holds, what it says, and what became of it in the register. */
final class Sentences {
  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  String tell(Statement statement, Instant knownAt) {
    FactKind kind = statement.fact().kind();
    PastFact past = statement.fact().past();
    List<String> sentences = new ArrayList<>();
    String said = said(kind, past.value());
    sentences.add(
        words.say(
            said.isEmpty() ? "statement.bare" : "statement",
            period(past.effect()),
            words.say("kind." + kind.wireName()),
            said));
    if (!past.known().verified()) {
      sentences.add(words.say("unverified"));
    }
    sentences.add(registered(statement, past));
    sentences.addAll(became(past, knownAt));
    return String.join(" ", sentences);
  }

  private String registered(Statement statement, PastFact past) {
    String opened = past.mendings().opened();
    String first = day(statement.firstRegisteredAt());
    if (opened != null) {
      return words.say("opened." + opened, first);
    }
    String registered = words.say("registered." + past.known().origin(), first);
    return statement.firstRegisteredAt().equals(past.known().from())
        ? registered
        : registered + " " + words.say("end.registered", day(past.known().from()));
  }

  private List<String> became(PastFact past, Instant knownAt) {
    Instant closed = past.closedBy(knownAt);
    Mending mending = past.mendings().closed();
    if (closed == null) {
      return past.standing() == Standing.VALID
          ? List.of()
          : List.of(words.say("stands." + past.standing()));
    }
    return List.of(
        mending == null
            ? words.say("closed", day(closed))
            : words.say(
                "closed." + mending.act(), day(closed), words.say("reason." + mending.reason())));
  }

  private String said(FactKind kind, Map<String, String> value) {
    return value.entrySet().stream()
        .filter(field -> isTold(kind, field.getKey(), value))
        .map(field -> label(field.getKey()) + " " + text(kind, field.getKey(), field.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Marks and ids say nothing to who reads; an event that names its kind needs no code. */
  private static boolean isTold(FactKind kind, String field, Map<String, String> value) {
    FieldRule rule = kind.fields().get(field);
    boolean codeBesideKind =
        kind == FactKind.EVENT && value.containsKey("kind") && !field.equals("kind");
    return rule != FieldRule.MARK && rule != FieldRule.UUID && !codeBesideKind;
  }

  private String label(String field) {
    return words.say("field." + field);
  }

  private String text(FactKind kind, String field, String value) {
    if (kind.fields().get(field) == FieldRule.PERSON) {
      return words.say("person.of.the.register");
    }
    if (kind.fields().get(field) == FieldRule.TIME && SourceTime.isTime(value)) {
      return SourceTime.ofField(value, "").map(this::time).orElse(value);
    }
    return words.find("code." + kind.wireName() + "." + field + "." + value).orElse(value);
  }

  private String period(PastFact.Effect effect) {
    String from = time(effect.from(), effect.fromUncertain());
    String to = time(effect.to(), effect.toUncertain());
    if (from.isEmpty()) {
      return to.isEmpty() ? words.say("period.always") : words.say("period.until", to);
    }
    return to.isEmpty() ? words.say("period.since", from) : words.say("period.between", from, to);
  }

  private String time(@Nullable String text, boolean uncertain) {
    if (text == null) {
      return "";
    }
    String time = time(new SourceTime(text, uncertain));
    return uncertain ? words.say("uncertain", time) : time;
  }

  private String time(SourceTime time) {
    LocalDateTime local = time.local();
    return switch (time.precision()) {
      case YEAR -> Integer.toString(local.getYear());
      case MONTH -> words.say("month", month(local.toLocalDate()), year(local.toLocalDate()));
      case DAY, HOUR -> day(local.toLocalDate());
      case MINUTE, SECOND ->
          words.say(
              "minute", day(local.toLocalDate()), two(local.getHour()), two(local.getMinute()));
    };
  }

  private String day(Instant at) {
    return day(at.atZone(SourceTime.ZONE).toLocalDate());
  }

  private String day(LocalDate day) {
    return words.say("day", Integer.toString(day.getDayOfMonth()), month(day), year(day));
  }

  private String month(LocalDate day) {
    return words.say("month." + day.getMonthValue());
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
