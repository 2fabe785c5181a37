package dk.cpr.kernel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.layout.RecordLayouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads the register's published test extract. */
class RealExtractTest {
  private static final String EXTRACT = "cpr/u12170p_opgave110901.latin1.txt";

  private final Path file = RealData.file(EXTRACT);
  private final List<LineFault> faults = new ArrayList<>();

  @Test
  void everyPersonIsRead() throws IOException {
    List<PersonBlock> blocks = blocks();
    assertThat(faults).isEmpty();
    assertThat(blocks).hasSize(80).allMatch(b -> b.trust() == PersonBlock.Trust.SOUND);
    assertThat(blocks.stream().mapToInt(b -> b.lines().size()).sum()).isEqualTo(1098);
    assertThat(blocks).allMatch(b -> b.lines().stream().anyMatch(l -> l.type().equals("003")));
  }

  @Test
  void everyLineIsMappedOrNamed() throws IOException {
    Set<Long> accounted = new HashSet<>();
    for (MappedPerson person : persons()) {
      accounted.add(person.firstLine());
      person.facts().forEach(fact -> accounted.add(fact.line()));
      person.formerNumbers().forEach(former -> accounted.add(former.line()));
      person.faults().forEach(fault -> accounted.add(fault.line()));
    }
    assertThat(accounted).hasSize(1098).doesNotContain(1L, 1100L);
  }

  @Test
  void onlyEmptyRecordsAreNotKept() throws IOException {
    Map<String, Long> reasons =
        persons().stream()
            .flatMap(person -> person.faults().stream())
            .collect(
                Collectors.groupingBy(
                    fault -> fault.recordType() + " " + fault.reason(),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(reasons).isEqualTo(Map.of("008 nothing-stated", 2L));
  }

  @Test
  void everyFactIsSoundAndEveryRecordGivesItsLineBack() throws IOException {
    assertThat(persons().stream().flatMap(person -> person.facts().stream()))
        .allMatch(fact -> fact.template().faults().isEmpty());
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    for (String line : lines) {
      assertThat(
              RecordLayouts.P12170.get(ExtractReader.type(line)).read(line).line().stripTrailing())
          .isEqualTo(line.stripTrailing());
    }
  }

  @Test
  void factsByKindAreCounted() throws IOException {
    Map<FactKind, Long> kinds =
        persons().stream()
            .flatMap(person -> person.facts().stream())
            .collect(Collectors.groupingBy(f -> f.template().kind(), Collectors.counting()));
    System.out.println(kinds);
    assertThat(kinds).containsEntry(FactKind.PROTECTION, 39L);
  }

  @Test
  void overlaps() throws IOException {
    for (MappedPerson person : persons()) {
      List<MappedFact> facts = person.facts();
      for (int i = 0; i < facts.size(); i++) {
        for (int j = i + 1; j < facts.size(); j++) {
          MappedFact a = facts.get(i);
          MappedFact b = facts.get(j);
          boolean sameReferences =
              a.references().equals(b.references()) || a.template().kind() != FactKind.CHILD;
          if (sameReferences && a.template().contradicts(b.template())) {
            System.out.println(
                a
                    + " / "
                    + b
                    + " "
                    + a.recordType()
                    + " "
                    + b.recordType()
                    + " "
                    + a.template().effect()
                    + " "
                    + b.template().effect());
          }
        }
      }
    }
  }

  private List<MappedPerson> persons() throws IOException {
    List<MappedPerson> persons = new ArrayList<>();
    for (PersonBlock block : blocks()) {
      if (ExtractMapping.map(block) instanceof MappedPerson person) {
        persons.add(person);
      }
    }
    return persons;
  }

  private List<PersonBlock> blocks() throws IOException {
    List<PersonBlock> blocks = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(file, faults::add)) {
      for (var block = extract.next(); block.isPresent(); block = extract.next()) {
        blocks.add(block.get());
      }
      assertThat(extract.lineCount()).isEqualTo(1100);
      assertThat(extract.header().orElseThrow().task()).isEqualTo("110901");
      assertThat(extract.header().orElseThrow().productionDate()).hasToString("2001-11-19");
    }
    return blocks;
  }
}
