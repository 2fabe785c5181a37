package dk.cpr.records.format;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.FieldRule;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.layout.FixedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a fact of one kind stands in a record: which field of the record holds what of the fact. One
 * table for both ways, so that what is read is written back.
 */
public final class FactShape {
  public static final String STANDING = "standing";
  public static final String DELETION_DATE = "deletionDate";

  private final FactKind kind;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> hidden = new TreeSet<>();
  private final Map<String, String> persons = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final List<String> until = new ArrayList<>();
  private final List<String> slotParts = new ArrayList<>();
  private Predicate<FixedRecord> stated = record -> true;
  private final Map<String, Function<FactContent, String>> empties = new LinkedHashMap<>();
  private @Nullable SourceNote note;
  private @Nullable String required;
  private @Nullable String slot;
  private @Nullable String since;

  private FactShape(FactKind kind) {
    this.kind = kind;
  }

  static FactShape of(FactKind kind) {
    return new FactShape(kind);
  }

  /** Fields of the same name in record and fact. */
  FactShape copy(String... names) {
    for (String name : names) {
      put(name, name);
    }
    return this;
  }

  /** A field of the fact from one of another name. */
  public FactShape put(String field, String recordField) {
    fields.put(field, recordField);
    return this;
  }

  /** A field that is read and never written: the published record has no place for it. */
  FactShape readOnly(String name) {
    hidden.add(name);
    return copy(name);
  }

  /** SLET_DT, kept as it is given: an end of nothing, and shown to nobody who does not ask. */
  FactShape deletionDate() {
    return copy(DELETION_DATE);
  }

  FactShape lines() {
    return copy("line1", "line2", "line3", "line4", "line5");
  }

  /** A field of the fact that the record means without saying it. */
  FactShape constant(String field, String text) {
    constants.put(field, text);
    return this;
  }

  FactShape person(String field, String recordField) {
    persons.put(field, recordField);
    return this;
  }

  FactShape slot(String own) {
    this.slot = own;
    return this;
  }

  /** The slot is what these fields of the record hold, one behind the other. */
  FactShape slotOf(String... recordFields) {
    slotParts.addAll(List.of(recordFields));
    return this;
  }

  /** The start, with its mark when the record has a field of that name with Mark. */
  public FactShape since(String recordField) {
    this.since = recordField;
    return this;
  }

  /** The end: the first of these fields that is not empty. */
  FactShape until(String... recordFields) {
    until.addAll(List.of(recordFields));
    return this;
  }

  /** Where the record tells who registered the fact there, when, and on which document. */
  FactShape noted(SourceNote registered) {
    this.note = registered;
    return this;
  }

  /** Only records of which this is true hold such a fact. */
  FactShape when(Predicate<FixedRecord> holds) {
    this.stated = holds;
    return this;
  }

  /** Only facts with this field stand in the record. */
  FactShape onlyWith(String field) {
    this.required = field;
    return this;
  }

  /** How the record shows that it has nothing in a field, where that depends on the fact. */
  FactShape empty(String recordField, Function<FactContent, String> text) {
    empties.put(recordField, text);
    return this;
  }

  public FactKind kind() {
    return kind;
  }

  public @Nullable String fixedSlot() {
    return slot;
  }

  public @Nullable String since() {
    return since;
  }

  /** Where the end is written. */
  public @Nullable String end() {
    return until.isEmpty() ? null : until.getFirst();
  }

  /** Field of the fact to field of the record. */
  public Map<String, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** Reference of the fact to field of the record. */
  public Map<String, String> persons() {
    return Collections.unmodifiableMap(persons);
  }

  /** The fields of the fact that the record shows, its references among them. */
  List<String> shown() {
    List<String> shown = new ArrayList<>(fields.keySet());
    shown.removeAll(hidden);
    shown.remove(DELETION_DATE);
    shown.addAll(persons.keySet());
    if (since != null) {
      shown.add("effectFrom");
    }
    if (showsEnd()) {
      shown.add("effectTo");
    }
    return shown;
  }

  /** The fact, empty when the record says nothing of it, not even a time. */
  public Optional<MappedFact> read(ExtractLine line) {
    FixedRecord record = line.record();
    Map<String, String> value = new TreeMap<>();
    fields.forEach((field, place) -> keep(value, field, clean(field, record.value(place))));
    TreeMap<String, Personnummer> references = new TreeMap<>();
    persons.forEach(
        (field, place) ->
            Personnummer.read(record.value(place)).ifPresent(n -> references.put(field, n)));
    EffectPeriod effect = new EffectPeriod(time(record, since), end(record));
    boolean silent = value.isEmpty() && references.isEmpty() && effect.equals(EffectPeriod.ALWAYS);
    if (silent || !stated.test(record)) {
      return Optional.empty();
    }
    value.putAll(constants);
    FactContent content = FactContent.valid(kind, value, effect).standing(standing(record));
    @Nullable String own = slotIn(record);
    return Optional.of(
        new MappedFact(
            line.number(),
            line.type(),
            own == null ? content : content.inSlot(own),
            references,
            note == null ? null : note.of(record)));
  }

  /** Whether the record is for facts like this one. */
  public boolean takes(FactContent fact) {
    return fact.kind() == kind
        && (slot == null || fact.slot().equals(slot))
        && (required == null || fact.value().containsKey(required));
  }

  /** Whether the record shows when such a fact ends. */
  boolean showsEnd() {
    return !until.isEmpty();
  }

  /** What the record's fields hold of a fact, as the fact has it: not yet cut to any width. */
  public Map<String, String> write(WritableFact fact) {
    Map<String, String> values = new LinkedHashMap<>();
    FactContent content = fact.content();
    fields.forEach(
        (field, place) -> {
          if (!hidden.contains(field)) {
            keep(values, place, content.value().getOrDefault(field, ""));
          }
        });
    persons.forEach(
        (field, place) ->
            Optional.ofNullable(fact.references().get(field))
                .ifPresent(number -> values.put(place, number.digits())));
    empties.forEach(
        (place, text) -> keep(values, place, values.getOrDefault(place, text.apply(content))));
    put(values, since, content.effect().from());
    put(values, end(), content.effect().to());
    return values;
  }

  private @Nullable SourceTime end(FixedRecord record) {
    return until.stream()
        .map(field -> time(record, field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String slotIn(FixedRecord record) {
    return slotParts.isEmpty()
        ? slot
        : slotParts.stream().map(record::value).collect(Collectors.joining());
  }

  private String clean(String field, String text) {
    FieldRule rule = kind.fields().get(field);
    return rule == null ? text : rule.clean(text);
  }

  private static void keep(Map<String, String> values, String field, String text) {
    if (!text.isEmpty()) {
      values.put(field, text);
    }
  }

  public static void put(
      Map<String, String> values, @Nullable String place, @Nullable SourceTime time) {
    if (place != null && time != null) {
      values.put(place, time.text());
      if (time.uncertain()) {
        values.put(place + SourceNote.MARK, SourceTime.UNCERTAIN_MARK);
      }
    }
  }

  private static Standing standing(FixedRecord record) {
    if (record.layout().field(STANDING).isEmpty()) {
      return Standing.VALID;
    }
    return switch (record.text(STANDING)) {
      case "K" -> Standing.CORRECTED;
      case "A" -> Standing.ANNULLED;
      default -> Standing.VALID;
    };
  }

  /** The time of a field, with its mark when the record has a field of that name with Mark. */
  public static @Nullable SourceTime time(FixedRecord record, @Nullable String field) {
    if (field == null) {
      return null;
    }
    String mark = field + SourceNote.MARK;
    return SourceTime.ofField(
            record.text(field), record.layout().field(mark).isPresent() ? record.text(mark) : "")
        .orElse(null);
  }
}
