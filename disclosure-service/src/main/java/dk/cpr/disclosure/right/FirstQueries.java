package dk.cpr.disclosure.right;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Asks each query of this room once, beside the start: the first time takes the mapper longer than
 * a write transaction may last on a busy machine.
 */
@Singleton
class FirstQueries {
  private static final Logger LOG = Logger.getLogger(FirstQueries.class);
  private static final String NOBODY = "";

  private final RecipientRights rights;
  private final OrganisationRegister organisations;

  FirstQueries(RecipientRights rights, OrganisationRegister organisations) {
    this.rights = rights;
    this.organisations = organisations;
  }

  void begin(@Observes StartupEvent start) {
    Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(this::ask)
        .subscribe()
        .with(done -> {}, e -> LOG.debug("the first queries were not answered", e));
  }

  private void ask() {
    rights.holdingNow(NOBODY, NOBODY);
    rights.holdingNow(NOBODY);
    rights.endingAfter(Instant.EPOCH, NOBODY, NOBODY);
    organisations.lock(NOBODY);
  }
}
