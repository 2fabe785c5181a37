package dk.cpr.command;

import dk.cpr.demo.copy.PopulationFill;
import dk.cpr.importer.report.ProgressLine;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills an empty register with people to size it with; shows the hash of who they are. */
@Command(
    name = "demo-population",
    description =
        "Fill an empty register with invented people, in the proportions of the real one. It is"
            + " started with ./cpr up --empty before.")
final class FillPeople extends RegisterCommand {

  @Option(
      names = "--persons",
      required = true,
      paramLabel = "N",
      description = "How many numbers; former ones and those of the dead count.")
  private long persons;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed gives the same people (default 1).")
  private long seed;

  @Option(names = "--read-model", description = "Into the read model alone, not the owners.")
  private boolean readModel;

  @Option(names = "--dry-run", description = "Make them, write nothing; the hash is the same.")
  private boolean dryRun;

  FillPeople(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    PopulationFill fill = new PopulationFill(persons, seed);
    terminal().line(String.format(Locale.ROOT, "%d people, hash %s", persons, hash(fill)));
    return 0;
  }

  private String hash(PopulationFill fill) {
    ProgressLine progress = ProgressLine.onStandardOutput();
    if (dryRun) {
      return fill.dryRun(progress);
    }
    LocalRegister register = LocalRegister.of(config());
    Main.requireReady(register, List.of(Component.values()));
    return readModel
        ? fill.intoReadModel(register.postgres(), progress)
        : fill.intoOwners(register.postgres(), progress);
  }
}
