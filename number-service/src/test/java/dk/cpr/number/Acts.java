package dk.cpr.number;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.test.environment.Api;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Acts in the life of a number, as person-service asks for them. */
final class Acts {
  static final String CHANGE = "/v1/number-changes";
  static final String UNDO_CHANGE = "/v1/number-changes/undo";
  static final String MERGE = "/v1/duplicates";
  static final String SPLIT = "/v1/duplicates/undo";
  static final String ANNUL = "/v1/annulments";
  static final String RESTORE = "/v1/annulments/undo";

  private Acts() {}

  /** Sends an act for the first time. */
  static ValidatableResponse send(String path, Map<String, Object> body) {
    return send(path, body, UUID.randomUUID().toString());
  }

  static ValidatableResponse send(String path, Map<String, Object> body, String key) {
    return Register.again(
        () -> Api.as(Register.SERVICE).header("Idempotency-Key", key).body(body).post(path));
  }

  /** A change in effect since a day, to be bent. */
  static Map<String, Object> change(String from, LocalDate date, Sex sex, String cause) {
    return with(
        Map.of(
            "personId",
            Register.personOf(from),
            "from",
            from,
            "birthDate",
            date.toString(),
            "sex",
            sex.name(),
            "cause",
            cause,
            "effectFrom",
            "2020-05-01",
            "authority",
            "0101"));
  }

  static Map<String, Object> undoChange(String number) {
    return with(
        Map.of("personId", Register.personOf(number), "number", number, "authority", "0101"));
  }

  static Map<String, Object> merge(String duplicate, String survivor) {
    return with(
        Map.of(
            "duplicateNumber",
            duplicate,
            "survivingNumber",
            survivor,
            "effectFrom",
            "202005011200",
            "authority",
            "0001"));
  }

  static Map<String, Object> split(String duplicate) {
    return with(Map.of("duplicateNumber", duplicate, "authority", "0001"));
  }

  static Map<String, Object> restore(String number) {
    return with(Map.of("number", number, "authority", "0001"));
  }

  static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> bent = with(body);
    bent.put(field, value);
    return bent;
  }

  static Map<String, Object> without(Map<String, Object> body, String field) {
    Map<String, Object> bent = with(body);
    bent.remove(field);
    return bent;
  }

  /** Gives another number of the same sex, because the date was wrong. */
  static String changed(String from, LocalDate date) {
    Sex sex = Personnummer.of(from).sex();
    return send(CHANGE, change(from, date, sex, "WRONG_BIRTH_DATE"))
        .statusCode(201)
        .extract()
        .path("number");
  }

  private static Map<String, Object> with(Map<String, Object> body) {
    return new HashMap<>(body);
  }
}
