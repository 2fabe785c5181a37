package dk.cpr.address.real;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.address.Dar;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class RealDataTest {
  private static final Map<String, Integer> ROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Adresse", 2786),
              Map.entry("Adressepunkt", 3002),
              Map.entry("DARAfstemningsomraade", 413),
              Map.entry("DARKommuneinddeling", 32),
              Map.entry("DARMenighedsraadsafstemningsomraade", 63),
              Map.entry("DARSogneinddeling", 73),
              Map.entry("Husnummer", 1307),
              Map.entry("NavngivenVej", 206),
              Map.entry("NavngivenVejKommunedel", 375),
              Map.entry("NavngivenVejSupplerendeBynavnRelation", 180),
              Map.entry("Postnummer", 60),
              Map.entry("SupplerendeBynavn", 57)));

  @BeforeEach
  void theDataAreThere() {
    RealFiles.areThere();
  }

  @Test
  void everyRowOfDarIsTakenAndTheSameAgainChangesNothing() throws IOException {
    assertThat(imported("unchanged").keySet()).isEqualTo(ROWS.keySet());
    assertThat(imported("unchanged")).isEqualTo(ROWS);
  }

  @Test
  void everyRecordOfTheRoadRegisterIsTaken() throws IOException {
    List<Map<String, Object>> records = RealFiles.roads();
    assertThat(records).hasSize(128);
    send(records);
    assertThat(send(records).getInt("unchanged")).isEqualTo(records.size());
  }

  @Test
  void everyCurrentAddressIsFoundAndWrittenAsDarWritesIt() throws IOException {
    imported("accepted");
    Map<String, Map<String, @Nullable Object>> houses = byId(RealFiles.dar("Husnummer"));
    Map<String, List<Map<String, @Nullable Object>>> parts =
        RealFiles.dar("NavngivenVejKommunedel").stream()
            .filter(part -> part.get("registreringtil") == null && part.get("virkningtil") == null)
            .collect(Collectors.groupingBy(part -> text(part, "navngivenvej_id")));
    Map<String, String> municipalities = new HashMap<>();
    RealFiles.dar("DARKommuneinddeling")
        .forEach(row -> municipalities.put(text(row, "id"), text(row, "kommunekode")));
    int checked = 0;
    for (Map<String, @Nullable Object> address : RealFiles.dar("Adresse")) {
      if (isCurrent(address) && text(address, "id").hashCode() % 16 == 0) {
        Map<String, @Nullable Object> house = houses.get(text(address, "husnummer_id"));
        assertThat(house).isNotNull();
        String municipality = municipalities.get(text(house, "darkommune_id"));
        parts.get(text(house, "navngivenvej_id")).stream()
            .filter(part -> text(part, "kommune").equals(municipality))
            .forEach(part -> isWritten(address, house, part));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static void isWritten(
      Map<String, @Nullable Object> address,
      Map<String, @Nullable Object> house,
      Map<String, @Nullable Object> part) {
    Map<String, String> asked = new HashMap<>();
    asked.put("municipality", text(part, "kommune"));
    asked.put("road", text(part, "vejkode"));
    asked.put("house", text(house, "husnummertekst"));
    asked.put("floor", text(address, "etagebetegnelse"));
    asked.put("door", text(address, "dørbetegnelse"));
    asked.values().removeIf(String::isEmpty);
    JsonPath answer =
        Api.as(Tokens.service("person-service"))
            .body(asked)
            .post("/v1/addresses/check")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(answer.getString("darAddress")).isEqualTo(text(address, "id"));
    // The text of one address was published before its postcode changed.
    assertThat(answer.getString("standardAddress"))
        .isIn(text(address, "adressebetegnelse"), "Rugårdsvej 2, Villestofte, 5210 Odense NV");
  }

  private static Map<String, Integer> imported(String count) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String entity : ROWS.keySet()) {
      List<Map<String, @Nullable Object>> rows = RealFiles.dar(entity);
      for (int from = 0; from < rows.size(); from += 500) {
        JsonPath answer =
            Dar.accepted(entity, rows.subList(from, Math.min(rows.size(), from + 500)));
        assertThat(answer.getList("setAside")).isEmpty();
        counts.merge(entity, answer.getInt(count), Integer::sum);
      }
    }
    return counts;
  }

  private static JsonPath send(List<Map<String, Object>> records) {
    Map<String, String> source =
        Map.of("system", "P05780", "task", "370715", "productionDate", "2017-05-31");
    JsonPath answer =
        Api.as(Tokens.operator())
            .body(Map.of("source", source, "records", records))
            .post("/v1/imports/roads")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(answer.getList("setAside")).isEmpty();
    return answer;
  }

  private static boolean isCurrent(Map<String, @Nullable Object> address) {
    return address.get("registreringtil") == null
        && address.get("virkningtil") == null
        && "3".equals(address.get("status"));
  }

  private static Map<String, Map<String, @Nullable Object>> byId(
      List<Map<String, @Nullable Object>> rows) {
    Map<String, Map<String, @Nullable Object>> byId = new HashMap<>();
    rows.forEach(row -> byId.put(text(row, "id"), row));
    return byId;
  }

  private static String text(Map<String, @Nullable Object> row, String field) {
    return String.valueOf(row.get(field));
  }
}
