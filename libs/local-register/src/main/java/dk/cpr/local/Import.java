package dk.cpr.local;

import dk.cpr.local.importing.ImportReport;
import dk.cpr.local.importing.Importer;
import dk.cpr.local.importing.ProgressLine;
import dk.cpr.local.importing.RegisterService;
import dk.cpr.local.importing.ReportText;
import dk.cpr.local.importing.Targets;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code import [--dry-run] PATH…}: reads the CPR office's files into a register that is up, and
 * reports. Without a path: those of {@code $CPR_REAL_DATA}, else of {@code ../shared/real} beside
 * the clone. {@code --dry-run} reads and reports only; the register need not be up.
 */
final class Import implements Main.Command {

  private static final String DRY_RUN = "--dry-run";

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
    Main.knownOptions(arguments, DRY_RUN);
    List<Path> paths = paths(arguments.stream().filter(word -> !word.equals(DRY_RUN)).toList());
    ImportReport report =
        importer(arguments.contains(DRY_RUN) ? Mode.READ : Mode.LOAD).importPaths(paths);
    ReportText text = new ReportText(report);
    text.lines().forEach(terminal::line);
    Path file = config.runFolder().resolve("import-report.json");
    text.write(file);
    terminal.line("The whole report: " + file);
    return report.exitCode();
  }

  private Importer importer(Mode mode) {
    if (mode == Mode.READ) {
      return Importer.dryRun(ProgressLine.onStandardOutput());
    }
    LocalRegister register = LocalRegister.of(config);
    Main.requireReady(register, List.of(Component.values()));
    return Importer.into(targets(register), ProgressLine.onStandardOutput());
  }

  private List<Path> paths(List<String> arguments) {
    Path beside = config.root().resolve("../shared/real").normalize();
    String standard = System.getenv("CPR_REAL_DATA");
    List<String> named = arguments;
    if (arguments.isEmpty() && standard != null) {
      named = List.of(standard);
    } else if (arguments.isEmpty() && Files.isDirectory(beside)) {
      named = List.of(beside.toString());
    }
    if (named.isEmpty()) {
      throw new CannotRun("Import what? ./cpr import PATH…, or set CPR_REAL_DATA.");
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
