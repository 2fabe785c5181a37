package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.SeriesOrder;
import dk.cpr.kernel.number.SeriesOrder.SeventhDigits;
import dk.cpr.kernel.number.SeriesOrder.Start;
import dk.cpr.kernel.number.SeriesOrder.ZeroSerial;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service under other readings of the order, each time on a database of its own. */
class OtherReadingsIT {
  private static final String SERVICE = "number-service";
  private static final SeriesOrder OTHER =
      new SeriesOrder(SeventhDigits.FALLING, Start.FROM_FIRST_ALLOWED, ZeroSerial.NEVER_GIVEN);
  private static final LocalDate DATE = LocalDate.of(2003, 4, 5);

  @BeforeAll
  static void begin() {
    new ServiceEnvironment().start();
  }

  @AfterEach
  void stop() {
    Peers.stop(SERVICE);
  }

  @Test
  void anEmptyRegisterTakesTheReadingsItIsSetToAndAFilledOneStartsUnderNoOthers()
      throws IOException {
    String database = "address";
    start(database, SeriesOrder.OFFICIAL);
    Peers.stop(SERVICE);
    start(database, OTHER);
    assertThat(List.of(given(), given())).containsExactly(at(OTHER, 0), at(OTHER, 1));
    Peers.stop(SERVICE);
    assertThatThrownBy(() -> start(database, SeriesOrder.OFFICIAL))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(Peers.log(SERVICE)))
        .contains(
            "The register was filled with cpr.number.order.seventh-digits=FALLING and"
                + " cpr.number.order.series-start=FROM_FIRST_ALLOWED, but is set to"
                + " cpr.number.order.seventh-digits=RISING and"
                + " cpr.number.order.series-start=AS_PRINTED.");
    start(database, OTHER);
    assertThat(given()).isEqualTo(at(OTHER, 2));
  }

  @Test
  void aNumberThatIsOnlyMentionedInAnImportFillsTheRegister() {
    start("protection", SeriesOrder.OFFICIAL);
    Map<String, Object> mention = Register.entry(at(SeriesOrder.OFFICIAL, 7), "referenced");
    assertThat(
            post("/v1/imports/numbers", Register.batch("2020-01-01", List.of(mention)))
                .statusCode())
        .isEqualTo(200);
    Peers.stop(SERVICE);
    assertThatThrownBy(() -> start("protection", OTHER)).isInstanceOf(IllegalStateException.class);
  }

  private static void start(String database, SeriesOrder order) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", property(database, "url"));
    settings.put("quarkus.datasource.username", property(database, "user"));
    settings.put("quarkus.datasource.password", property(database, "password"));
    settings.put("quarkus.flyway.username", property(database, "owner"));
    settings.put("quarkus.flyway.password", property(database, "ownerpassword"));
    if (!order.equals(SeriesOrder.OFFICIAL)) {
      settings.put("cpr.number.order.seventh-digits", order.seventhDigits().name());
      settings.put("cpr.number.order.series-start", order.start().name());
    }
    Peers.start(SERVICE, settings);
  }

  private static String given() {
    UUID person = UUID.randomUUID();
    Map<String, Object> order = new HashMap<>(Register.order(DATE, Sex.K, person));
    order.replaceAll((name, value) -> value.toString());
    return post("/v1/allocations", order).then().statusCode(201).extract().path("number");
  }

  private static Response post(String path, Object body) {
    return Api.once(Register.SERVICE).baseUri(Peers.url(SERVICE)).body(body).post(path);
  }

  private static String at(SeriesOrder order, int ordinal) {
    return NumberSeries.of(DATE, Sex.K, order).at(ordinal).digits();
  }

  private static String property(String database, String name) {
    return System.getProperty("cpr.test.jdbc.%s.%s".formatted(database, name));
  }
}
