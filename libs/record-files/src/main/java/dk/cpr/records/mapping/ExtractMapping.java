package dk.cpr.records.mapping;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactFault;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.ExtractLine;
import dk.cpr.records.format.FactShape;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.format.PersonBlock.Part;
import dk.cpr.records.format.PersonBlock.Trust;
import dk.cpr.records.format.RecordShape;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of one person into numbers and facts (law 10). A damaged 001 sets the person
 * aside, a doubt about a protection is a protection of name and address from the day the extract
 * was made, marked uncertain; any other damaged line is set aside alone. Every line becomes a fact,
 * a number or a {@link LineFault}.
 */
public final class ExtractMapping {
  private static final Set<String> STANDINGS = Set.of("", "K", "A");

  private final PersonBlock block;
  private final List<MappedFact> facts = new ArrayList<>();
  private final List<FormerNumber> formerNumbers = new ArrayList<>();
  private final List<LineFault> faults;
  private Trust trust;

  private ExtractMapping(PersonBlock block) {
    this.block = block;
    this.faults = new ArrayList<>(block.faults());
    this.trust = block.trust();
  }

  /** Maps a block; a {@link Part#LATE} one is rejected, see {@link ExtractFile}. */
  public static Mapped map(PersonBlock block) {
    return new ExtractMapping(block).map();
  }

  private Mapped map() {
    if (block.part() == Part.LATE) {
      return reject(Reasons.NO_PERSON);
    }
    Optional<OwnNumber> own = block.person().flatMap(this::own);
    if (trust == Trust.UNUSABLE || own.isEmpty()) {
      return reject(Reasons.PERSON_SET_ASIDE);
    }
    block.lines().forEach(this::line);
    if (trust == Trust.PROTECTION_IN_DOUBT) {
      facts.add(DoubtfulProtection.of(block, faults));
    }
    List<MappedFact> kept = FactsTogether.settle(NamesOfOthers.leftOut(facts, faults), faults);
    return new MappedPerson(
        block.firstLine(),
        own.get(),
        formerNumbers,
        ProtectionsTogether.joined(kept, faults),
        faults);
  }

  private Mapped reject(String reason) {
    block.lines().stream()
        .filter(line -> faults.stream().noneMatch(fault -> fault.line() == line.number()))
        .forEach(line -> faults.add(new LineFault(line.number(), line.type(), "", reason)));
    return new RejectedPerson(block.firstLine(), List.copyOf(faults));
  }

  private Optional<OwnNumber> own(ExtractLine line) {
    FixedRecord record = line.record();
    Optional<PersonStatus> status = Coded.find(PersonStatus.class, record.text("status"));
    Optional<Sex> sex =
        Stream.of(Sex.values()).filter(s -> s.name().equals(record.text("sex"))).findFirst();
    if (status.isEmpty() || sex.isEmpty()) {
      String field = status.isEmpty() ? "status" : "sex";
      faults.add(new LineFault(line.number(), line.type(), field, Reasons.UNKNOWN_CODE));
      return Optional.empty();
    }
    return Optional.of(
        new OwnNumber(
            Personnummer.of(record.text("number")),
            status.get(),
            FactShape.time(record, "statusFrom"),
            Personnummer.read(record.value("currentNumber")).orElse(null),
            numberPeriod(record),
            sex.get(),
            FactShape.time(record, "birthDate")));
  }

  private static EffectPeriod numberPeriod(FixedRecord record) {
    return new EffectPeriod(
        FactShape.time(record, "numberFrom"), FactShape.time(record, "numberTo"));
  }

  private void line(ExtractLine line) {
    FixedRecord record = line.record();
    if (record.layout().field("standing").isPresent()
        && !STANDINGS.contains(record.text("standing"))) {
      fault(line, "standing", Reasons.UNKNOWN_CODE);
    } else if (block.format().isFormerNumber(line.type())) {
      former(line);
    } else if (block.format().isCopy(line.type())) {
      fault(line, "", Reasons.DERIVED);
    } else {
      @Nullable RecordShape shape = block.format().record(line.type());
      if (shape == null) {
        fault(line, "", Reasons.UNKNOWN_TYPE);
      } else {
        keep(line, shape);
      }
    }
  }

  private void former(ExtractLine line) {
    Personnummer.read(line.record().value("formerNumber"))
        .ifPresentOrElse(
            number ->
                formerNumbers.add(
                    new FormerNumber(line.number(), number, numberPeriod(line.record()))),
            () -> fault(line, "formerNumber", Reasons.NOTHING_STATED));
  }

  private void keep(ExtractLine line, RecordShape record) {
    List<MappedFact> stated =
        record.shapes().stream().flatMap(shape -> shape.read(line).stream()).toList();
    Optional<FactFault> bad =
        stated.stream().flatMap(fact -> wrong(line.record(), fact.template()).stream()).findFirst();
    if (bad.isPresent()) {
      fault(line, bad.get().field(), bad.get().reason());
    } else if (stated.isEmpty()) {
      fault(line, "", Reasons.NOTHING_STATED);
    } else if (record.tense() == RecordShape.Tense.PAST && stated.stream().anyMatch(isEndless())) {
      fault(line, String.valueOf(record.shapes().getFirst().end()), Reasons.OVER_WITHOUT_END);
    } else {
      facts.addAll(stated);
    }
  }

  private static Predicate<MappedFact> isEndless() {
    return fact ->
        fact.template().standing() == Standing.VALID && fact.template().effect().to() == null;
  }

  private List<FactFault> wrong(FixedRecord record, FactContent fact) {
    List<FactFault> wrong = fact.faults();
    return wrong.isEmpty() && fact.kind() == FactKind.PROTECTION
        ? ProtectionRecords.faults(record, fact, block.made())
        : wrong;
  }

  private void fault(ExtractLine line, String field, String reason) {
    faults.add(new LineFault(line.number(), line.type(), field, reason));
    if (block.format().isProtection(line.type())) {
      trust = trust.and(Trust.PROTECTION_IN_DOUBT);
    }
  }
}
