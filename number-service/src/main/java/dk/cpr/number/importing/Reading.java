package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.number.importing.ImportAnswer.SetAside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch as read: one statement a number, and what could not be taken as one. */
final class Reading {
  private final Map<Personnummer, Statement> statements = new LinkedHashMap<>();
  private final Map<Personnummer, List<Statement>> contradictions = new LinkedHashMap<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final Set<Personnummer> doubtful = new LinkedHashSet<>();

  static Reading of(List<NumberBatch.Entry> entries) {
    Reading reading = new Reading();
    for (int i = 0; i < entries.size(); i++) {
      reading.read(i, entries.get(i));
    }
    reading.contradictions.values().forEach(reading::contradicted);
    return reading;
  }

  /** One a number. */
  List<Statement> statements() {
    return List.copyOf(statements.values());
  }

  List<SetAside> setAside() {
    return setAside;
  }

  /** Numbers of entries that were set aside: met, so never to be given. */
  Set<Personnummer> doubtful() {
    return doubtful;
  }

  /** Every number that the statements name. */
  static Set<Personnummer> named(List<Statement> statements) {
    Set<Personnummer> named = new LinkedHashSet<>();
    for (Statement statement : statements) {
      named.add(statement.number());
      @Nullable Personnummer successor = statement.life().successor();
      if (successor != null) {
        named.add(successor);
      }
    }
    return named;
  }

  private void read(int index, NumberBatch.Entry entry) {
    try {
      add(Statement.read(index, entry));
    } catch (IllegalArgumentException e) {
      setAside.add(new SetAside(index, String.valueOf(e.getMessage())));
      @Nullable String successor = entry.successor();
      Stream.of(entry.number(), successor == null ? "" : successor)
          .flatMap(text -> Personnummer.read(text).stream())
          .forEach(doubtful::add);
    }
  }

  private void add(Statement statement) {
    Personnummer number = statement.number();
    @Nullable Statement before = statements.get(number);
    Optional<Statement> joined = before == null ? Optional.of(statement) : before.with(statement);
    if (joined.isPresent() && !contradictions.containsKey(number)) {
      statements.put(number, joined.get());
    } else if (!statement.isMention()) {
      List<Statement> against =
          contradictions.computeIfAbsent(number, ignored -> new ArrayList<>());
      if (before != null && against.isEmpty()) {
        against.add(before);
      }
      against.add(statement);
    }
  }

  private void contradicted(List<Statement> against) {
    for (Statement statement : against) {
      statements.remove(statement.number());
      doubtful.addAll(named(List.of(statement)));
      statement.indices().forEach(i -> setAside.add(new SetAside(i, Reasons.MET_TWICE)));
    }
  }
}
