package dk.cpr.test.environment;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests to the service under test. */
public final class Api {
  private Api() {}

  /** A JSON request with a token. */
  public static RequestSpecification as(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  /** A JSON request with a token and a fresh idempotency key. */
  public static RequestSpecification once(String token) {
    return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A JSON request without a token. */
  public static RequestSpecification anonymous() {
    return RestAssured.given().contentType(ContentType.JSON).accept("application/json");
  }
}
