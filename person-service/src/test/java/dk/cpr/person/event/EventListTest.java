package dk.cpr.person.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventListTest {

  @Test
  void thePageOfEventsAndTheListAgree() throws IOException {
    Path page = Path.of(System.getProperty("cpr.root", ".."), "docs/events.md");
    List<String> told =
        Files.readAllLines(page).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf(" | ", line.indexOf(" | ") + 3)))
            .toList();
    assertThat(told).hasSameSizeAs(EventKind.values());
    List<String> rows = Files.readAllLines(page);
    for (EventKind kind : EventKind.values()) {
      assertThat(rows).as(kind.wireName()).anyMatch(row -> row.startsWith(line(kind)));
    }
  }

  @Test
  void everyKindIsFoundByItsName() {
    assertThat(EventKind.values())
        .allSatisfy(kind -> assertThat(EventKind.ofWireName(kind.wireName())).hasValue(kind));
    assertThat(EventKind.ofWireName("birthday")).isEmpty();
  }

  @Test
  void theOfficeMayReportEverything() {
    assertThat(EventKind.values())
        .allSatisfy(kind -> assertThat(kind.reporters()).contains(Reporter.OFFICE));
  }

  private static String line(EventKind kind) {
    return "| `%s` | %s | %s | %s | %s | "
        .formatted(
            kind.wireName(),
            kind.danish(),
            Arrays.stream(Reporter.values())
                .filter(kind.reporters()::contains)
                .map(Reporter::title)
                .collect(Collectors.joining(", ")),
            orDash(kind.marks().stream().map(Mark::code).collect(Collectors.joining(", "))),
            orDash(kind.code()));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
