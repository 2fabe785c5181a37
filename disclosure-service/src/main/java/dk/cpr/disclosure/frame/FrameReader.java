package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Protection;
import dk.cpr.disclosure.access.Reading;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.pipeline.NamedStatement;
import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs statements of the one frame; keeps the texts of those that come again. */
@ApplicationScoped
public class FrameReader {
  private static final Logger LOG = Logger.getLogger(FrameReader.class);
  private static final int REMEMBERED = 2_000;
  private static final int CONNECTIONS = 4;

  private final Pipelines.Pipeline few;
  private final Pipelines.Pipeline many;
  private final Map<FrameShape, Statement> statements = new ConcurrentHashMap<>();

  FrameReader(Pipelines pipelines) {
    this.few = pipelines.open("look-ups", CONNECTIONS);
    this.many = pipelines.open("queries", CONNECTIONS);
  }

  private record Statement(NamedStatement sql, FactColumns columns) {
    static Statement of(FrameShape shape) {
      FactProjection projection = new FactProjection(shape);
      return new Statement(
          NamedStatement.of(new PersonFrame(shape, projection).text()),
          new FactColumns(shape, projection));
    }
  }

  /**
   * A question as it is read.
   *
   * @param values what the shape's entry and window bind
   */
  public record Question(
      FrameShape shape, Right right, Requester requester, Map<String, ?> values) {}

  /** What right and coverage bind, also in a statement of another frame. */
  public static Map<String, @Nullable Object> coverage(Right right, Requester requester) {
    return CoverageSql.values(right, requester);
  }

  /**
   * Reads; fails with try-again when the database does not answer in time.
   *
   * @param number what a row says of the number
   */
  public <N> Future<Reading<PersonFacts<N>>> read(Question question, Function<Row, N> number) {
    Statement statement = statement(question.shape());
    Map<String, @Nullable Object> values =
        new HashMap<>(CoverageSql.values(question.right(), question.requester()));
    values.putAll(question.values());
    Pipelines.Pipeline pipeline =
        question.shape().isOfSeveral() || question.shape().window().isHistory() ? many : few;
    return pipeline
        .run(statement.sql().text(), statement.sql().values(values))
        .map(rows -> reading(rows, statement.columns(), number))
        .recover(FrameReader::failed);
  }

  private static <T> Future<T> failed(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return Future.failedFuture(problem);
    }
    LOG.warnf("persons were not read: %s", failure.getClass().getSimpleName());
    LOG.debug("what failed", failure);
    return Future.failedFuture(new ProblemException(ProblemType.TRY_AGAIN));
  }

  private Statement statement(FrameShape shape) {
    @Nullable Statement known = statements.get(shape);
    if (known != null) {
      return known;
    }
    if (statements.size() >= REMEMBERED) {
      statements.clear();
    }
    Statement made = Statement.of(shape);
    statements.put(shape, made);
    return made;
  }

  private static <N> Reading<PersonFacts<N>> reading(
      Iterable<Row> rows, FactColumns columns, Function<Row, N> number) {
    boolean rightHolds = true;
    Map<Long, Found<PersonFacts<N>>> found = new LinkedHashMap<>();
    for (Row row : rows) {
      rightHolds &= row.getBoolean("right_holds");
      Found<PersonFacts<N>> one =
          found.computeIfAbsent(row.getLong("place"), place -> found(row, place, number));
      @Nullable ReadFact fact = one.head() == null ? null : columns.fact(row);
      if (fact != null) {
        Objects.requireNonNull(one.content()).facts().add(fact);
      }
    }
    return new Reading<>(rightHolds, List.copyOf(found.values()));
  }

  private static <N> Found<PersonFacts<N>> found(Row row, long place, Function<Row, N> number) {
    if (!row.getBoolean("covered") || !row.getBoolean("right_holds")) {
      return Found.nobody(place);
    }
    if (row.getBoolean("withheld")) {
      throw new ProblemException(ProblemType.TRY_AGAIN, "A change of the person cannot be applied");
    }
    PersonHead head =
        new PersonHead(
            new PersonId(row.getUUID("person_id")),
            row.getString("state"),
            Protection.of(row.getBoolean("shielded")),
            Marks.of(row.getBoolean("protected"), row.getInteger("marks")));
    return new Found<>(place, head, new PersonFacts<>(number.apply(row), new ArrayList<>()));
  }
}
