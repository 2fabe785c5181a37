package dk.cpr.importer.report;

import dk.cpr.importer.delivery.LineOutcome;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.report.ImportReport.Facts;
import dk.cpr.importer.report.ImportReport.Lines;
import dk.cpr.importer.report.ImportReport.SetAside;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The closing report as text for people and as JSON for machines. */
public final class ReportText {
  private static final int SHOWN = 25;

  private final ImportReport report;

  /** Of a report. */
  public ReportText(ImportReport report) {
    this.report = report;
  }

  /** A screen or two. */
  public List<String> lines() {
    List<String> text = new ArrayList<>();
    report
        .files()
        .forEach(
            f -> text.add(line("read     %-60s %9d lines  %s", f.file(), f.lines(), f.format())));
    report.skipped().forEach(f -> text.add(line("skipped  %-60s %s", f.file(), f.reason())));
    text.add("");
    text.add(line("%-48s %9s %9s %9s %9s", "lines", "read", "accepted", "not kept", "set aside"));
    report.recordTypes().forEach((type, lines) -> text.add(lines(type, lines)));
    text.add("");
    text.add(
        line(
            "%-20s %9s %9s %9s %9s %10s %9s",
            "service", "sent", "opened", "closed", "unchanged", "unverified", "set aside"));
    report.services().forEach((service, facts) -> text.add(facts(service, facts)));
    if (!report.reasons().isEmpty()) {
      text.add("");
      report.reasons().forEach((reason, count) -> text.add(line("%9d  %s", count, reason)));
      text.add("");
      report.details().stream()
          .sorted(Comparator.comparing(ReportText::rank))
          .limit(SHOWN)
          .forEach(detail -> text.add(detail(detail)));
      if (report.details().size() > SHOWN) {
        text.add("and " + (report.details().size() - SHOWN) + " more, all in the JSON report");
      }
    }
    return text;
  }

  /** Writes the JSON report, whole. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json());
    } catch (IOException e) {
      throw new CannotRun("Cannot write the report " + file + ".", e);
    }
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", report.files());
    json.put("skipped", report.skipped());
    List<Map<String, Object>> types = new ArrayList<>();
    report
        .recordTypes()
        .forEach(
            (type, lines) ->
                types.add(
                    Map.of(
                        "format", type.format(),
                        "recordType", type.type(),
                        "read", lines.read(),
                        "accepted", lines.accepted(),
                        "notKept", lines.notKept(),
                        "setAside", lines.setAside())));
    json.put("recordTypes", types);
    Map<String, Facts> services = new LinkedHashMap<>();
    report.services().forEach((service, facts) -> services.put(service.moduleName(), facts));
    json.put("services", services);
    json.put("reasons", report.reasons());
    json.put("details", report.details());
    return json;
  }

  private static String lines(ImportReport.RecordType type, Lines lines) {
    return line(
        "%-48s %9d %9d %9d %9d",
        type.format() + " " + type.type(),
        lines.read(),
        lines.accepted(),
        lines.notKept(),
        lines.setAside());
  }

  private static String facts(RegisterService service, Facts facts) {
    return line(
        "%-20s %9d %9d %9d %9d %10d %9d",
        service.moduleName(),
        facts.sent(),
        facts.opened(),
        facts.closed(),
        facts.unchanged(),
        facts.unverified(),
        facts.setAside());
  }

  /** What was set aside comes before what was understood and not kept. */
  private static int rank(SetAside detail) {
    return LineOutcome.of(detail.reason()) == LineOutcome.NOT_KEPT ? 1 : 0;
  }

  private static String detail(SetAside detail) {
    return line(
        "%s line %d, record %s%s: %s",
        detail.file(),
        detail.line(),
        detail.recordType(),
        detail.field().isEmpty() ? "" : ", " + detail.field(),
        detail.reason());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
