package dk.cpr.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberIndexTest {
  private final NumberIndex index = new NumberIndex();

  @Test
  void tellsThePersonOfEachOfManyNumbers() {
    Map<Personnummer, PersonId> persons = new HashMap<>();
    for (int day = 1; day <= 28; day++) {
      NumberSeries series = NumberSeries.of(LocalDate.of(1965, 1, day), Sex.K);
      for (int ordinal = 0; ordinal < 200; ordinal++) {
        persons.put(series.at(ordinal), PersonId.newId());
      }
    }
    persons.keySet().forEach(index::mention);
    persons.forEach(index::belongsTo);
    assertThat(index.size()).isEqualTo(persons.size());
    assertThat(persons)
        .allSatisfy((number, person) -> assertThat(index.person(number)).contains(person));
  }

  @Test
  void aNumberWithALeadingZeroComesBackWhole() {
    List<Personnummer> left = new ArrayList<>();
    index.mention(number(0));
    index.mention(number(1));
    assertThat(index.takeRow(number(1))).isTrue();
    assertThat(index.takeRow(number(1))).isFalse();
    index.forEachWithoutRow(left::add);
    assertThat(left).containsExactly(number(0));
    assertThat(index.person(number(0))).isEmpty();
  }

  @Test
  void ownLinesContradictWhenTheyDifferOrWhenSomeAreDamaged() {
    index.own(number(0), 7);
    index.own(number(0), 7);
    assertThat(index.isContradictory(number(0))).isFalse();
    index.own(number(0), 8);
    assertThat(index.isContradictory(number(0))).isTrue();
    index.damaged(number(1));
    assertThat(index.isContradictory(number(1))).isFalse();
    index.own(number(1), 7);
    assertThat(index.isContradictory(number(1))).isTrue();
  }

  private static Personnummer number(int ordinal) {
    return NumberSeries.of(LocalDate.of(1965, 1, 1), Sex.K).at(ordinal);
  }
}
