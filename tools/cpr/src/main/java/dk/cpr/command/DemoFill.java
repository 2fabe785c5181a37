package dk.cpr.command;

import dk.cpr.demo.DemoPeople;
import dk.cpr.demo.DemoPopulation;
import dk.cpr.importer.report.ProgressLine;
import dk.cpr.local.register.LocalRegister;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills an empty register with the demo population, once, and binds the demo's citizens to their
 * persons. A fill that was broken off goes on at the next {@code up}.
 */
final class DemoFill {
  private static final List<String> CITIZENS = List.of("citizen-1", "citizen-2", "citizen-3");

  private final LocalRegister register;
  private final Path file;

  DemoFill(LocalRegister register) {
    this.register = register;
    this.file = register.config().runFolder().resolve("demo.json");
  }

  /** Who plays which part, when the demo was loaded. */
  Optional<DemoPeople> people() {
    return DemoPeople.read(file);
  }

  void fill(Terminal terminal) {
    if (people().isPresent()) {
      return;
    }
    terminal.line("Filling the register with invented people.");
    DemoPeople people =
        new DemoPopulation(
                Import.targets(register),
                () -> register.token("hospital"),
                ProgressLine.onStandardOutput())
            .load(file);
    CITIZENS.forEach(
        citizen -> register.bind(citizen, UUID.fromString(people.part(citizen).personId())));
    new TokenCache(register.config().runFolder()).forget();
    terminal.line(
        "%d people were entered, %d births reported."
            .formatted(people.adults(), people.children()));
  }
}
