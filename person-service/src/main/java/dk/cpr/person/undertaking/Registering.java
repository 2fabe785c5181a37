package dk.cpr.person.undertaking;

import dk.cpr.person.event.EventDesk;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.RefusedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The last step: the facts of everyone, and that it is done, in one transaction. */
@ApplicationScoped
class Registering {
  private final UndertakingTable table;
  private final EventDesk desk;

  Registering(UndertakingTable table, EventDesk desk) {
    this.table = table;
    this.desk = desk;
  }

  /**
   * Registers the event; empty when someone else holds the undertaking.
   *
   * @throws RefusedEvent when it contradicts what came to be known meanwhile; rolls back
   */
  @Transactional
  Optional<Undertaking> register(Undertaking held, LifeEvent event) {
    Optional<Undertaking> done = table.sagas().done(held);
    done.ifPresent(ended -> desk.register(ended.id(), event, ended.sender()));
    return done;
  }
}
