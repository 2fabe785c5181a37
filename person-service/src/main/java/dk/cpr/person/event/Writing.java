package dk.cpr.person.event;

import dk.cpr.fact.store.FactLedger;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way into the tables: what is registered of those the report names is a report,
 * what follows for others is derived; all of it rests on the event as its document.
 */
final class Writing {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

  private final UUID id;
  private final LifeEvent event;
  private final Sender sender;
  private final Registration reported;
  private final Registration derived;

  Writing(UUID id, LifeEvent event, Sender sender, Instant at) {
    this.id = id;
    this.event = event;
    this.sender = sender;
    String document = document(id, sender.document());
    this.reported = Registration.report(at, sender.organisation(), document);
    this.derived =
        new Registration(at, sender.organisation(), document, Origin.DERIVED, null, true);
  }

  /** What its facts rest on: the event, and the document that it rests on itself. */
  static String document(UUID id, @Nullable String own) {
    return "event:" + id + (own == null ? "" : " " + own);
  }

  LifeEvent event() {
    return event;
  }

  Sender sender() {
    return sender;
  }

  Registration reported() {
    return reported;
  }

  FactLedger.Entry entry(Touched one, FactContent content) {
    return new FactLedger.Entry(one.person(), new FactStore.Opening(content, registration(one)));
  }

  /** What an import could not verify is no more verified by its end (law 10). */
  FactLedger.Entry entry(Touched one, Touched.Kept kept) {
    Registration registration = registration(one);
    return new FactLedger.Entry(
        one.person(),
        new FactStore.Opening(
            kept.content(),
            kept.of().fact().verified() ? registration : registration.unverified()));
  }

  private Registration registration(Touched one) {
    return naming(one.person()) == Happened.Naming.NAMED ? reported : derived;
  }

  /** The event itself, at the time of registration, with the derived mark; none if not shown. */
  List<FactLedger.Entry> marks(Touched one) {
    if (!event.kind().isShown()) {
      return List.of();
    }
    String minute = MINUTE.format(SourceTime.at(reported.at()).local());
    String slot = minute + event.kind().code() + one.mark().code() + ":" + id;
    FactContent content =
        FactContent.valid(
                FactKind.EVENT, value(one.mark()), EffectPeriod.since(SourceTime.of(minute)))
            .inSlot(slot);
    return List.of(new FactLedger.Entry(one.person(), new FactStore.Opening(content, derived)));
  }

  private Map<String, String> value(Mark mark) {
    Map<String, String> value = new TreeMap<>(Map.of("kind", event.kind().wireName()));
    if (!event.kind().code().isEmpty()) {
      value.put("code", event.kind().code());
    }
    if (mark != Mark.MAIN) {
      value.put("mark", mark.code());
    }
    return value;
  }

  /**
   * What became of everyone.
   *
   * @param written what was opened: for each one touched the kept, the new, and the event if it is
   *     shown
   */
  Happened happened(Collection<Touched> touched, List<StoredFact> written) {
    List<Happened.Person> persons = new ArrayList<>();
    int next = 0;
    for (Touched one : touched) {
      int fresh = next + one.kept().size();
      int end = fresh + one.opened().size();
      persons.add(
          new Happened.Person(
              one.person(),
              one.mark().code(),
              naming(one.person()),
              written.subList(fresh, end),
              one.closed().stream().map(Known::fact).toList()));
      next = end + (event.kind().isShown() ? 1 : 0);
    }
    return new Happened(id, event.kind(), reported.at(), sender.organisation(), persons);
  }

  private Happened.Naming naming(PersonId person) {
    return event.named().contains(person) ? Happened.Naming.NAMED : Happened.Naming.TOUCHED;
  }
}
