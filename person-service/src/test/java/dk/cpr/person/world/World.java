package dk.cpr.person.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a test needs to be there before a birth. */
public final class World {
  /** An address that needs no road register: a high road code of a real municipality. */
  public static final Map<String, Object> KNOWN_ADDRESS =
      Map.of("municipality", "0101", "road", "9901");

  /** The services that a birth goes through. */
  public static final String PEERS =
      "number-service,address-service,protection-service,disclosure-service";

  private World() {}

  /** A person with number and id. */
  public record Somebody(String number, String id) {}

  /** A fact to import. */
  public static Map<String, Object> fact(String kind, String from, Map<String, String> value) {
    Map<String, Object> fact = new HashMap<>();
    fact.put("kind", kind);
    fact.put("slot", slot(kind, value));
    fact.put("value", value);
    fact.put("effectFrom", from);
    return fact;
  }

  /** A fact to import in a slot that does not follow from its value. */
  public static Map<String, Object> inSlot(String slot, Map<String, Object> fact) {
    fact.put("slot", slot);
    return fact;
  }

  private static String slot(String kind, Map<String, String> value) {
    return switch (kind) {
      case "separation" -> value.getOrDefault("separationReference", "");
      case "custody" -> value.getOrDefault("relation", "");
      case "child" -> value.getOrDefault("person", "");
      case "note" -> value.getOrDefault("number", "");
      default -> "";
    };
  }

  /** A number that nobody has yet, of a child of six to ten years. */
  public static String childNumber(String sex) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    LocalDate born = LocalDate.now(SourceTime.ZONE).minusDays(2400 + random.nextInt(1200));
    int serial = 4000 + random.nextInt(2900) * 2 + (sex.equals("M") ? 1 : 0);
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d%04d",
        born.getDayOfMonth(),
        born.getMonthValue(),
        born.getYear() % 100,
        serial);
  }

  /** A child of six to ten years who lives in municipality 0101. */
  public static Somebody child() {
    Somebody child = identity(childNumber("K"), "current", Map.of());
    home(child, "0001");
    return child;
  }

  /** Makes two persons the parents of a child since 2017; each may be null. */
  public static void parents(Somebody child, @Nullable Somebody mother, @Nullable Somebody father) {
    if (mother != null) {
      parent(child, mother, "mother");
    }
    if (father != null) {
      parent(child, father, "father");
    }
  }

  private static void parent(Somebody child, Somebody parent, String slot) {
    facts(
        child,
        inSlot(slot, fact("parent", "201601010000", Map.of("person", parent.id(), "role", slot))),
        fact(
            "custody",
            "201601010000",
            Map.of("relation", slot.equals("mother") ? "0003" : "0004")));
    facts(parent, fact("child", "201601010000", Map.of("person", child.id())));
  }

  /** A name that nobody else has. */
  public static String freshSurname() {
    StringBuilder letters = new StringBuilder("S");
    ThreadLocalRandom.current().ints(12, 'a', 'z' + 1).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** A number that nobody has yet, of someone born between 1970 and 1997. */
  public static String freshNumber(String sex) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    LocalDate born = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(10_000));
    int serial = random.nextInt(2000) * 2 + (sex.equals("M") ? 1 : 0);
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d%04d",
        born.getDayOfMonth(),
        born.getMonthValue(),
        born.getYear() % 100,
        serial % 4000);
  }

  /** A woman who lives somewhere in municipality 0101. */
  public static Somebody womanWithHome() {
    Somebody woman = somebody("K");
    home(woman, "0001");
    return woman;
  }

  /** A person with a number, of whom nothing else is known. */
  public static Somebody somebody(String sex) {
    return identity(freshNumber(sex), "current", Map.of());
  }

  /** Imports a number. */
  public static Somebody identity(String number, String state, Map<String, String> more) {
    Map<String, Object> row = new HashMap<>(more);
    row.put("number", number);
    row.put("state", state);
    Response answer =
        Api.as(Tokens.operator())
            .body(Map.of("source", source(), "numbers", List.of(row)))
            .post("/v1/imports/identities");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    String id =
        answer.path("numbers.find { it.number == '%s' }.personId".formatted(number)).toString();
    return new Somebody(number, id);
  }

  /** Source of an import, anew for each so that later ones add to earlier ones. */
  public static Map<String, String> source() {
    String task = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    return Map.of("system", "P12170", "task", task, "productionDate", "2024-01-01");
  }

  /** Imports facts of a person into this service. */
  @SafeVarargs
  public static Response facts(Somebody person, Map<String, Object>... facts) {
    return importFacts("", person, List.of(facts));
  }

  /** Lets a person live at house 1 of a road of municipality 0101 since 2010. */
  public static void home(Somebody person, String road) {
    Map<String, String> value = Map.of("municipality", "0101", "road", road, "house", "001");
    importFacts(
        Peers.url("address-service"),
        person,
        List.of(fact("residence", "201001011200", new HashMap<>(value))));
  }

  private static Response importFacts(
      String base, Somebody person, List<Map<String, Object>> facts) {
    Map<String, Object> one =
        Map.of("personId", person.id(), "reference", "line 1", "facts", new ArrayList<>(facts));
    Response answer =
        Api.as(Tokens.operator())
            .body(Map.of("source", source(), "persons", List.of(one)))
            .post(base + "/v1/imports/facts");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<List<?>>path("persons[0].setAside")).as(answer.asString()).isEmpty();
    return answer;
  }

  /** Marries two persons since 2015. */
  public static void marry(Somebody a, Somebody b) {
    facts(a, marriedTo(b));
    facts(b, marriedTo(a));
  }

  private static Map<String, Object> marriedTo(Somebody spouse) {
    return fact("civilStatus", "201506061200", Map.of("code", "G", "spouse", spouse.id()));
  }

  /** Puts an authority into the list. */
  public static void authority(String code, String type) {
    Api.as(Tokens.operator())
        .body(
            Map.of(
                "authorities",
                List.of(
                    Map.of(
                        "code",
                        code,
                        "type",
                        type,
                        "name",
                        "Authority " + code,
                        "validFrom",
                        "197001010000",
                        "validTo",
                        "000000000000"))))
        .post("/v1/imports/authorities")
        .then()
        .statusCode(200);
  }
}
