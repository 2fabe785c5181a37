package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.extract.FoundPerson.Check;
import dk.cpr.disclosure.extract.FoundPerson.Subject;
import dk.cpr.disclosure.lookup.AccessDecision;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Permission;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.extract.ExtractError;
import dk.cpr.kernel.extract.ExtractHeader;
import dk.cpr.kernel.extract.ExtractWriter;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Right, then portion by portion one reading statement, decision and records; receipts; the whole.
 */
@ApplicationScoped
class Extracts {
  private static final int MOST = 1000;
  private static final int PORTION = 50;
  private static final int RECEIPTS = 250;
  private static final String NOBODY = "0001";

  private final Permission permission;
  private final PersonReader reader;
  private final NumbersOfPersons numbers;
  private final ReceiptBook receipts;

  Extracts(
      Permission permission, PersonReader reader, NumbersOfPersons numbers, ReceiptBook receipts) {
    this.permission = permission;
    this.reader = reader;
    this.numbers = numbers;
    this.receipts = receipts;
  }

  /** One extract underway. */
  private record Work(
      Instant moment,
      Asker asker,
      RecordChoice choice,
      Permission.Request request,
      Set<String> written,
      List<Disclosure> receipts,
      @Nullable CaseReference caseReference) {}

  private record Reading(Right right, List<FoundPerson> found) {}

  /** The file; see {@link ExtractResource} for what it may be refused for. */
  byte[] make(ExtractOrder order, Asker asker) throws IOException {
    Work work =
        new Work(
            Instant.now(),
            asker,
            RecordChoice.of(order.records()),
            new Permission.Request(asker, order.purpose(), List.of(), "/records"),
            new HashSet<>(),
            new ArrayList<>(),
            asker.caseOf(order.caseReference()));
    List<Asked> asked = AskedPersons.of(order, MOST);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(order, asked, work, file);
    for (int from = 0; from < work.receipts().size(); from += RECEIPTS) {
      receipts.commit(
          work.receipts().subList(from, Math.min(from + RECEIPTS, work.receipts().size())));
    }
    return file.toByteArray();
  }

  /** Holds one portion at a time. */
  private void write(ExtractOrder order, List<Asked> asked, Work work, OutputStream out)
      throws IOException {
    Right right = right(permission.of(work.request()), work);
    ExtractWriter writer = new ExtractWriter(out, work.moment(), order.deletionDates());
    writer.begin(
        new ExtractHeader(
            order.taskNumber(),
            LocalDate.ofInstant(work.moment(), SourceTime.ZONE),
            order.previousProductionDate()));
    for (int from = 0; from < asked.size(); from += PORTION) {
      List<Asked> portion = asked.subList(from, Math.min(from + PORTION, asked.size()));
      Reading reading = read(portion, right, work);
      right = reading.right();
      write(portion, reading, work, writer);
    }
    writer.end();
    work.receipts().add(receipt(null, names(work.choice().fields()), right, work));
  }

  /** A right from memory that does not suffice is looked up once more. */
  private Right right(Right remembered, Work work) {
    Right right =
        work.choice().isWithin(remembered) ? remembered : permission.afresh(work.request());
    if (right.kind() != RecipientKind.AUTHORITY) {
      throw new ProblemException(ProblemType.NO_RIGHT, "Extracts are for authorities");
    }
    if (!work.choice().isWithin(right)) {
      throw work.choice().outside(right);
    }
    return right;
  }

  private Reading read(List<Asked> portion, Right right, Work work) {
    Reading first = new Reading(right, reader.read(portion, scope(right, work)));
    if (first.found().getFirst().right() == Check.HOLDS) {
      return first;
    }
    Right fresh = right(permission.afresh(work.request()), work);
    Reading again = new Reading(fresh, reader.read(portion, scope(fresh, work)));
    if (again.found().getFirst().right() == Check.FAILS) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return again;
  }

  private static PersonReader.Scope scope(Right right, Work work) {
    return new PersonReader.Scope(right, work.asker(), work.choice().kinds());
  }

  private void write(List<Asked> portion, Reading reading, Work work, ExtractWriter writer)
      throws IOException {
    PersonWriting writing = writing(reading, work.moment());
    for (FoundPerson found : reading.found()) {
      @Nullable Subject subject = found.subject();
      if (subject == null || !found.isThere()) {
        // The right's limits and the register's look the same from outside.
        int place = (int) ((found.place() - 1) % PORTION);
        writer.error(nobody(portion.get(place)));
      } else if (work.written().add(subject.number().digits())) {
        AccessDecision decision = decision(reading.right(), subject);
        Set<String> types = work.choice().given(decision, subject);
        work.receipts().add(receipt(subject, reading.right(), types, work));
        writer.person(writing.person(subject, PersonWriting.open(found, decision)), types);
      }
    }
  }

  private PersonWriting writing(Reading reading, Instant moment) {
    Set<UUID> persons = new HashSet<>();
    Set<UUID> met = new HashSet<>();
    for (FoundPerson found : reading.found()) {
      @Nullable Subject subject = found.subject();
      if (subject != null && found.isThere()) {
        met.add(subject.person().value());
        persons.addAll(
            PersonWriting.mentioned(PersonWriting.open(found, decision(reading.right(), subject))));
      }
    }
    persons.addAll(met);
    return new PersonWriting(numbers.current(persons), numbers.former(met), moment);
  }

  private static AccessDecision decision(Right right, Subject subject) {
    return new AccessDecision(right, subject.shield(), subject.guardian());
  }

  private static Disclosure receipt(Subject subject, Right right, Set<String> types, Work work) {
    return receipt(
        subject.person(), decision(right, subject).given(RecordChoice.fields(types)), right, work);
  }

  /** Of a person, or of the order as such: who tries numbers out leaves a trace, too. */
  private static Disclosure receipt(
      @Nullable PersonId person, List<String> fields, Right right, Work work) {
    return Disclosure.of(
        Occasion.EXTRACT,
        work.asker().recipient(),
        new Grounds(right.purpose(), right.legalBasis(), work.caseReference()),
        new Disclosure.Content(person, fields));
  }

  private static List<String> names(List<FieldPath> fields) {
    return fields.stream().map(FieldPath::toString).toList();
  }

  private static ExtractError nobody(Asked asked) {
    return new ExtractError(
        asked.digits(),
        asked.digits() + asked.id(),
        NOBODY,
        "UKENDT ELLER IKKE OMFATTET AF RETTEN");
  }
}
