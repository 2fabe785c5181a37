package dk.cpr.person.event;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an event does to one person. */
public final class Touched {
  private final PersonId person;
  private final List<Known> closed = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<FactContent> opened = new ArrayList<>();
  private Mark mark = Mark.MAIN;

  Touched(PersonId person) {
    this.person = person;
  }

  /**
   * What is still known of a closed fact.
   *
   * @param of the fact as it stood
   * @param content the same with an end, another value or another standing
   */
  public record Kept(Known of, FactContent content) {}

  void mark(Mark role) {
    mark = mark == Mark.MAIN ? role : mark;
  }

  void close(Known fact) {
    closed.add(fact);
  }

  void keep(Known of, FactContent content) {
    kept.add(new Kept(of, content));
  }

  void open(FactContent content) {
    opened.add(content);
  }

  boolean isClosed(Known fact) {
    return closed.contains(fact);
  }

  public PersonId person() {
    return person;
  }

  /** What the person is to the main person. */
  public Mark mark() {
    return mark;
  }

  /** Facts that are not known any more as they stood. */
  public List<Known> closed() {
    return Collections.unmodifiableList(closed);
  }

  /** What is still known of closed facts. */
  public List<Kept> kept() {
    return Collections.unmodifiableList(kept);
  }

  /** New facts. */
  public List<FactContent> opened() {
    return Collections.unmodifiableList(opened);
  }
}
