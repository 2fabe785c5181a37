package dk.cpr.records.writing;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.extract.BlockBuilder;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.FactShape;
import dk.cpr.records.format.RecordShape;
import dk.cpr.records.format.RecordShape.Rows;
import dk.cpr.records.format.RecordShape.Tense;
import dk.cpr.records.format.WritableFact;
import dk.cpr.records.layout.RecordLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of one person in the order of the record types, trailing blanks cut. */
final class PersonLines {
  private final ExtractFormat format;
  private final Instant moment;
  private final Set<String> types;
  private final DeletionDates deletionDates;

  /**
   * For persons of one file.
   *
   * @param moment what is in effect then stands in the records of what holds
   * @param types the record types to write
   * @param deletionDates whether SLET_DT is written
   */
  PersonLines(
      ExtractFormat format, Instant moment, Set<String> types, DeletionDates deletionDates) {
    this.format = format;
    this.moment = moment;
    this.types = types;
    this.deletionDates = deletionDates;
  }

  List<String> of(WritablePerson person) {
    List<String> lines = new ArrayList<>();
    for (String type : format.lineTypes()) {
      if (types.contains(type)) {
        lines.addAll(lines(type, person));
      }
    }
    return lines;
  }

  private List<String> lines(String type, WritablePerson person) {
    @Nullable RecordShape record = format.record(type);
    if (record != null) {
      return lines(record, person);
    }
    return format.isFormerNumber(type) ? former(person) : copies(type, person);
  }

  /** Addresses of relatives, in the fields of record 003. */
  private List<String> copies(String type, WritablePerson person) {
    List<String> lines = new ArrayList<>();
    for (WritablePerson.Relative relative : person.relatives()) {
      if (relative.kin().recordType().equals(type)) {
        Map<String, String> values = new LinkedHashMap<>(relative.address().value());
        values.put(relative.kin().field(), relative.number().digits());
        FactShape.put(values, "protectionFrom", relative.protectedSince());
        lines.add(line(type, person, values));
      }
    }
    return lines;
  }

  private List<String> lines(RecordShape record, WritablePerson person) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (FactShape shape : record.shapes()) {
      for (WritableFact fact : chosen(record, shape, person)) {
        Map<String, String> values = shape.write(fact);
        values.putAll(standing(fact.content()));
        if (record.rows() == Rows.EACH || rows.isEmpty()) {
          rows.add(values);
        } else {
          rows.getFirst().putAll(values);
        }
      }
    }
    if (rows.isEmpty() && record.rows() == Rows.ALWAYS_ONE) {
      rows.add(Map.of());
    }
    return rows.stream().map(values -> line(record.type(), person, values)).toList();
  }

  /** Those facts that stand in this place of the record. */
  private List<WritableFact> chosen(RecordShape record, FactShape shape, WritablePerson person) {
    List<WritableFact> fitting =
        person.facts().stream()
            .filter(fact -> shape.takes(fact.content()))
            .filter(fact -> record.tense() == Tense.PAST || isValid(fact))
            .filter(fact -> isKept(record, fact.content()))
            .toList();
    List<WritableFact> due =
        switch (record.tense()) {
          case EVER -> fitting;
          case NOW -> fitting.stream().filter(this::holds).toList();
          case PAST -> fitting.stream().filter(fact -> !isValid(fact) || !holds(fact)).toList();
        };
    return record.rows() == Rows.EACH || due.size() < 2 ? due : due.subList(0, 1);
  }

  private boolean isKept(RecordShape record, FactContent fact) {
    return fact.standing() == Standing.VALID
        || format.layouts().get(record.type()).field(FactShape.STANDING).isPresent();
  }

  private static boolean isValid(WritableFact fact) {
    return fact.content().standing() == Standing.VALID;
  }

  private boolean holds(WritableFact fact) {
    return fact.content().effect().contains(moment);
  }

  private static Map<String, String> standing(FactContent fact) {
    return switch (fact.standing()) {
      case VALID -> Map.of();
      case CORRECTED -> Map.of(FactShape.STANDING, "K");
      case ANNULLED -> Map.of(FactShape.STANDING, "A");
    };
  }

  private List<String> former(WritablePerson person) {
    return person.formerNumbers().stream()
        .map(
            former -> {
              Map<String, String> values = new LinkedHashMap<>();
              values.put("formerNumber", former.number().digits());
              FactShape.put(values, "numberFrom", former.period().from());
              FactShape.put(values, "numberTo", former.period().to());
              return line(format.formerNumbers(), person, values);
            })
        .toList();
  }

  private String line(String type, WritablePerson person, Map<String, String> values) {
    RecordLayout layout = format.layouts().get(type);
    Map<String, String> whole = new LinkedHashMap<>();
    if (type.equals(BlockBuilder.PERSON)) {
      whole.putAll(own(person.own()));
    }
    whole.putAll(values);
    if (deletionDates == DeletionDates.BLANK) {
      whole.remove(FactShape.DELETION_DATE);
    }
    whole.put("number", person.own().number().digits());
    return layout.make(FieldFit.fit(layout, whole)).line().stripTrailing();
  }

  /** What record 001 says of the number; facts of the person take its place where there are any. */
  private static Map<String, String> own(WritableNumber own) {
    Map<String, String> values = new LinkedHashMap<>();
    @Nullable Personnummer successor = own.successor();
    if (successor != null) {
      values.put("currentNumber", successor.digits());
    }
    @Nullable PersonStatus status = own.status();
    if (status != null) {
      values.put("status", status.code());
    }
    @Nullable Sex sex = own.sex();
    if (sex != null) {
      values.put("sex", sex.name());
    }
    FactShape.put(values, "statusFrom", own.statusSince());
    FactShape.put(values, "birthDate", own.birthDate());
    FactShape.put(values, "numberFrom", own.period().from());
    FactShape.put(values, "numberTo", own.period().to());
    return values;
  }
}
