package dk.cpr.importer.report;

import dk.cpr.importer.delivery.SourceFile;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.records.line.LineFault;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The report as one file writes to it. */
public record FileTally(ImportReport report, SourceFile file) {
  public void read(Map<String, Long> counts) {
    report.read(file, counts);
  }

  public void fault(LineFault fault) {
    report.faults(file, List.of(fault));
  }

  /** Notes that something was set aside as damaged, or that the file is not all there. */
  public void damaged() {
    report.damaged();
  }

  /** All faults of one person, so that a line with two counts once. */
  public void faults(Collection<LineFault> faults) {
    report.faults(file, faults);
  }

  public void facts(RegisterService service, ImportReport.Facts facts) {
    report.facts(service, facts);
  }
}
