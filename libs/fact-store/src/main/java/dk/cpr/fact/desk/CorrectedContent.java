package dk.cpr.fact.desk;

import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactFault;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a fact is to say after a correction, as far as it can be judged by itself. */
final class CorrectedContent {
  private final NewCorrection.Item item;
  private final StoredFact fact;
  private final FactContent before;
  private final String pointer;

  CorrectedContent(NewCorrection.Item item, StoredFact fact, String pointer) {
    this.item = item;
    this.fact = fact;
    this.before = fact.content();
    this.pointer = pointer;
  }

  /**
   * The content.
   *
   * @param now what lies after this is the future
   * @throws ProblemException invalid-input, in-the-future, changes-nothing
   */
  FactContent content(Instant now) {
    Map<String, String> value = item.value() == null ? before.value() : item.value();
    FactContent content =
        new FactContent(before.kind(), slot(value), new TreeMap<>(value), effect(), Standing.VALID)
            .cleaned();
    refuseFaults(content);
    refuseSelf(content);
    refuseFuture(content.effect(), now);
    if (content.equals(before.standing(Standing.VALID))) {
      throw new ProblemException(ProblemType.CHANGES_NOTHING)
          .at(pointer, "changes-nothing", "another value or another period");
    }
    return content;
  }

  /** A slot that follows from the value follows from the new one; any other stays. */
  private String slot(Map<String, String> value) {
    boolean follows =
        !before.slot().isEmpty() && before.kind().slot().of(before.value()).equals(before.slot());
    return follows ? before.kind().slot().of(value) : before.slot();
  }

  private EffectPeriod effect() {
    NewCorrection.Effect effect = item.effect();
    if (effect == null) {
      return before.effect();
    }
    EffectPeriod period =
        new EffectPeriod(
            time(effect.from(), effect.fromUncertain(), before.effect().from(), "/effect/from"),
            time(effect.to(), effect.toUncertain(), before.effect().to(), "/effect/to"));
    if (period.isEmpty()) {
      throw bad("/effect", "empty-period", "an end after the start");
    }
    return period;
  }

  /** A time as a source once wrote it may stay as it is; another is one that was. */
  private @Nullable SourceTime time(
      @Nullable String text, boolean uncertain, @Nullable SourceTime known, String field) {
    if (text == null) {
      return null;
    }
    boolean stays = known != null && known.text().equals(text);
    if (!stays && !SourceTime.isReportable(text)) {
      throw bad(field, "impossible-time", "a time that exists");
    }
    return new SourceTime(text, uncertain);
  }

  private void refuseFaults(FactContent content) {
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    for (FactFault fault : content.faults()) {
      String field = fault.field().equals("slot") ? "" : "/" + fault.field();
      problem.at(
          pointer + "/value" + field, fault.reason(), "as the catalogue has it for this kind");
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
  }

  private void refuseSelf(FactContent content) {
    for (String field : content.kind().personFields()) {
      if (fact.personId().toString().equals(content.value().get(field))) {
        throw bad("/value/" + field, "refers-to-itself", "another person");
      }
    }
  }

  private void refuseFuture(EffectPeriod effect, Instant now) {
    SourceTime from = effect.from();
    if (from != null
        && from.instant().isAfter(now)
        && !Objects.equals(from, before.effect().from())) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at(pointer + "/effect/from", "in-the-future", "a time that has passed");
    }
  }

  private ProblemException bad(String field, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer + field, code, message);
  }
}
