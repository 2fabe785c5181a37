package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.records.authority.Authority;
import dk.cpr.records.authority.AuthorityReader;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.road.RoadLine;
import dk.cpr.records.road.RoadReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the published cut of the road register and the authority list. */
class RealListsTest {
  private final List<LineFault> faults = new ArrayList<>();

  @Test
  void everyRoadLineIsReadAndWrittenBack() throws IOException {
    Path file = RealData.file("cpr/vejregister_udsnit_0010.txt");
    List<String> texts = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    List<RoadLine> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      RoadReader reader = new RoadReader(in, faults::add);
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
      assertThat(reader.lineCount()).isEqualTo(129);
      assertThat(reader.header().orElseThrow().productionDate()).hasToString("2017-05-31");
    }
    assertThat(lines).hasSize(128).filteredOn(line -> line.type().equals("001")).hasSize(41);
    assertThat(faults).extracting(LineFault::reason).containsExactly(Reasons.NO_END);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.record().line().stripTrailing())
                    .isEqualTo(texts.get((int) line.line() - 1).stripTrailing()));
  }

  @Test
  void everyAuthorityIsRead() throws IOException {
    Path file = RealData.file("cpr/myndighedskoder_2012.tsv");
    List<Authority> authorities = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      AuthorityReader reader = new AuthorityReader(in, faults::add);
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        authorities.add(next.get());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(authorities).hasSize(619);
    assertThat(authorities)
        .filteredOn(authority -> authority.code().code().equals("5180"))
        .extracting(Authority::iso2)
        .containsExactly("DE");
  }
}
