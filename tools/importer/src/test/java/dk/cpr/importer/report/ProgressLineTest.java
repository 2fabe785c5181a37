package dk.cpr.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long nanos;

  @Test
  void elsewhereThanOnATerminalALineComesEveryFewSeconds() {
    Progress progress = ProgressLine.lines(out, () -> nanos);
    progress.begin("lines", 100);
    for (int second = 0; second < 10; second++) {
      nanos += TimeUnit.SECONDS.toNanos(1);
      progress.advance(10);
    }
    progress.end();
    assertThat(text().lines())
        .containsExactly(
            "lines: 50 of 100 (10/s)", "lines: 100 of 100 (10/s)", "lines: 100 of 100 (10/s)");
  }

  @Test
  void onATerminalABarIsDrawnOverItself() {
    Progress progress = ProgressLine.bar(out, () -> nanos);
    progress.begin("lines", 2);
    nanos += TimeUnit.SECONDS.toNanos(1);
    progress.advance(1);
    assertThat(text()).endsWith("\r\u001b[K[###############---------------] lines: 1 of 2 (1/s)");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
