package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.mapping.OwnNumber;
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
    assertThat(reasons).isEqualTo(Map.of("008 nothing-stated", 2L, "009 nothing-stated", 3L));
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
    assertThat(kinds)
        .containsEntry(FactKind.PROTECTION, 39L)
        .containsEntry(FactKind.NAME, 115L)
        .containsEntry(FactKind.RESIDENCE, 145L)
        .containsEntry(FactKind.RESIDENCE_STATUS, 69L)
        .containsEntry(FactKind.PERSON_STATUS, 7L)
        .containsEntry(FactKind.EVENT, 116L);
  }

  @Test
  void changedAndDeletedNumbersPointAtNumbersOfTheFile() throws IOException {
    List<OwnNumber> own = persons().stream().map(MappedPerson::own).toList();
    List<OwnNumber> replaced = own.stream().filter(number -> number.successor() != null).toList();
    assertThat(replaced).hasSize(4);
    assertThat(own.stream().map(OwnNumber::number))
        .containsAll(replaced.stream().map(OwnNumber::successor).toList());
    assertThat(persons().stream().mapToInt(p -> p.formerNumbers().size()).sum()).isEqualTo(7);
  }

  /** One person of the extract has two former names that begin at the same time. */
  @Test
  void onePairOfFactsReallyContradicts() throws IOException {
    List<String> pairs = new ArrayList<>();
    for (MappedPerson person : persons()) {
      List<MappedFact> facts = person.facts();
      for (int i = 0; i < facts.size(); i++) {
        for (MappedFact other : facts.subList(i + 1, facts.size())) {
          if (contradict(facts.get(i), other)) {
            pairs.add(facts.get(i) + ", " + other);
          }
        }
      }
    }
    assertThat(pairs).containsExactly("name of line 572, name of line 573");
  }

  private static boolean contradict(MappedFact a, MappedFact b) {
    boolean otherChild =
        a.template().kind() == FactKind.CHILD && !a.references().equals(b.references());
    return !otherChild && a.template().contradicts(b.template());
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
