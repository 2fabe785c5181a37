package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.mapping.OwnNumber;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The numbers of the CPR office's public test extract. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RealNumbersTest {
  private final List<Map<String, Object>> entries = new ArrayList<>();
  private final Set<String> own = new TreeSet<>();

  @Test
  void eightyNumbersAreFewerPersonsAndTheSameAgainChangesNothing() throws IOException {
    read();
    assertThat(own).hasSize(80);
    JsonPath first = Register.imported("2001-11-20", entries);
    assertThat(first.getList("setAside")).isEmpty();
    List<Map<String, String>> numbers = first.getList("numbers");
    Set<String> persons = new HashSet<>();
    numbers.stream()
        .filter(n -> own.contains(n.get("number")))
        .forEach(n -> persons.add(n.get("personId")));
    assertThat(persons).hasSize(77);
    String end = Register.end();
    assertThat(Register.imported("2001-11-20", entries).getMap("")).isEqualTo(first.getMap(""));
    assertThat(Register.changes(end).getList("changes")).isEmpty();
  }

  private void read() throws IOException {
    Path file =
        Path.of(Optional.ofNullable(System.getenv("CPR_REAL_DATA")).orElse("../../shared/real"))
            .resolve("cpr/u12170p_opgave110901.latin1.txt");
    assumeTrue(Files.exists(file), "the public extract is not there; set CPR_REAL_DATA");
    List<MappedPerson> people = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(file, fault -> {})) {
      Optional<PersonBlock> block = extract.next();
      while (block.isPresent()) {
        people.add((MappedPerson) ExtractMapping.map(block.get()));
        block = extract.next();
      }
    }
    people.forEach(this::add);
  }

  private void add(MappedPerson person) {
    OwnNumber number = person.own();
    own.add(number.number().digits());
    entry(number.number(), state(number.status()), number.period());
    if (number.successor() != null) {
      entries.getLast().put("successor", number.successor().digits());
    }
    for (FormerNumber former : person.formerNumbers()) {
      entry(former.number(), "changed", former.period());
      entries.getLast().put("successor", number.number().digits());
    }
    person.mentioned().forEach(other -> entry(other, "referenced", EffectPeriod.ALWAYS));
  }

  private void entry(Personnummer number, String state, EffectPeriod period) {
    Map<String, Object> entry = Register.entry(number.digits(), state);
    put(entry, "from", period.from());
    put(entry, "to", period.to());
    entries.add(entry);
  }

  private static void put(Map<String, Object> entry, String name, SourceTime time) {
    if (time != null) {
      entry.put(name, time.text());
      entry.put(name + "Mark", time.uncertain() ? "*" : " ");
    }
  }

  private static String state(PersonStatus status) {
    return switch (status) {
      case CHANGED_NUMBER -> "changed";
      case DELETED_DUPLICATE -> "duplicate";
      case ANNULLED_NUMBER -> "annulled";
      default -> "current";
    };
  }
}
