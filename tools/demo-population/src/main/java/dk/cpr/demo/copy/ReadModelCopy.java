package dk.cpr.demo.copy;

import dk.cpr.demo.population.Day;
import dk.cpr.demo.population.MadeNumber;
import dk.cpr.demo.population.MadePerson;
import dk.cpr.demo.population.NumberSupply;
import dk.cpr.importer.http.Json;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Into the read model alone, as its followers would have written it. The service refreshes the one
 * row that each person has. No owner knows these people, so no log says until when all is known:
 * that is now.
 */
final class ReadModelCopy implements PopulationTarget {
  private static final String BY = "demo-population";
  private static final String ADDRESS = "0001";

  private final Connection connection;
  private final Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);

  ReadModelCopy(Connection connection) {
    this.connection = connection;
  }

  @Override
  public boolean isEmpty() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select not exists (select from subject_number)"
                    + " and not exists (select from known_fact)")) {
      row.next();
      return row.getBoolean(1);
    } finally {
      connection.commit();
    }
  }

  @Override
  public void write(List<MadePerson> people) throws SQLException {
    writeNumbers(people);
    writeFacts(people);
    CopyRows persons = new CopyRows("current_person", "person_id");
    people.forEach(person -> persons.add(person.id()));
    persons.send(connection);
    connection.commit();
  }

  @Override
  public void finish(NumberSupply supply) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("update log_cursor set complete_until = clock_timestamp()");
    }
    connection.commit();
  }

  private void writeNumbers(List<MadePerson> people) throws SQLException {
    CopyRows numbers =
        new CopyRows(
            "subject_number",
            "number, person_id, state, successor, survivor_person_id, current, valid_from,"
                + " valid_from_uncertain, valid_to, valid_to_uncertain");
    CopyRows history =
        new CopyRows(
            "number_history",
            "number, known_from, person_id, state, birth_date, held_from, over_from,"
                + " survivor_person_id");
    CopyRows merged = new CopyRows("merged_person", "person_id, into_person_id, survivor_id");
    for (MadePerson person : people) {
      for (MadeNumber number : person.numbers()) {
        String digits = number.number().digits();
        @Nullable MadeNumber next = number.successor();
        numbers.add(
            digits,
            number.person(),
            number.state(),
            next == null ? null : next.number().digits(),
            number.survivor(),
            number.isCurrent(),
            number.from(),
            false,
            number.to(),
            false);
        history.add(
            digits,
            at,
            number.person(),
            number.state(),
            number.number().birthDate(),
            Day.noon(number.number().birthDate()).instant(),
            number.over() == null ? null : Day.noon(number.over()).instant(),
            number.survivor());
        if (number.survivor() != null) {
          merged.add(number.person(), number.survivor(), number.survivor());
        }
      }
    }
    numbers.send(connection);
    history.send(connection);
    merged.send(connection);
  }

  private void writeFacts(List<MadePerson> people) throws SQLException {
    CopyRows facts =
        new CopyRows(
            "known_fact",
            "id, person_id, kind, slot, value, effect_from, effect_from_uncertain, effect_to,"
                + " effect_to_uncertain, effect, known_from, standing, source_service,"
                + " registered_by, origin, verified");
    CopyRows protections = new CopyRows("protection_period", "person_id, during");
    for (MadePerson person : people) {
      for (MadePerson.MadeFact fact : person.facts()) {
        FactContent content = fact.content();
        EffectPeriod effect = content.effect();
        facts.add(
            fact.id(),
            person.id(),
            content.kind().wireName(),
            content.slot(),
            new String(Json.bytes(content.value()), StandardCharsets.UTF_8),
            CopyRows.text(effect.from()),
            false,
            CopyRows.text(effect.to()),
            false,
            CopyRows.range(effect),
            at,
            content.standing(),
            content.kind().owner().name().toLowerCase(Locale.ROOT),
            BY,
            "IMPORT",
            true);
        if (content.kind() == FactKind.PROTECTION && content.slot().equals(ADDRESS)) {
          protections.add(person.id(), aMinuteBefore(effect));
        }
      }
    }
    facts.send(connection);
    protections.send(connection);
  }

  /** A protection is heeded a minute before it begins, as the service has it. */
  private static String aMinuteBefore(EffectPeriod effect) {
    return effect.from() == null
        ? "(,)"
        : "[" + effect.from().instant().minus(Duration.ofMinutes(1)) + ",)";
  }
}
