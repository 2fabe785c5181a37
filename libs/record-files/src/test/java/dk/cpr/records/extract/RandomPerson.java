package dk.cpr.records.extract;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.FactShape;
import dk.cpr.records.format.RecordShape;
import dk.cpr.records.format.WritableFact;
import dk.cpr.records.writing.WritableNumber;
import dk.cpr.records.writing.WritablePerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes up persons that the register could hold, all of them writable. */
final class RandomPerson {
  private static final Set<FactKind> STATUS =
      Set.of(FactKind.RESIDENCE_STATUS, FactKind.PERSON_STATUS);

  private final Random random;
  private final RandomText text;
  private final List<WritableFact> facts = new ArrayList<>();
  private final Set<String> taken = new TreeSet<>();

  RandomPerson(Random random) {
    this.random = random;
    this.text = new RandomText(random);
  }

  WritablePerson make() {
    ExtractFormat.P12170.records().values().forEach(this::record);
    SourceTime born = text.day();
    SourceTime since = text.clock(1950, 2011);
    PersonStatus status = status();
    add(FactKind.BIRTH, Map.of("date", born.text(), "sex", Sex.K.name()), EffectPeriod.since(born));
    status(status, since);
    List<WritablePerson.Former> former =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new WritablePerson.Former(text.number(), new EffectPeriod(text.day(), text.day())));
    WritableNumber own =
        new WritableNumber(
            text.number(),
            status,
            since,
            status.holder() == PersonStatus.Holder.NUMBER ? text.number() : null,
            EffectPeriod.since(text.day()),
            Sex.K,
            born);
    return new WritablePerson(own, former, facts);
  }

  private PersonStatus status() {
    PersonStatus[] all = PersonStatus.values();
    return all[random.nextInt(all.length)];
  }

  private void status(PersonStatus status, SourceTime since) {
    if (status.holder() != PersonStatus.Holder.NUMBER) {
      add(
          status.holder() == PersonStatus.Holder.RESIDENCE
              ? FactKind.RESIDENCE_STATUS
              : FactKind.PERSON_STATUS,
          Map.of("code", status.code()),
          EffectPeriod.since(since));
    }
  }

  private void record(RecordShape record) {
    for (FactShape shape : record.shapes()) {
      boolean special = shape.kind() == FactKind.BIRTH || STATUS.contains(shape.kind());
      boolean onlyOne =
          record.rows() != RecordShape.Rows.EACH || shape.kind() == FactKind.GUARDIANSHIP;
      int count = special ? 0 : random.nextInt(onlyOne ? 2 : 3);
      for (int i = 0; i < count; i++) {
        fact(record, shape);
      }
    }
  }

  private void fact(RecordShape record, FactShape shape) {
    Map<String, String> value = new TreeMap<>();
    shape
        .fields()
        .forEach(
            (field, place) -> {
              if (random.nextInt(4) > 0 || shape.kind() == FactKind.PROTECTION) {
                value.put(
                    field, text.value(slice(record, place), shape.kind().fields().get(field)));
              }
            });
    value.remove("darAddress");
    value.computeIfPresent("deletionDate", (field, any) -> text.date(1981, 2010).text());
    TreeMap<String, Personnummer> references = new TreeMap<>();
    if (random.nextInt(4) > 0) {
      shape.persons().keySet().forEach(field -> references.put(field, text.number()));
      value.keySet().removeIf(field -> isNameOf(shape.kind(), field));
    }
    EffectPeriod effect = effect(record, shape);
    if (value.isEmpty() && references.isEmpty() && effect.equals(EffectPeriod.ALWAYS)) {
      return;
    }
    if ("mother".equals(shape.fixedSlot())) {
      value.put("role", "mother");
    }
    FactContent content = FactContent.valid(shape.kind(), value, effect);
    FactContent whole = shape.fixedSlot() == null ? content : content.inSlot(shape.fixedSlot());
    boolean again =
        Set.of(FactKind.GUARDIANSHIP, FactKind.PROTECTION).contains(shape.kind())
            && !taken.add(shape.kind().wireName() + content.slot());
    if (!again && content.faults().stream().noneMatch(f -> !f.field().equals("slot"))) {
      facts.add(new WritableFact(slotted(whole).standing(standing(record)), references));
    }
  }

  /** Spouses and parents who have a number have no name beside it. */
  private static boolean isNameOf(FactKind kind, String field) {
    return Set.of(FactKind.CIVIL_STATUS, FactKind.PARENT).contains(kind)
        && field.matches("(spouseN|n)ame(Mark)?");
  }

  /** The slot of an event is its time, code and mark. */
  private static FactContent slotted(FactContent fact) {
    return fact.kind() != FactKind.EVENT
        ? fact
        : fact.inSlot(
            Optional.ofNullable(fact.effect().from()).map(SourceTime::text).orElse("")
                + fact.value().getOrDefault("code", "")
                + fact.value().getOrDefault("mark", ""));
  }

  private EffectPeriod effect(RecordShape record, FactShape shape) {
    if (shape.kind() == FactKind.ADDRESS_TEXT) {
      return facts.stream()
          .map(WritableFact::content)
          .filter(f -> f.kind() == FactKind.RESIDENCE && f.effect().to() == null)
          .findFirst()
          .map(FactContent::effect)
          .orElse(EffectPeriod.ALWAYS);
    }
    @Nullable SourceTime from = time(record, shape.since(), 1950, 1980);
    @Nullable SourceTime to = time(record, shape.end(), 1981, 2010);
    return new EffectPeriod(from, to);
  }

  private @Nullable SourceTime time(
      RecordShape record, @Nullable String field, int firstYear, int lastYear) {
    if (field == null) {
      return null;
    }
    SourceTime time =
        slice(record, field).length() == 12
            ? text.clock(firstYear, lastYear)
            : text.date(firstYear, lastYear);
    boolean marked =
        ExtractFormat.P12170.layouts().get(record.type()).field(field + "Mark").isPresent();
    return new SourceTime(time.text(), marked && random.nextBoolean());
  }

  private Standing standing(RecordShape record) {
    boolean has =
        ExtractFormat.P12170.layouts().get(record.type()).field(FactShape.STANDING).isPresent();
    return has ? Standing.values()[random.nextInt(3)] : Standing.VALID;
  }

  private static dk.cpr.records.layout.FieldSlice slice(RecordShape record, String field) {
    return ExtractFormat.P12170.layouts().get(record.type()).field(field).orElseThrow();
  }

  private void add(FactKind kind, Map<String, String> value, EffectPeriod effect) {
    facts.add(new WritableFact(FactContent.valid(kind, value, effect), new TreeMap<>()));
  }
}
