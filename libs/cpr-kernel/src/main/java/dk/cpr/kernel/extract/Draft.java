package dk.cpr.kernel.extract;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.layout.FixedRecord;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fact in the making, from the fields of one record. Empty fields leave no trace. */
final class Draft {
  private final FactKind kind;
  private final ExtractLine line;
  private final Map<String, String> value = new TreeMap<>();
  private final Map<String, Personnummer> references = new TreeMap<>();
  private @Nullable String slot;
  private EffectPeriod effect = EffectPeriod.ALWAYS;

  Draft(FactKind kind, ExtractLine line) {
    this.kind = kind;
    this.line = line;
  }

  /** Fields of the same name in record and fact. */
  Draft copy(String... fields) {
    for (String field : fields) {
      put(field, field);
    }
    return this;
  }

  /** A field of the fact from one of another name. */
  Draft put(String field, String recordField) {
    return constant(field, record().value(recordField));
  }

  Draft constant(String field, String text) {
    if (!text.isEmpty()) {
      value.put(field, text);
    }
    return this;
  }

  Draft lines() {
    return copy("line1", "line2", "line3", "line4", "line5");
  }

  Draft person(String field, String recordField) {
    Personnummer.read(record().value(recordField))
        .ifPresent(number -> references.put(field, number));
    return this;
  }

  Draft slot(String own) {
    this.slot = own;
    return this;
  }

  /** The start, with its mark when the record has a field of that name with Mark. */
  Draft since(String field) {
    effect = new EffectPeriod(time(field), effect.to());
    return this;
  }

  Draft until(String field) {
    effect = effect.until(time(field));
    return this;
  }

  /** Whether any field or reference of it is filled. */
  boolean isEmpty() {
    return value.isEmpty() && references.isEmpty();
  }

  /** Whether it says nothing at all, not even a time. */
  boolean saysNothing() {
    return isEmpty() && effect.from() == null && effect.to() == null;
  }

  MappedFact fact() {
    FactContent content = FactContent.valid(kind, value, effect).standing(standing());
    return new MappedFact(
        line.number(),
        line.type(),
        slot == null ? content : content.inSlot(slot),
        new TreeMap<>(references));
  }

  private Standing standing() {
    if (record().layout().field("standing").isEmpty()) {
      return Standing.VALID;
    }
    return switch (record().text("standing")) {
      case "K" -> Standing.CORRECTED;
      case "A" -> Standing.ANNULLED;
      default -> Standing.VALID;
    };
  }

  private FixedRecord record() {
    return line.record();
  }

  private @Nullable SourceTime time(String field) {
    return time(record(), field);
  }

  static @Nullable SourceTime time(FixedRecord record, String field) {
    String mark = field + "Mark";
    return SourceTime.ofField(
            record.text(field), record.layout().field(mark).isPresent() ? record.text(mark) : "")
        .orElse(null);
  }
}
