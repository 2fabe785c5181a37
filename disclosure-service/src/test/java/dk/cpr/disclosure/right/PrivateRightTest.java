package dk.cpr.disclosure.right;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law gives private recipients, and nothing else. */
@QuarkusTest
@World
class PrivateRightTest {
  private static final List<String> NEVER =
      List.of(
          "church.code",
          "birth.*",
          "birth.date",
          "birth.sex",
          "citizenship.*",
          "event.*",
          "note.text",
          "parent.*",
          "parent.name",
          "child.person",
          "custody.*",
          "number.*",
          "number.current",
          "number.given",
          "civilStatus.spouse",
          "civilStatus.spouseName",
          "guardianship.guardian",
          "residence.fromMunicipality",
          "residence.effectTo",
          "residenceStatus.*",
          "supplementaryAddress.*",
          "municipalCondition.*",
          "relocationOrder.*",
          "election.*",
          "sharedResidence.*",
          "birthRegistration.*",
          "separation.*",
          "creditWarning.content");

  @ParameterizedTest
  @CsvSource({
    "COMPANY, COMPANY",
    "COMPANY, BANK",
    "COMPANY, PENSION_BANK",
    "COMPANY, INSURER",
    "COMPANY, PENSION_FUND",
    "PRESS, PRESS",
    "ASSOCIATION, ASSOCIATION"
  })
  void whatTheLawDoesNotListIsRefusedFieldByField(String kind, String type) {
    Map<String, Object> wish = of(kind, type, NEVER);
    Recipients.register(wish)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors", hasSize(NEVER.size()))
        .body("errors.code", hasItem("not-in-the-law"))
        .body("errors.pointer", hasItems("/fields/0", "/fields/" + (NEVER.size() - 1)));
    wish.put("fields", List.of("name.given", "church.code", "residence.road"));
    Recipients.register(wish).statusCode(400).body("errors.pointer", contains("/fields/1"));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANY, COMPANY, 400",
    "COMPANY, BANK, 400",
    "PRESS, PRESS, 400",
    "ASSOCIATION, ASSOCIATION, 400",
    "COMPANY, PENSION_BANK, 201",
    "COMPANY, INSURER, 201",
    "COMPANY, PENSION_FUND, 201"
  })
  void civilStatusIsForInsurersPensionFundsAndPensionBanks(String kind, String type, int status) {
    Recipients.register(of(kind, type, List.of("civilStatus.code", "civilStatus.effectFrom")))
        .statusCode(status);
  }

  @Test
  void anInsurersTokenThatClaimsToBeABankHasNoSuchRight() {
    Person person = Person.someone();
    person.fact("person", "civilStatus", Map.of("code", "G"), "2000-01-01");
    Recipient insurer =
        Recipients.with(
            "insurer",
            Map.of("kind", "COMPANY", "coverage", "IDENTIFIED"),
            List.of("civilStatus.code"));
    insurer
        .asks(by(person.number()), "civilStatus.code")
        .statusCode(200)
        .body("facts.civilStatus.code", equalTo("G"));
    new Recipient(
            insurer.cvr(),
            dk.cpr.test.environment.Tokens.system("client-" + insurer.cvr(), insurer.cvr(), "bank")
                .token())
        .asks(by(person.number()), "civilStatus.code")
        .statusCode(403);
  }

  @Test
  void aShorthandStandsForWhatTheLawListsOfAKind() {
    Recipient bank = Recipients.bank("name.*", "emigration.*", "protection.*", "disappearance.*");
    Api.as(bank.token())
        .get("/v1/my-rights")
        .then()
        .body(
            "rights[0].fields",
            hasItems("name.given", "emigration.line1", "protection.type", "emigration.effectFrom"))
        .body("rights[0].fields", not(hasItem("name.family")))
        .body("rights[0].fields", not(hasItem("name.effectTo")))
        .body("rights[0].fields", not(hasItem("emigration.returnCountry")));
  }

  @Test
  void coverageAndProtectionOfAPrivateRightAreTheLawsToo() {
    Map<String, Object> wish = of("COMPANY", "BANK", List.of("name.given"));
    wish.putAll(
        Map.of(
            "coverage", "OWN_MUNICIPALITY", "seesProtected", true, "parameters", List.of("PAST")));
    Recipients.register(wish)
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/coverage", "/seesProtected", "/parameters"));
    for (String type : List.of("AUTHORITY", "MUNICIPALITY", "PRESS", "ASSOCIATION")) {
      Recipients.register(of("COMPANY", type, List.of("name.given")))
          .statusCode(400)
          .body("errors.pointer", contains("/type"));
    }
  }

  @Test
  void aRightFromBeforeThatHoldsTooMuchIsCutDownWhenItIsRead() {
    Person person = Person.residentOf("0101");
    person.fact("person", "church", Map.of("code", "F"), "2000-01-01");
    Recipient bank = Recipients.bank("name.given");
    ReadModelRows.of(
        """
        update recipient_right set fields = '{name.given,church.code,birth.sex,civilStatus.code}'
        where organisation = ? returning id::text
        """,
        bank.cvr());
    for (String field : List.of("church.code", "birth.sex", "civilStatus.code")) {
      bank.asks(by(person.number()), field)
          .statusCode(403)
          .body("type", equalTo("/problems/field-not-permitted"));
    }
    bank.asks(by(person.number()), "name.given").statusCode(200);
    Api.as(bank.token())
        .get("/v1/my-rights")
        .then()
        .body("rights[0].fields", contains("name.given"));
  }

  private static Map<String, Object> of(String kind, String type, List<String> fields) {
    Map<String, Object> wish = Recipients.right(Recipients.nextCvr(), fields);
    wish.putAll(
        Map.of("kind", kind, "type", type, "coverage", "IDENTIFIED", "roles", List.of("system")));
    return wish;
  }
}
