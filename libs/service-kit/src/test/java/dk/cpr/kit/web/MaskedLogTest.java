package dk.cpr.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedLogTest {
  @ParameterizedTest
  @CsvSource({
    "person 0707614285 found, person ********** found",
    "070761-4285, **********",
    "uuid 0199f3a2-1234-7abc-8def-070761428500 stays, uuid 0199f3a2-1234-7abc-8def-070761428500 stays",
    "12345678901 is no number, 12345678901 is no number"
  })
  void whatLooksLikeANumberIsMasked(String text, String masked) {
    assertThat(MaskedLog.mask(text)).isEqualTo(masked);
  }

  @Test
  void parametersAreMaskedToo() {
    LogRecord entry = new LogRecord(Level.INFO, "%s");
    entry.setParameters(new Object[] {"0707614285", 7});
    assertThat(new MaskedLog().isLoggable(entry)).isTrue();
    assertThat(entry.getParameters()).containsExactly("**********", 7);
  }

  @Test
  void aMessageKeepsItsWayOfFormatting() {
    ExtLogRecord entry =
        new ExtLogRecord(Level.INFO, "person %s", ExtLogRecord.FormatStyle.PRINTF, "test");
    entry.setParameters(new Object[] {"0707614285"});
    assertThat(new MaskedLog().isLoggable(entry)).isTrue();
    assertThat(entry.getFormattedMessage()).isEqualTo("person **********");
  }
}
