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

  /** One statement, so one commit: the receipts, and whom else they tell of. */
  private static final String WITH_RELATIVES =
      """
      with given as (%s)
      insert into receipt_relative (person_id, receipt, kinds)
      select r.person_id, r.receipt, string_to_array(r.kinds, ' ')
      from unnest(?::uuid[], ?::uuid[], ?::text[]) as r (person_id, receipt, kinds)
      """;

  private static final String MANY = Pipelines.numbered(ANY_NUMBER);
  private static final String MANY_WITH_RELATIVES =
      Pipelines.numbered(WITH_RELATIVES.formatted(ANY_NUMBER));
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
    sql.update(ANY_NUMBER, arrays(given).toArray(new @Nullable Object[0]));
  }

  /** For any number. */
  Future<?> insertMany(Pipelines.Pipeline pipeline, List<Disclosure> given) {
    Set<Terms> needed = termsOf(given);
    return terms
        .require(pipeline, needed)
        .compose(
            there -> {
              List<@Nullable Object> arguments = arrays(given);
              boolean relatives = relatives(given, arguments);
              return pipeline.run(relatives ? MANY_WITH_RELATIVES : MANY, arguments);
            })
        .onSuccess(rows -> terms.remember(needed))
        .onFailure(failure -> terms.forget(needed));
  }

  private List<@Nullable Object> arrays(List<Disclosure> given) {
    List<@Nullable Object> arrays = new ArrayList<>();
    arrays.add(given.stream().map(Disclosure::id).toArray(UUID[]::new));
    arrays.add(texts(given, d -> d.occasion().name()));
    arrays.add(given.stream().map(ReceiptTable::personOf).toArray(UUID[]::new));
    arrays.add(given.stream().map(d -> terms.id(Terms.of(d))).toArray(UUID[]::new));
    arrays.add(texts(given, d -> d.recipient().user()));
    arrays.add(texts(given, ReceiptTable::caseOf));
    return arrays;
  }

  /** Adds whom else the receipts tell of; false where there is nobody. */
  private static boolean relatives(List<Disclosure> given, List<@Nullable Object> arguments) {
    List<UUID> persons = new ArrayList<>();
    List<UUID> receipts = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (Disclosure disclosure : given) {
      disclosure
          .relatives()
          .forEach(
              (person, told) -> {
                persons.add(person.value());
                receipts.add(disclosure.id());
                kinds.add(String.join(" ", told));
              });
    }
    if (!persons.isEmpty()) {
      arguments.add(persons.toArray(UUID[]::new));
      arguments.add(receipts.toArray(UUID[]::new));
      arguments.add(kinds.toArray(String[]::new));
    }
    return !persons.isEmpty();
  }

  /** For few; each number of them has a statement of its own, which is quicker than arrays. */
  Future<?> insert(Pipelines.Pipeline pipeline, List<Disclosure> given) {
    Set<Terms> needed = termsOf(given);
    return terms
        .require(pipeline, needed)
        .compose(
            there -> {
              List<@Nullable Object> arguments = arguments(given);
              boolean relatives = relatives(given, arguments);
              return pipeline.run(text(relatives ? -given.size() : given.size()), arguments);
            })
        .onSuccess(rows -> terms.remember(needed))
        .onFailure(failure -> terms.forget(needed));
  }

  private static Set<Terms> termsOf(List<Disclosure> given) {
    Set<Terms> found = new LinkedHashSet<>();
    given.forEach(disclosure -> found.add(Terms.of(disclosure)));
    return found;
  }

  /**
   * The statement for so many.
   *
   * @param rows below zero where relatives are told of
   */
  private String text(int rows) {
    return texts.computeIfAbsent(rows, ReceiptTable::made);
  }

  private static String made(int rows) {
    String values = String.join(", ", Collections.nCopies(Math.abs(rows), ROW));
    String insert = FROM.formatted("(values " + values + ")");
    return Pipelines.numbered(rows < 0 ? WITH_RELATIVES.formatted(insert) : insert);
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
