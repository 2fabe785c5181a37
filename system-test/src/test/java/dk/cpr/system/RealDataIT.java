package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.cpr.importer.load.Importer;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Data that nobody here wrote, through the import doors of the whole register. */
class RealDataIT {

  @Test
  void theOfficesOwnExtractIsImportedOnceAndItsPeopleCanBeLookedUpAndProtected() throws Exception {
    Path data = realData();
    ImportReport first = load(data);
    assertThat(first.exitCode()).isZero();
    assertThat(opened(first)).isGreaterThan(400);
    assertThat(first.details()).allSatisfy(line -> assertThat(line.reason()).isNotBlank());

    ImportReport second = load(data);
    assertThat(opened(second)).as("a second run opens nothing").isZero();
    assertThat(first.reasons().keySet())
        .as("and finds nothing else to set aside")
        .containsAll(second.reasons().keySet());
    Agreement.awaitReadModel();

    theEightyNumbersAreFewerPersons();
    ExtractRoundTrip.check(data.resolve("cpr/u12170p_opgave110901.latin1.txt"));
    someImportedResidentIsWithheldOnceProtected();
    whoeverStandsInAProtectionIsProtectedWhateverItsDeletionDate();
  }

  private static void whoeverStandsInAProtectionIsProtectedWhateverItsDeletionDate()
      throws Exception {
    String past =
        """
        from known_fact p where p.kind = 'protection' and p.slot = '0001'
          and p.known_to is null and p.value->>'deletionDate' < '2001-11-19'
        """;
    assertThat(Database.of("disclosure-service").string("select count(*)::text " + past))
        .isEqualTo("4");
    String person =
        Database.of("disclosure-service")
            .string("select p.person_id::text " + past + " order by 1 limit 1");
    Reply asked = ask("bank", DemoRights.BANK, person);
    assertThat(asked.body().at("/protection/nameAndAddress").asBoolean()).isTrue();
    assertThat(asked.body().at("/facts/name").isMissingNode()).isTrue();
  }

  private static void theEightyNumbersAreFewerPersons() throws Exception {
    assertThat(
            Database.of("number-service")
                .string(
                    """
                    select count(distinct number) || '/' || count(distinct person_id) || '/'
                      || count(*) filter (where state = 'changed') || '/'
                      || count(*) filter (where state = 'duplicate')
                    from number_state where known_to is null and source = 'P12170:110901'
                    and state <> 'referenced'
                    """))
        .matches("8\\d/7\\d/\\d+/1");
  }

  private static void someImportedResidentIsWithheldOnceProtected() throws Exception {
    DemoRights.register();
    String person =
        Database.of("disclosure-service")
            .string(
                """
                select r.person_id::text from known_fact r
                join known_fact n on n.person_id = r.person_id and n.kind = 'name'
                  and n.known_to is null and n.standing = 'VALID' and n.effect @> now()
                where r.kind = 'residence' and r.known_to is null and r.standing = 'VALID'
                  and r.effect @> now() and r.origin = 'IMPORT' and r.source_service = 'address-service'
                  and not exists (select from known_fact p where p.person_id = r.person_id
                    and p.kind = 'protection' and p.slot = '0001')
                order by 1 limit 1
                """);
    Reply lapsed = ask("bank", DemoRights.BANK, person);
    assertThat(lapsed.body().at("/protection/nameAndAddress").asBoolean()).isFalse();
    assertThat(lapsed.text("/facts/name/surname")).isNotBlank();

    Reply protection =
        Call.to("protection-service", "office")
            .post("/v1/protections", Map.of("personId", person, "type", "0001"));
    assertThat(protection.status()).as(protection.body().toString()).isEqualTo(201);

    Reply after = ask("bank", DemoRights.BANK, person);
    assertThat(after.body().at("/protection/nameAndAddress").asBoolean()).isTrue();
    assertThat(after.body().at("/facts/name").isMissingNode()).isTrue();
    assertThat(ask("tax", DemoRights.TAX, person).text("/facts/name/surname"))
        .isEqualTo(lapsed.text("/facts/name/surname"));
  }

  private static Reply ask(String who, String purpose, String person) throws Exception {
    Reply reply =
        Call.to("disclosure-service", who)
            .post(
                "/v1/lookups",
                Map.of(
                    "personId",
                    person,
                    "fields",
                    List.of("name.surname", "residence.municipality"),
                    "purpose",
                    purpose,
                    "case",
                    "real data"));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply;
  }

  private static ImportReport load(Path data) {
    return Importer.into(DemoLoad.targets(TestRegister.get()), Progress.NONE)
        .importPaths(List.of(data));
  }

  private static long opened(ImportReport report) {
    return report.services().values().stream().mapToLong(ImportReport.Facts::opened).sum();
  }

  private static Path realData() {
    String named = System.getenv("CPR_REAL_DATA");
    Path data =
        named == null ? TestRegister.root().resolve("../shared/real").normalize() : Path.of(named);
    assumeTrue(Files.isDirectory(data), "no real data at CPR_REAL_DATA: the import is not tried");
    return data;
  }
}
