package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes table {@code receipt}: any number of receipts in one statement, so in one commit. A
 * receipt whose terms are not in their table is refused.
 */
@ApplicationScoped
class ReceiptTable {
  private static final String COLUMNS =
      "insert into receipt (id, occasion, person_id, terms, user_id, case_reference) ";

  private static final String FROM =
      COLUMNS
          + """
          select r.id, r.occasion, r.person_id, t.id, r.user_id, r.case_reference
          from %s as r (id, occasion, person_id, terms, user_id, case_reference)
          left join receipt_terms t on t.id = r.terms
          """;

  private static final String ANY_NUMBER =
      FROM.formatted("unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])");

  private static final String ROW = "(?::uuid, ?, ?::uuid, ?::uuid, ?, ?)";

  private final Sql sql;
  private final TermsTable terms;
  private final Map<Integer, String> texts = new ConcurrentHashMap<>();

  ReceiptTable(Sql sql, TermsTable terms) {
    this.sql = sql;
    this.terms = terms;
  }

  void insert(List<Disclosure> given) {
    terms.require(termsOf(given));
    sql.update(
        ANY_NUMBER,
        given.stream().map(Disclosure::id).toArray(UUID[]::new),
        texts(given, d -> d.occasion().name()),
        given.stream().map(ReceiptTable::personOf).toArray(UUID[]::new),
        given.stream().map(d -> terms.id(Terms.of(d))).toArray(UUID[]::new),
        texts(given, d -> d.recipient().user()),
        texts(given, ReceiptTable::caseOf));
  }

  /** For few; each number of them has a statement of its own, which is quicker than arrays. */
  Future<?> insert(Pipelines.Pipeline pipeline, List<Disclosure> given) {
    Set<Terms> needed = termsOf(given);
    return terms
        .require(pipeline, needed)
        .compose(there -> pipeline.run(text(given.size()), arguments(given)))
        .onSuccess(rows -> terms.remember(needed))
        .onFailure(failure -> terms.forget(needed));
  }

  private static Set<Terms> termsOf(List<Disclosure> given) {
    Set<Terms> found = new LinkedHashSet<>();
    given.forEach(disclosure -> found.add(Terms.of(disclosure)));
    return found;
  }

  private String text(int rows) {
    return texts.computeIfAbsent(
        rows,
        n ->
            Pipelines.numbered(
                FROM.formatted("(values " + String.join(", ", Collections.nCopies(n, ROW)) + ")")));
  }

  private List<@Nullable Object> arguments(List<Disclosure> given) {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Disclosure disclosure : given) {
      arguments.add(disclosure.id());
      arguments.add(disclosure.occasion().name());
      arguments.add(personOf(disclosure));
      arguments.add(terms.id(Terms.of(disclosure)));
      arguments.add(disclosure.recipient().user());
      arguments.add(caseOf(disclosure));
    }
    return arguments;
  }

  private static @Nullable UUID personOf(Disclosure given) {
    PersonId person = given.person();
    return person == null ? null : person.value();
  }

  private static @Nullable String caseOf(Disclosure given) {
    CaseReference reference = given.grounds().caseReference();
    return reference == null ? null : reference.text();
  }

  private static @Nullable String[] texts(
      List<Disclosure> given, Function<Disclosure, @Nullable String> text) {
    @Nullable String[] texts = new @Nullable String[given.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(given.get(i));
    }
    return texts;
  }
}
