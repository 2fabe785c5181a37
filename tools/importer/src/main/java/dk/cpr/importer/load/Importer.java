package dk.cpr.importer.load;

import dk.cpr.importer.delivery.DeliveryKind;
import dk.cpr.importer.delivery.FileFinder;
import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.delivery.Found.Skipped;
import dk.cpr.importer.delivery.SourceFile;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.NoDoors;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;

/**
 * Imports the register's files: authority list, road register P05780, DAR 1.0 rows, public extracts
 * P12170 and fuller extracts, in this order whatever order the paths have. Running it again changes
 * nothing; after an interruption, running it again continues. Files are streamed; memory grows only
 * with the numbers of the largest extract, by 45 to 90 MB for a million.
 */
public final class Importer {
  private final ImportWork work;

  private Importer(ImportDoors doors, Progress progress) {
    this(new ImportWork(doors, progress, DeliveryKind.CHANGES));
  }

  private Importer(ImportWork work) {
    this.work = work;
  }

  /** The same for fuller extracts of a kind; without it they hold changes. */
  public Importer fuller(DeliveryKind kind) {
    return new Importer(new ImportWork(work.doors(), work.progress(), kind));
  }

  /** Imports into a running register. */
  public static Importer into(Targets targets, Progress progress) {
    return new Importer(ImportDoors.over(targets, progress::say), progress);
  }

  /** Reads and reports only. */
  public static Importer dryRun(Progress progress) {
    return new Importer(new NoDoors(), progress);
  }

  static Importer through(ImportDoors doors) {
    return new Importer(doors, Progress.NONE);
  }

  /**
   * Imports every file at the paths, folders with all that is in them.
   *
   * @throws CannotRun when a service is silent for ten minutes or does not let the operator in;
   *     what was registered until then stays
   */
  public ImportReport importPaths(List<Path> paths) {
    ImportReport report = new ImportReport();
    try {
      Found found = FileFinder.find(paths);
      skip(report, found.skipped());
      found
          .files()
          .forEach(
              file -> work.progress().say("reads " + file.label() + " as " + file.kind().format()));
      for (SourceFile file : found.files()) {
        importFile(file, report);
      }
    } catch (IOException e) {
      throw new CannotRun("A file cannot be read: " + e.getClass().getSimpleName() + ".", e);
    }
    return report;
  }

  private void importFile(SourceFile file, ImportReport report) throws IOException {
    FileTally tally = new FileTally(report, file);
    ListImports lists = new ListImports(work.doors(), work.progress());
    try {
      boolean started =
          switch (file.kind()) {
            case AUTHORITIES -> {
              lists.authorities(tally);
              yield true;
            }
            case ROADS -> lists.roads(tally);
            case DAR -> {
              lists.dar(tally);
              yield true;
            }
            case EXTRACT, FULL_EXTRACT -> new ExtractImport(work, tally).run();
          };
      if (!started) {
        skip(report, List.of(new Skipped(file.label(), "start-record-damaged")));
      }
    } catch (CharacterCodingException e) {
      skip(report, List.of(new Skipped(file.label(), "wrong-encoding")));
    }
  }

  /** What lies beside the files in a folder is told and is no damage. */
  private static void skip(ImportReport report, List<Skipped> left) {
    report.skipped(left);
    if (left.stream().anyMatch(Skipped::isDamage)) {
      report.damaged();
    }
  }
}
