package dk.cpr.local.importing;

import dk.cpr.kernel.extract.LineFault;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The report as one file writes to it. */
record FileTally(ImportReport report, SourceFile file) {
  void read(Map<String, Long> counts) {
    report.read(file, counts);
  }

  void fault(LineFault fault) {
    report.faults(file, List.of(fault));
  }

  /** Notes that something was set aside as damaged, or that the file is not all there. */
  void damaged() {
    report.damaged();
  }

  /** All faults of one person, so that a line with two counts once. */
  void faults(Collection<LineFault> faults) {
    report.faults(file, faults);
  }

  void facts(RegisterService service, ImportReport.Facts facts) {
    report.facts(service, facts);
  }
}
