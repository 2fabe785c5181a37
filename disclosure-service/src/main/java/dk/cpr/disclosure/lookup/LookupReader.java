package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.lookup.Found.Check;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs look-ups; keeps the texts of those that come again. */
@ApplicationScoped
class LookupReader {
  private static final int REMEMBERED = 2_000;

  private final Sql sql;
  private final Map<LookupSql.Variant, Statement> statements = new ConcurrentHashMap<>();

  LookupReader(Sql sql) {
    this.sql = sql;
  }

  private record Statement(LookupSql plan, String text) {}

  private record Row(Found head, @Nullable Guarded<Fact> fact) {}

  Optional<Found> read(Question question, Asker asker) {
    Statement statement = statement(question);
    List<Row> rows =
        sql.list(
            statement.text(),
            row -> row(row, statement.plan()),
            arguments(question, asker).toArray(new @Nullable Object[0]));
    return rows.isEmpty() ? Optional.empty() : Optional.of(found(rows));
  }

  private Statement statement(Question question) {
    LookupSql.Variant variant = variant(question);
    Statement known = statements.get(variant);
    if (known != null) {
      return known;
    }
    if (statements.size() >= REMEMBERED) {
      statements.clear();
    }
    LookupSql plan = new LookupSql(variant);
    Statement made = new Statement(plan, plan.text());
    statements.put(variant, made);
    return made;
  }

  /** What the text of a look-up depends on. */
  static LookupSql.Variant variant(Question question) {
    Right right = question.right();
    return new LookupSql.Variant(
        question.subject() instanceof Question.Subject.ByNumber
            ? LookupSql.Entry.NUMBER
            : LookupSql.Entry.PERSON,
        question.asOf().isPresent() ? LookupSql.Time.AS_OF : LookupSql.Time.NOW,
        right.coverage(),
        right.id().isPresent(),
        right.seesProtected(),
        right.kind() != RecipientKind.AUTHORITY,
        !right.kind().isPrivate(),
        question.fields());
  }

  /** Whom it is about, what {@link Reach} binds, and the instants of a look-up in time. */
  static List<@Nullable Object> arguments(Question question, Asker asker) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(
        switch (question.subject()) {
          case Question.Subject.ByNumber(var number) -> number.digits();
          case Question.Subject.ById(var person) -> person.value();
        });
    args.addAll(Reach.arguments(question.right(), asker));
    question
        .asOf()
        .ifPresent(
            asOf -> {
              args.add(asOf.validAt());
              args.add(asOf.knownAt());
            });
    return args;
  }

  private static Found found(List<Row> rows) {
    List<Guarded<Fact>> facts = new ArrayList<>();
    for (Row row : rows) {
      Guarded<Fact> fact = row.fact();
      if (fact != null) {
        facts.add(fact);
      }
    }
    Found head = rows.getFirst().head();
    return new Found(
        head.person(),
        head.state(),
        head.right(),
        head.coverage(),
        head.shield(),
        head.guardian(),
        head.number(),
        facts);
  }

  private static Row row(ResultSet row, LookupSql plan) throws SQLException {
    Found head =
        new Found(
            new PersonId(Sql.uuid(row, "person_id")),
            row.getString("state"),
            Check.of(row.getBoolean("right_holds")),
            Check.of(row.getBoolean("covered")),
            Shield.of(row.getBoolean("protected")),
            Shield.of(row.getBoolean("guardian_protected")),
            number(row),
            List.of());
    String kind = row.getString("kind");
    return new Row(
        head, kind == null ? null : fact(row, FactKind.ofWireName(kind).orElseThrow(), plan));
  }

  private static Map<String, Object> number(ResultSet row) throws SQLException {
    Map<String, Object> number = new LinkedHashMap<>();
    String current = row.getString("number_current");
    if (current != null) {
      number.put("current", current);
    }
    String state = row.getString("number_state");
    if (state != null) {
      number.put("state", state);
    }
    java.sql.Array former = row.getArray("number_former");
    if (former != null) {
      number.put("former", List.of((String[]) former.getArray()));
    }
    return number;
  }

  private static Guarded<Fact> fact(ResultSet row, FactKind kind, LookupSql plan)
      throws SQLException {
    List<String> names = plan.columns(kind);
    @Nullable String[] values = (String[]) row.getArray("fields").getArray();
    Map<String, String> value = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      @Nullable String text = values[i];
      if (text != null) {
        value.put(names.get(i), text);
      }
    }
    Fact.Effect effect =
        new Fact.Effect(
            row.getString("effect_from"),
            row.getBoolean("effect_from_uncertain"),
            row.getString("effect_to"),
            row.getBoolean("effect_to_uncertain"));
    return Guarded.of(kind, new Fact(value, effect, row.getBoolean("verified")));
  }
}
