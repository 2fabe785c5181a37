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
 * {@code import PATH…}: reads the CPR office's files into a register that is up, and reports.
 * Without a path: those of {@code $CPR_REAL_DATA}.
 */
final class Import implements Main.Command {

  private final RegisterConfig config;

  Import(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments);
    List<Path> paths = paths(arguments);
    LocalRegister register = LocalRegister.of(config);
    Main.requireReady(register, List.of(Component.values()));
    ImportReport report =
        Importer.into(targets(register), ProgressLine.onStandardOutput()).importPaths(paths);
    ReportText text = new ReportText(report);
    text.lines().forEach(terminal::line);
    Path file = config.runFolder().resolve("import-report.json");
    text.write(file);
    terminal.line("The whole report: " + file);
    return report.exitCode();
  }

  private static List<Path> paths(List<String> arguments) {
    String standard = System.getenv("CPR_REAL_DATA");
    List<String> named = arguments.isEmpty() && standard != null ? List.of(standard) : arguments;
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
