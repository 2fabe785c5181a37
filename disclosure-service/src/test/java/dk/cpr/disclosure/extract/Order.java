package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.test.environment.Api;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders of extracts, to be bent. */
final class Order {
  /** What an authority needs for most records. */
  static final String[] FIELDS = {
    "number.current",
    "number.state",
    "number.former",
    "birth.*",
    "name.*",
    "personStatus.*",
    "residence.*",
    "residenceStatus.*",
    "occupation.*",
    "supplementaryAddress.*",
    "protection.*",
    "civilStatus.*",
    "child.*",
    "guardianship.*",
    "disappearance.*"
  };

  private Order() {}

  static Map<String, Object> of(List<String> numbers, String... records) {
    return new HashMap<>(
        Map.of(
            "numbers", numbers, "records", List.of(records), "purpose", "test", "case", "case 1"));
  }

  static Recipient authority() {
    return Recipients.authority(FIELDS);
  }

  static ValidatableResponse by(Recipient recipient, Map<String, ?> order) {
    return as(Api.as(recipient.token()), order);
  }

  static ValidatableResponse as(RequestSpecification caller, Map<String, ?> order) {
    return caller.accept("text/plain").body(order).post("/v1/extracts").then();
  }

  /** The records of persons, without start and end record. */
  static List<String> records(Recipient recipient, Map<String, ?> order) {
    List<String> lines = file(recipient, order).lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  static String file(Recipient recipient, Map<String, ?> order) {
    byte[] file =
        by(recipient, order)
            .statusCode(200)
            .contentType("text/plain;charset=ISO-8859-1")
            .extract()
            .asByteArray();
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
