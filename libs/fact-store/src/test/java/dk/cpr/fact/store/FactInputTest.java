package dk.cpr.fact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactInputTest {
  @ParameterizedTest
  @CsvSource({
    "name, given, Jose\u0301, José",
    "name, surname, 'A\u030arup\u00a0 \u2003Holm ', Årup Holm",
    "note, text, \u202eogn\u202c\u00ad, ogn",
    "occupation, text, ' Tømrer  ', Tømrer"
  })
  void importedTextIsStoredInOneSpelling(String kind, String field, String sent, String stored) {
    assertThat(of(kind, field, sent).content().value()).containsEntry(field, stored);
  }

  @ParameterizedTest
  @CsvSource({
    "name, given, Bo \ud83d\ude00, malformed:given",
    "name, given, B\u0007o, malformed:given",
    "name, given, \u200b, empty-value:given",
    "residence, careOf, \u2665, malformed:careOf"
  })
  void importedTextThatIsNoneIsNamed(String kind, String field, String sent, String slug) {
    assertThatThrownBy(() -> of(kind, field, sent).content()).hasMessage(slug);
  }

  @Test
  void whatIsNoTextStaysAsItCame() {
    String content = "  A  B" + " ".repeat(10);
    assertThat(of("creditWarning", "content", content).content().value())
        .containsEntry("content", content);
    assertThatThrownBy(() -> of("citizenship", "country", " 5100").content())
        .hasMessage("malformed:country");
  }

  private static FactInput of(String kind, String field, String text) {
    return new FactInput(kind, null, Map.of(field, text), null, false, null, false, null);
  }
}
