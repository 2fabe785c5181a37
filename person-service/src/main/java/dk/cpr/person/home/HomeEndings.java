package dk.cpr.person.home;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.saga.Saga;
import dk.cpr.person.saga.SagaTable;
import dk.cpr.person.saga.SagaTimes;
import dk.cpr.person.saga.Sagas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Table {@code home_ending}, and what address-service would say beforehand. */
@ApplicationScoped
public class HomeEndings {
  private static final Logger LOG = Logger.getLogger(HomeEndings.class);
  private static final String COLUMNS =
      "id, person, cause, effect_from, effect_uncertain, status, step, refusal, attempts, lease_owner";

  private final Sql sql;
  private final AddressService addresses;
  private final SagaTable<HomeEnding> table;

  HomeEndings(Sql sql, SagaTimes times, @RestClient AddressService addresses) {
    this.sql = sql;
    this.addresses = addresses;
    this.table =
        new SagaTable<>(
            sql, times, new SagaTable.Form<>("home_ending", COLUMNS, HomeEndings::read));
  }

  SagaTable<HomeEnding> table() {
    return table;
  }

  /** Stores, in the transaction that registers an event, that the person's home ends with it. */
  public void add(UUID event, PersonId person, LostHome cause, SourceTime effect) {
    sql.update(
        """
        insert into home_ending (id, person, cause, effect_from, effect_uncertain, step,
          lease_owner, leased_until)
        values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
        """,
        event,
        person.value(),
        cause.name(),
        effect.text(),
        effect.uncertain(),
        HomeEnding.STEP,
        UUID.randomUUID());
  }

  /**
   * Whether another event of the person is under way in several services, which may have to be
   * taken back there: the home ends after it.
   */
  boolean isHeldUp(HomeEnding ending) {
    return sql.one(
            "select 1 from undertaking where person = ? and status in ('RUNNING', 'UNDOING')",
            row -> true,
            ending.person().value())
        .isPresent();
  }

  /** The event is undone, in whose transaction this is called: the home goes on. */
  public void undo(UUID event) {
    sql.update(
        """
        update home_ending set status = 'UNDOING', refusal = ?, attempts = 0,
          leased_until = clock_timestamp(), ended_at = null
        where id = ? and status in ('RUNNING', 'DONE')
        """,
        HomeEnding.UNDONE,
        event);
  }

  /**
   * What address-service holds against the end of a home; empty also when it cannot be asked now.
   * Nothing stands against a death.
   */
  public Optional<RemoteProblem> foreseen(PersonId person, LostHome cause, SourceTime effect) {
    if (cause == LostHome.DEATH) {
      return Optional.empty();
    }
    try {
      addresses.preview(HomeEnding.asked(UUID.randomUUID(), person, cause, effect));
    } catch (RemoteProblem e) {
      return Optional.of(e).filter(Sagas::isRefusal);
    } catch (ProcessingException e) {
      LOG.infof("the end of a home could not be asked for beforehand: %s", e.getMessage());
    }
    return Optional.empty();
  }

  private static HomeEnding read(ResultSet row) throws SQLException {
    return new HomeEnding(
        Sql.uuid(row, "id"),
        new PersonId(Sql.uuid(row, "person")),
        LostHome.valueOf(row.getString("cause")),
        new SourceTime(row.getString("effect_from"), row.getBoolean("effect_uncertain")),
        Saga.Status.valueOf(row.getString("status")),
        row.getString("step"),
        row.getString("refusal"),
        row.getInt("attempts"),
        Sql.uuid(row, "lease_owner"));
  }
}
