package dk.cpr.importer.load;

import dk.cpr.importer.delivery.Completeness;
import dk.cpr.importer.delivery.DeliveryKind;
import dk.cpr.importer.delivery.DeliveryProof;
import dk.cpr.importer.delivery.ImportReasons;
import dk.cpr.importer.delivery.SourceFile;
import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.Progress;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports one extract of persons in three readings: which numbers are in it, whose they are, and
 * the facts. Memory grows with the numbers only ({@link NumberIndex}).
 */
final class ExtractImport {
  private final SourceFile file;
  private final ImportDoors doors;
  private final FileTally tally;
  private final Progress progress;
  private final DeliveryKind kind;

  ExtractImport(ImportWork work, FileTally tally) {
    this.file = tally.file();
    this.doors = work.doors();
    this.kind = file.kind() == SourceFile.Kind.FULL_EXTRACT ? work.kind() : DeliveryKind.WHOLE;
    this.tally = tally;
    this.progress = work.progress();
  }

  /** False when the start record is damaged, so that nothing could be read. */
  boolean run() throws IOException {
    ExtractScan.Numbers numbers;
    DeliverySource source;
    List<LineFault> ofTheFile = new ArrayList<>();
    Completeness completeness;
    try (ExtractFile extract = new ExtractFile(file.layout(), file.path(), ofTheFile::add)) {
      Optional<ExtractHeader> header = extract.header().or(file::undated);
      if (header.isEmpty()) {
        return false;
      }
      source = file.source(header.get());
      progress.begin(file.label() + ": reading numbers", extract.lineCount());
      numbers = ExtractScan.scan(extract, progress);
      progress.end();
      completeness =
          Completeness.of(
              ofTheFile,
              extract.isByPerson() ? Completeness.Order.BY_PERSON : Completeness.Order.MIXED);
    }
    IdentityPass identities = new IdentityPass(numbers, doors, source);
    try (ExtractFile extract = open()) {
      progress.begin(
          file.label() + ": " + numbers.index().size() + " numbers", extract.lineCount());
      identities.send(extract, progress);
      progress.end();
    }
    tally.facts(RegisterService.NUMBER, identities.counts());
    facts(
        new FactPass(
            numbers.index(),
            identities,
            new FactPass.Delivery(doors, source, tally, new DeliveryProof(kind, completeness))));
    tell(completeness, ofTheFile);
    return true;
  }

  /** A fuller extract may come without start and end: it is no damage that such a one has none. */
  private void tell(Completeness completeness, List<LineFault> ofTheFile) {
    if (completeness == Completeness.PROVEN) {
      return;
    }
    tally.fault(new LineFault(0, "999", "", ImportReasons.NOT_PROVEN));
    Set<String> reasons = ofTheFile.stream().map(LineFault::reason).collect(Collectors.toSet());
    if (!(completeness == Completeness.CUT && reasons.contains(Reasons.NO_START))) {
      tally.damaged();
    }
  }

  private void facts(FactPass pass) throws IOException {
    try (ExtractFile extract = new ExtractFile(file.layout(), file.path(), tally::fault)) {
      progress.begin(file.label() + ": lines", extract.lineCount());
      pass.send(extract, progress);
      progress.end();
      tally.read(extract.counts());
    }
  }

  private ExtractFile open() throws IOException {
    return new ExtractFile(file.layout(), file.path(), fault -> {});
  }
}
