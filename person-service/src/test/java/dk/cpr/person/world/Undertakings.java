package dk.cpr.person.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;

/** Reports that other services take part in, until they have ended. */
public final class Undertakings {
  private Undertakings() {}

  /** That it is done, at once. */
  public static Response done(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.<String>path("status")).isEqualTo("done");
    assertThat(answer.header("Location")).endsWith(path(answer));
    return answer;
  }

  /** That it is accepted and not done yet. */
  public static Response pending(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.<String>path("status")).isEqualTo("pending");
    return answer;
  }

  /** Waits, as the CPR office, until it has ended. */
  public static Response ended(Response accepted) {
    return ended(accepted, Tokens.office());
  }

  /** The same, as who reported it. */
  public static Response ended(Response accepted, String reporter) {
    return Until.holds(
        () -> Api.as(reporter).get(path(accepted)),
        answer -> !"pending".equals(answer.path("status")));
  }

  /** Where to ask. */
  public static String path(Response answer) {
    return "/v1/undertakings/" + answer.path("undertakingId");
  }
}
