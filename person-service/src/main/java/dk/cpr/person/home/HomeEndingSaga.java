package dk.cpr.person.home;

import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.saga.SagaCourse;
import dk.cpr.person.saga.SagaTable;
import dk.cpr.person.saga.Sagas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Ends a home at address-service, and lets it go on when the event is undone. A home that began
 * later, of somebody who has disappeared, stays, and data quality finds it.
 */
@ApplicationScoped
public class HomeEndingSaga implements SagaCourse<HomeEnding> {
  private static final Logger LOG = Logger.getLogger(HomeEndingSaga.class);

  private final HomeEndings endings;
  private final AddressService addresses;
  private final Sagas sagas;

  HomeEndingSaga(HomeEndings endings, @RestClient AddressService addresses, Sagas sagas) {
    this.endings = endings;
    this.addresses = addresses;
    this.sagas = sagas;
  }

  /** Goes on with it while whoever reported the event waits; what is left goes on by itself. */
  public void awhile(UUID event) {
    endings.table().claim(event).ifPresent(held -> sagas.awhile(this, held));
  }

  @Override
  public SagaTable<HomeEnding> table() {
    return endings.table();
  }

  @Override
  public Optional<HomeEnding> forward(HomeEnding ending) {
    if (endings.isHeldUp(ending)) {
      return table().pause(ending, "another event of the person is under way");
    }
    addresses.end(ending.id() + ":ending", ending.asked());
    return table().done(ending);
  }

  /** A movement that was never registered is registered first: it must not come later. */
  @Override
  public Optional<HomeEnding> back(HomeEnding ending) {
    if (ending.isUndone()) {
      takeBack(ending);
    } else {
      LOG.warnf("the home of event %s began later and has not ended", ending.id());
    }
    return table().undone(ending);
  }

  private void takeBack(HomeEnding ending) {
    try {
      addresses.end(ending.id() + ":ending", ending.asked());
    } catch (RemoteProblem e) {
      if (Sagas.isRefusal(e)) {
        return;
      }
      throw e;
    }
    addresses.withdraw(ending.id() + ":withdrawal", new AddressService.Movement(ending.id()));
  }
}
