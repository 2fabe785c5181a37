package dk.cpr.local.importing;

import dk.cpr.kernel.extract.ExtractFile;
import dk.cpr.kernel.extract.ExtractHeader;
import dk.cpr.kernel.extract.LineFault;
import dk.cpr.kernel.extract.Reasons;
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
    ImportSource source;
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
