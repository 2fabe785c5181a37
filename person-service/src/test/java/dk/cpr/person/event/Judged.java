package dk.cpr.person.event;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.EventRules.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What the rules make of an event, in words that a test can read. */
public final class Judged {
  private final Verdict verdict;

  private Judged(Verdict verdict) {
    this.verdict = verdict;
  }

  public static Judged of(LifeEvent event, Scene scene) {
    return new Judged(EventRules.judge(event, scene));
  }

  /** Code of the objection and kind of its fact, as {@code dead personStatus}; "" when lawful. */
  public String refusedFor() {
    return switch (verdict) {
      case Verdict.Lawful ignored -> "";
      case Verdict.Refused refused ->
          refused.objection().code()
              + (refused.objection().fact() == null ? "" : " " + refused.objection().fact().kind());
    };
  }

  /** New facts of a person, with an end if they have one, as {@code civilStatus {code=G}}. */
  public List<String> opened(PersonId person) {
    return of(person).flatMap(one -> one.opened().stream()).map(Judged::withEnd).toList();
  }

  /** What closed facts of a person are still known as, with their end. */
  public List<String> kept(PersonId person) {
    return of(person)
        .flatMap(one -> one.kept().stream())
        .map(Touched.Kept::content)
        .map(Judged::withEnd)
        .toList();
  }

  /** The mark of a person, "-" for one who is not touched. */
  public String mark(PersonId person) {
    return of(person).map(one -> one.mark().name()).findFirst().orElse("-");
  }

  private java.util.stream.Stream<Touched> of(PersonId person) {
    return touched().stream().filter(one -> one.person().equals(person));
  }

  Collection<Touched> touched() {
    return switch (verdict) {
      case Verdict.Lawful lawful -> lawful.touched();
      case Verdict.Refused refused -> throw new AssertionError(refused.objection().code());
    };
  }

  private static String withEnd(FactContent content) {
    return text(content)
        + (content.effect().to() == null ? "" : " -" + content.effect().to().text());
  }

  private static String text(FactContent content) {
    return content.kind().wireName() + " " + new TreeMap<>(content.value());
  }
}
