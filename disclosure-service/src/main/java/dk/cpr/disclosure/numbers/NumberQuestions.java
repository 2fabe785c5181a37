package dk.cpr.disclosure.numbers;

import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Permission;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.receipt.Recipient;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Right, one reading statement, receipts, answer. */
@ApplicationScoped
class NumberQuestions {
  private final Permission permission;
  private final NumberReader reader;
  private final ReceiptBook receipts;
  private final QuestionMeter meter;

  NumberQuestions(
      Permission permission, NumberReader reader, ReceiptBook receipts, QuestionMeter meter) {
    this.permission = permission;
    this.reader = reader;
    this.receipts = receipts;
    this.meter = meter;
  }

  private record Reading(Right right, List<AskedAbout> found) {
    boolean isUnderRight() {
      return found.getFirst().rightHolds();
    }
  }

  /** Answers; see {@link NumberQuestionResource} for what it may be refused for. */
  NumberAnswers answer(NumberQuestion question, Asker asker) {
    @Nullable CaseReference caseReference = asker.caseOf(question.caseReference());
    List<Personnummer> numbers = AskedNumber.sound(question.numbers(), "/numbers");
    List<FieldPath> named = question.ask().stream().map(Ask::path).toList();
    Set<Ask> asked = EnumSet.copyOf(question.ask());
    Reading reading =
        reading(
            new Permission.Request(asker, question.purpose(), named, "/ask"),
            right -> reader.read(numbers, asked, new NumberReader.Scope(right, asker)));
    Right right = reading.right();
    List<Disclosure> given =
        disclosures(
            reading.found(),
            new Occurrence(
                asker.recipient(),
                new Grounds(right.purpose(), right.legalBasis(), caseReference),
                asked.stream().map(ask -> ask.path().toString()).toList()));
    receipts.commit(given);
    meter.count(reading.found());
    return new NumberAnswers(answers(reading.found(), asked), given.getFirst().id());
  }

  /**
   * The right may be from memory, so it is checked as it is read under, and once more if it fails.
   */
  private Reading reading(Permission.Request request, Function<Right, List<AskedAbout>> reads) {
    Right remembered = permission.of(request);
    Reading reading = new Reading(remembered, reads.apply(remembered));
    if (reading.isUnderRight()) {
      return reading;
    }
    Right fresh = permission.afresh(request);
    Reading again = new Reading(fresh, reads.apply(fresh));
    if (!again.isUnderRight()) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return again;
  }

  private record Occurrence(Recipient recipient, Grounds grounds, List<String> fields) {
    Disclosure about(@Nullable PersonId person) {
      return Disclosure.of(
          Occasion.QUESTION, recipient, grounds, new Disclosure.Content(person, fields));
    }
  }

  /** Of the question as such, then of each person that it tells of. */
  private static List<Disclosure> disclosures(List<AskedAbout> found, Occurrence occurrence) {
    List<Disclosure> disclosures = new ArrayList<>();
    disclosures.add(occurrence.about(null));
    found.stream()
        .map(AskedAbout::person)
        .filter(Objects::nonNull)
        .distinct()
        .map(occurrence::about)
        .forEach(disclosures::add);
    return disclosures;
  }

  private static List<NumberAnswer> answers(List<AskedAbout> found, Set<Ask> asked) {
    List<NumberAnswer> answers = new ArrayList<>(found.size());
    for (AskedAbout number : found) {
      answers.add(number.answer(answers.size(), asked));
    }
    return answers;
  }
}
