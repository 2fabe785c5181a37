package dk.cpr.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonIdTest {
  @Test
  void newIdsAreVersion7AndRise() {
    var ids = Stream.generate(PersonId::newId).limit(10_000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.value().version() == 7 && id.value().variant() == 2);
  }

  @Test
  void theTextFormIsTheUuid() {
    PersonId id = PersonId.newId();
    assertThat(PersonId.of(id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> PersonId.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
  }
}
