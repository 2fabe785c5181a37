package dk.cpr.demo.copy;

import dk.cpr.demo.population.Day;
import dk.cpr.demo.population.MadeNumber;
import dk.cpr.demo.population.MadePerson;
import dk.cpr.demo.population.NumberSupply;
import dk.cpr.importer.http.Json;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Owner;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Into the databases of the services that own facts and numbers, each with its change in the log,
 * so that whoever follows the logs comes to know them. Protections go before what they guard.
 */
final class OwnersCopy implements PopulationTarget {
  private static final String BY = "demo-population";
  private static final String MARK = "false";

  private final Connection numbers;
  private final Map<Owner, Connection> owners;
  private final String source;

  /** Over connections of the roles that own the tables. */
  OwnersCopy(Connection numbers, Map<Owner, Connection> owners, long seed) {
    this.numbers = numbers;
    this.owners = Map.copyOf(owners);
    this.source = "DEMO/seed-" + seed;
  }

  @Override
  public boolean isEmpty() throws SQLException {
    boolean empty = !ask(numbers, "select exists (select from number)");
    for (Connection owner : owners.values()) {
      empty &= !ask(owner, "select exists (select from fact)");
    }
    return empty;
  }

  @Override
  public void write(List<MadePerson> people) throws SQLException {
    writeNumbers(people);
    for (Owner owner : List.of(Owner.PROTECTION, Owner.ADDRESS, Owner.PERSON)) {
      writeFacts(people, owner);
    }
  }

  @Override
  public void finish(NumberSupply supply) throws SQLException {
    CopyRows series = new CopyRows("series", "birth_date, sex, next_ordinal");
    supply.series(series::add);
    series.send(numbers);
    numbers.commit();
  }

  private void writeNumbers(List<MadePerson> people) throws SQLException {
    CopyRows given = new CopyRows("number", "number, birth_date, sex, ordinal, person_id, reason");
    CopyRows states =
        new CopyRows(
            "number_state",
            "number, known_from, person_id, state, successor, effect_from, effect_from_uncertain,"
                + " effect_from_at, effect_to, effect_to_uncertain, effect_to_at, registered_by,"
                + " source, source_date");
    CopyRows log = log();
    String epoch = epoch(numbers);
    Instant at = now();
    for (MadePerson person : people) {
      for (MadeNumber number : person.numbers()) {
        String digits = number.number().digits();
        given.add(
            digits,
            number.number().birthDate(),
            number.number().sex(),
            number.given().ordinal(),
            number.person(),
            number.state().equals("changed") ? null : "BIRTH");
        states.add(
            digits,
            at,
            number.person(),
            number.state(),
            successor(number),
            number.from(),
            MARK,
            Day.noon(number.number().birthDate()).instant(),
            number.to(),
            MARK,
            number.over() == null ? null : Day.noon(number.over()).instant(),
            BY,
            source,
            Day.TODAY);
        log.add(epoch, number.person(), "number-state", json(change(number, at)));
      }
    }
    commit(numbers, List.of(given, states, log));
  }

  private void writeFacts(List<MadePerson> people, Owner owner) throws SQLException {
    Connection connection = Objects.requireNonNull(owners.get(owner));
    CopyRows facts =
        new CopyRows(
            "fact",
            "id, person_id, kind, slot, value, effect_from, effect_from_uncertain, effect_to,"
                + " effect_to_uncertain, effect, known, standing, registered_by, origin, source,"
                + " source_date, verified");
    CopyRows log = log();
    String epoch = epoch(connection);
    Instant at = now();
    for (MadePerson person : people) {
      for (MadePerson.MadeFact fact : person.facts()) {
        FactContent content = fact.content();
        if (content.kind().owner() == owner) {
          facts.add(
              fact.id(),
              person.id(),
              content.kind().wireName(),
              content.slot(),
              json(content.value()),
              CopyRows.text(content.effect().from()),
              MARK,
              CopyRows.text(content.effect().to()),
              MARK,
              CopyRows.range(content.effect()),
              "[" + at + ",)",
              content.standing(),
              BY,
              "IMPORT",
              source,
              Day.TODAY,
              "true");
          log.add(epoch, person.id(), "fact-opened", json(stored(person.id(), fact, at)));
        }
      }
    }
    commit(connection, List.of(facts, log));
  }

  private Map<String, @Nullable Object> change(MadeNumber number, Instant at) {
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put("number", number.number().digits());
    change.put("personId", number.person());
    change.put("state", number.state());
    change.put("successor", successor(number));
    change.put("survivorPersonId", number.survivor());
    change.put("current", number.isCurrent());
    change.put("birthDate", number.number().birthDate());
    change.put("sex", number.number().sex());
    change.put("from", number.from());
    change.put("to", number.to());
    change.put("knownFrom", at);
    return change;
  }

  private Map<String, @Nullable Object> stored(UUID person, MadePerson.MadeFact fact, Instant at) {
    FactContent content = fact.content();
    Map<String, @Nullable Object> stored = new LinkedHashMap<>();
    stored.put("id", fact.id());
    stored.put("personId", person);
    stored.put("kind", content.kind().wireName());
    stored.put("slot", content.slot());
    stored.put("value", content.value());
    stored.put("effectFrom", CopyRows.text(content.effect().from()));
    stored.put("effectFromUncertain", false);
    stored.put("effectTo", CopyRows.text(content.effect().to()));
    stored.put("effectToUncertain", false);
    stored.put("standing", content.standing());
    stored.put("knownFrom", at);
    stored.put("registeredBy", BY);
    stored.put("origin", "IMPORT");
    stored.put("source", source);
    stored.put("sourceDate", Day.TODAY);
    stored.put("verified", true);
    return stored;
  }

  private static @Nullable String successor(MadeNumber number) {
    return number.successor() == null ? null : number.successor().number().digits();
  }

  /**
   * What a transaction registers is known no earlier than its own start: who reads the log takes it
   * for whole up to there. To be called when it has begun.
   */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static CopyRows log() {
    return new CopyRows("change_log", "epoch, subject, type, payload");
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }

  private static void commit(Connection connection, List<CopyRows> tables) throws SQLException {
    for (CopyRows table : tables) {
      table.send(connection);
    }
    connection.commit();
  }

  private static String epoch(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_log_epoch()")) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getBoolean(1);
    } finally {
      connection.commit();
    }
  }
}
