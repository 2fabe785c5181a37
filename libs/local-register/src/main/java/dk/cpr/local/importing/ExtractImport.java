package dk.cpr.local.importing;

import dk.cpr.kernel.extract.ExtractFile;
import dk.cpr.kernel.extract.ExtractHeader;
import dk.cpr.kernel.extract.LineFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports one public extract P12170 in three readings: which numbers are in it, whose they are, and
 * the facts. Memory grows with the numbers only ({@link NumberIndex}).
 */
final class ExtractImport {
  private static final String NO_TASK = "000000";

  private final SourceFile file;
  private final ImportDoors doors;
  private final FileTally tally;
  private final Progress progress;

  ExtractImport(SourceFile file, ImportDoors doors, FileTally tally, Progress progress) {
    this.file = file;
    this.doors = doors;
    this.tally = tally;
    this.progress = progress;
  }

  /** False when the start record is damaged, so that nothing could be read. */
  boolean run() throws IOException {
    ExtractScan.Numbers numbers;
    ImportSource source;
    try (ExtractFile extract = open()) {
      Optional<ExtractHeader> header = extract.header();
      if (header.isEmpty()) {
        return false;
      }
      source = source(header.get());
      progress.begin(file.label() + ": reading numbers", extract.lineCount());
      numbers = ExtractScan.scan(extract, progress);
      progress.end();
    }
    IdentityPass identities = new IdentityPass(numbers, doors, source);
    try (ExtractFile extract = open()) {
      progress.begin(
          file.label() + ": " + numbers.index().size() + " numbers", extract.lineCount());
      identities.send(extract, progress);
      progress.end();
    }
    tally.facts(RegisterService.NUMBER, identities.counts());
    facts(new FactPass(numbers.index(), identities, new FactPass.Delivery(doors, source, tally)));
    return true;
  }

  private void facts(FactPass pass) throws IOException {
    List<LineFault> faults = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(file.path(), faults::add)) {
      progress.begin(file.label() + ": lines", extract.lineCount());
      pass.send(extract, progress);
      progress.end();
      tally.read(extract.counts());
    }
    faults.forEach(tally::fault);
  }

  private ExtractFile open() throws IOException {
    return new ExtractFile(file.path(), fault -> {});
  }

  private static ImportSource source(ExtractHeader header) {
    return new ImportSource(
        SourceFile.Kind.EXTRACT.format(),
        header.task().isBlank() ? NO_TASK : header.task(),
        header.productionDate());
  }
}
