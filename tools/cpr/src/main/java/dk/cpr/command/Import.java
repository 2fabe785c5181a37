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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads the CPR office's files into a register that is up, and reports. A path is required, and
 * nothing but what it names is read.
 */
@Command(
    name = "import",
    description = "Load the CPR office's files; run it again and nothing changes (docs/import.md).")
final class Import extends RegisterCommand {
  private static final String READS =
      """
      It reads, by what stands in them: extracts of persons (P12170, and the fuller form of \
      Greenland), road registers (P05780), authority lists (P02680), and rows of DAR 1.0 \
      (.ndjson).\
      """;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders. " + READS)
  private List<String> named = List.of();

  @Option(names = "--dry-run", description = "Only read and report; the register need not be up.")
  private boolean dryRun;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "changes",
      description =
          "What a fuller extract leaves out: what has ended (whole), or what did not change"
              + " (changes, the default).")
  private String kind = "";

  @Option(
      names = "--to",
      paramLabel = "URL",
      description =
          "Another register than the one of this folder, its services by name:"
              + " https://{service}.example; or NAME=URL, once for each service.")
  private List<String> to = List.of();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "With --to: a file that holds an access token of the operator; read before each request.")
  private @Nullable Path tokenFile;

  Import(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    DeliveryKind delivery = kind();
    List<Path> paths = paths();
    ImportReport report = importer().fuller(delivery).importPaths(paths);
    ReportText text = new ReportText(report);
    text.lines().forEach(terminal()::line);
    if (report.files().isEmpty()) {
      terminal().line("Nothing was read. " + READS);
    }
    Path file = config().runFolder().resolve("import-report.json");
    text.write(file);
    terminal().line("The whole report: " + file);
    return report.exitCode();
  }

  private DeliveryKind kind() {
    return switch (kind) {
      case "whole" -> DeliveryKind.WHOLE;
      case "changes" -> DeliveryKind.CHANGES;
      default -> throw new CannotRun("--kind is whole or changes.");
    };
  }

  private Importer importer() {
    if (dryRun) {
      return Importer.dryRun(ProgressLine.onStandardOutput());
    }
    if (!to.isEmpty() || tokenFile != null) {
      return Importer.into(OtherRegister.targets(to, tokenFile), ProgressLine.onStandardOutput());
    }
    LocalRegister register = LocalRegister.of(config());
    Main.requireReady(register, List.of(Component.values()));
    return Importer.into(targets(register), ProgressLine.onStandardOutput());
  }

  private List<Path> paths() {
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
