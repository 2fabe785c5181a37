package dk.cpr.local.importing;

import dk.cpr.kernel.extract.ExtractFile;
import dk.cpr.kernel.extract.ExtractHeader;
import dk.cpr.kernel.time.SourceTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Imports one extract of persons in three readings: which numbers are in it, whose they are, and
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
      Optional<ExtractHeader> header = extract.header().or(this::undated);
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
    facts(
        new FactPass(
            numbers.index(),
            identities,
            new FactPass.Delivery(doors, source, tally, file.layout())));
    return true;
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

  /** A fuller extract without a start record is as old as its file. */
  private Optional<ExtractHeader> undated() {
    if (file.kind() != SourceFile.Kind.FULL_EXTRACT || !file.orderKey().isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant written = Files.getLastModifiedTime(file.path()).toInstant();
      return Optional.of(
          new ExtractHeader(NO_TASK, LocalDate.ofInstant(written, SourceTime.ZONE), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportSource source(ExtractHeader header) {
    return new ImportSource(
        file.kind().format(),
        header.task().isBlank() ? NO_TASK : header.task(),
        header.productionDate());
  }
}
