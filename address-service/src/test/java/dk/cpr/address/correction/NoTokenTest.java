package dk.cpr.address.correction;

import static org.hamcrest.Matchers.equalTo;

import dk.cpr.address.Persons;
import dk.cpr.test.environment.CorrectionWish;
import dk.cpr.test.environment.IssuerControl;
import dk.cpr.test.environment.ReceiptStandIn;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity provider is away while the service has no token of its own. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ReceiptStandIn.class)
@TestProfile(NoTokenTest.WithoutToken.class)
class NoTokenTest {
  private static final String LETTERS = "contactAddress";

  /** A service that has not asked for a token yet. */
  public static final class WithoutToken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc-client.refresh-token-time-skew", "29S");
    }
  }

  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void noTokens() {
    IssuerControl.giveTokens(false);
  }

  @AfterEach
  void tokens() {
    IssuerControl.giveTokens(true);
  }

  @Test
  void whatNeedsATokenIsToBeTriedAgainAndWhatWasDoneIsToldLater() {
    Persons.imported(
        person, List.of(Persons.fact(LETTERS, Map.of("line1", "Gaden 1"), "202001011200", null)));
    String fact = Persons.known(person, LETTERS).getFirst().id();
    CorrectionWish wish = CorrectionWish.correct(LETTERS, fact, Map.of("line1", "Gaden 11"));
    String key = UUID.randomUUID().toString();
    tryAgain(wish.previewedBy(Tokens.office()));
    tryAgain(wish.sentBy(Tokens.office(), key));
    tryAgain(wish.sentBy(Tokens.office(), key));
    IssuerControl.giveTokens(true);
    wish.sentBy(Tokens.office(), key).statusCode(201).body("facts[0].fact", equalTo(fact));
  }

  private static void tryAgain(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/peer-unavailable"));
  }
}
