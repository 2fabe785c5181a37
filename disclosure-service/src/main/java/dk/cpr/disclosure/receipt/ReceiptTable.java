package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes table {@code receipt}: any number of receipts in one statement, so in one commit. */
@ApplicationScoped
class ReceiptTable {
  private static final String INSERT =
      """
      insert into receipt (id, occasion, organisation, user_id, client, person_id, fields, purpose,
        legal_basis, case_reference, source_service)
      select id, occasion, organisation, user_id, client, person_id, string_to_array(fields, ' '),
        purpose, legal_basis, case_reference, source
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::text[])
        as r (id, person_id, occasion, organisation, user_id, client, fields, purpose, legal_basis,
          case_reference, source)
      """;

  private static final String INSERT_LATER = Pipelines.numbered(INSERT);

  private final Sql sql;

  ReceiptTable(Sql sql) {
    this.sql = sql;
  }

  void insert(List<Disclosure> given) {
    sql.update(INSERT, columns(given));
  }

  Future<RowSet<Row>> insert(Pipelines.Pipeline pipeline, List<Disclosure> given) {
    return pipeline.run(INSERT_LATER, Arrays.asList(columns(given)));
  }

  private static Object[] columns(List<Disclosure> given) {
    return new Object[] {
      given.stream().map(Disclosure::id).toArray(UUID[]::new),
      given.stream().map(ReceiptTable::personOf).toArray(UUID[]::new),
      texts(given, d -> d.occasion().name()),
      texts(given, d -> d.recipient().organisation()),
      texts(given, d -> d.recipient().user()),
      texts(given, d -> d.recipient().client()),
      texts(given, d -> String.join(" ", d.fields())),
      texts(given, d -> d.grounds().purpose()),
      texts(given, d -> d.grounds().legalBasis()),
      texts(given, ReceiptTable::caseOf),
      texts(given, Disclosure::source)
    };
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
