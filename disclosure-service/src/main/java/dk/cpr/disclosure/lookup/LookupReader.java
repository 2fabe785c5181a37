package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kit.sql.Sql;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs look-ups; keeps the texts of those that come again. */
@ApplicationScoped
class LookupReader {
  /** Pipeline that look-ups of an event loop share. */
  static final String PIPELINE = "look-ups";

  private static final Logger LOG = Logger.getLogger(LookupReader.class);
  private static final int REMEMBERED = 2_000;

  private final Sql sql;
  private final Pipelines pipelines;
  private final ObjectMapper json;
  private final Map<LookupSql.Variant, Statement> statements = new ConcurrentHashMap<>();

  LookupReader(Sql sql, Pipelines pipelines, ObjectMapper json) {
    this.sql = sql;
    this.pipelines = pipelines;
    this.json = json;
  }

  private record Statement(LookupSql plan, String text, String numbered) {
    static Statement of(LookupSql plan) {
      String text = plan.text();
      return new Statement(plan, text, Pipelines.numbered(text));
    }
  }

  /** Waits for what the facts say. */
  Optional<Found> read(Question question, Asker asker) {
    Statement statement = statement(question);
    return LookupRows.found(
        sql.list(
            statement.text(),
            row -> LookupRows.of(row, statement.plan(), json),
            arguments(question, asker).toArray(new @Nullable Object[0])));
  }

  /** The same on an event loop, without waiting; empty also when the database cannot be reached. */
  Future<Optional<Found>> readLater(Question question, Asker asker) {
    Statement statement = statement(question);
    return pipelines
        .ofLoop(PIPELINE)
        .run(statement.numbered(), arguments(question, asker))
        .map(rows -> LookupRows.found(rows, statement.plan(), json))
        .otherwise(LookupReader::none);
  }

  /** Who waits for the database is told what is wrong with it. */
  private static Optional<Found> none(Throwable failure) {
    LOG.debug("a look-up was not read", failure);
    return Optional.empty();
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
    Statement made = Statement.of(new LookupSql(variant));
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
}
