package dk.cpr.kit.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.client.runtime.AbstractTokensProducer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Sends this service's own token with a call to another service. When the identity provider gives
 * none, the call has no answer: a {@link ProcessingException} like that of a peer that is away,
 * which every caller knows how to wait for.
 */
@ApplicationScoped
@Unremovable
@Priority(Priorities.AUTHENTICATION)
public class OwnToken extends AbstractTokensProducer
    implements ResteasyReactiveClientRequestFilter {
  private static final Logger LOG = Logger.getLogger(OwnToken.class);

  @Override
  public void filter(ResteasyReactiveClientRequestContext call) {
    call.suspend();
    getTokens()
        .subscribe()
        .with(
            tokens -> {
              call.getHeaders()
                  .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.getAccessToken());
              call.resume();
            },
            failure -> {
              // Without the failure as its cause, which would be taken for what is wrong.
              LOG.debug("no token", failure);
              call.resume(
                  new ProcessingException(
                      "no token to ask another service with ("
                          + failure.getClass().getSimpleName()
                          + ")"));
            });
  }
}
