package dk.cpr.command;

import dk.cpr.importer.delivery.DeliveryKind;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.load.Importer;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.ProgressLine;
import dk.cpr.importer.report.ReportText;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code import [--dry-run] [--kind whole|changes] PATH…}: reads the CPR office's files into a
 * register that is up, and reports. A path is required, and nothing but what it names is read.
 * {@code --dry-run} reads and reports only; the register need not be up. {@code --kind} says what a
 * fuller extract leaves out: what has ended, or what did not change (the default).
 */
final class Import implements Main.Command {

  private static final String DRY_RUN = "--dry-run";
  private static final String KIND = "--kind";
  private static final String READS =
      """
      It reads, by what stands in them: extracts of persons (P12170, and the fuller form of \
      Greenland), road registers (P05780), authority lists (P02680), and rows of DAR 1.0 \
      (.ndjson).\
      """;

  private final RegisterConfig config;

  private enum Mode {
    READ,
    LOAD
  }

  Import(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments, DRY_RUN, KIND);
    DeliveryKind kind = kind(Main.option(arguments, "kind", "changes"));
    Mode mode = arguments.contains(DRY_RUN) ? Mode.READ : Mode.LOAD;
    List<Path> paths = paths(words(arguments));
    ImportReport report = importer(mode).fuller(kind).importPaths(paths);
    ReportText text = new ReportText(report);
    text.lines().forEach(terminal::line);
    if (report.files().isEmpty()) {
      terminal.line("Nothing was read. " + READS);
    }
    Path file = config.runFolder().resolve("import-report.json");
    text.write(file);
    terminal.line("The whole report: " + file);
    return report.exitCode();
  }

  private static DeliveryKind kind(String word) {
    return switch (word) {
      case "whole" -> DeliveryKind.WHOLE;
      case "changes" -> DeliveryKind.CHANGES;
      default -> throw new CannotRun("--kind is whole or changes.");
    };
  }

  /** The arguments without options and what belongs to them. */
  private static List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals(KIND)) {
        i++;
      } else if (!arguments.get(i).equals(DRY_RUN)) {
        words.add(arguments.get(i));
      }
    }
    return words;
  }

  private Importer importer(Mode mode) {
    if (mode == Mode.READ) {
      return Importer.dryRun(ProgressLine.onStandardOutput());
    }
    LocalRegister register = LocalRegister.of(config);
    Main.requireReady(register, List.of(Component.values()));
    return Importer.into(targets(register), ProgressLine.onStandardOutput());
  }

  private static List<Path> paths(List<String> named) {
    if (named.isEmpty()) {
      throw new CannotRun("Import what? ./cpr import PATH… " + READS);
    }
    if (named.stream().anyMatch(String::isBlank)) {
      throw new CannotRun("An empty path names nothing. ./cpr import PATH… " + READS);
    }
    List<Path> paths = named.stream().map(Path::of).toList();
    paths.stream()
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new CannotRun("There is no " + path + ".");
            });
    return paths;
  }

  static Targets targets(LocalRegister register) {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, register.url(service.moduleName()));
    }
    return new Targets(bases, () -> register.token("register-operator"));
  }
}
