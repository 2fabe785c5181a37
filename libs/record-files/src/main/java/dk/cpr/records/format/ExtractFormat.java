package dk.cpr.records.format;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.layout.RecordLayouts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of extracts of persons, and what each record type of them holds. */
public enum ExtractFormat {
  /** The public extract. */
  P12170(
      RecordLayouts.P12170,
      List.of(PersonRecords.ALL, FamilyRecords.ALL, AddressRecords.ALL),
      new Parts(Set.of("004"), "022", Set.of("031", "032", "033"), Set.of())),
  /** The fuller extract with the source's own registrations, as Greenland gets it. */
  FULL(
      RecordLayouts.FULL,
      List.of(FullRecords.ALL),
      new Parts(
          Set.of("015", "016"),
          "065",
          Set.of(),
          Set.of("030", "031", "055", "060", "075", "085", "086")));

  private final RecordLayouts layouts;
  private final SortedMap<String, RecordShape> records;
  private final Parts parts;

  /**
   * Record types that are treated in a way of their own.
   *
   * @param protections those of protections, which come before what they guard
   * @param former that of former numbers
   * @param copies those that repeat what other persons' records say
   * @param notRead those whose layout is not public; no protections are among them
   */
  private record Parts(
      Set<String> protections, String former, Set<String> copies, Set<String> notRead) {}

  ExtractFormat(RecordLayouts layouts, List<List<RecordShape>> records, Parts parts) {
    this.layouts = layouts;
    this.parts = parts;
    SortedMap<String, RecordShape> byType = new TreeMap<>();
    records.forEach(some -> some.forEach(record -> byType.put(record.type(), record)));
    this.records = Collections.unmodifiableSortedMap(byType);
  }

  public RecordLayouts layouts() {
    return layouts;
  }

  /** What the records of facts hold, by type. */
  public SortedMap<String, RecordShape> records() {
    return records;
  }

  public @Nullable RecordShape record(String type) {
    return records.get(type);
  }

  public boolean isProtection(String type) {
    return parts.protections().contains(type);
  }

  /** Whether a line of this type stands no later than a person's protections. */
  public boolean isUpToProtections(String type) {
    return type.compareTo(Collections.max(parts.protections())) <= 0;
  }

  /** The types of protections. */
  public Set<String> protections() {
    return parts.protections();
  }

  /** Whether the format has this type and says nothing of what stands in it. */
  public boolean isNotRead(String type) {
    return parts.notRead().contains(type);
  }

  public boolean isFormerNumber(String type) {
    return parts.former().equals(type);
  }

  /** The type of the records that name former numbers. */
  public String formerNumbers() {
    return parts.former();
  }

  /** The kinds of fact that a record type tells of; none for a type that tells of none. */
  public Set<FactKind> kinds(String type) {
    @Nullable RecordShape record = records.get(type);
    return record == null ? Set.of() : Set.copyOf(record.kinds());
  }

  /** All types of lines about a person, in order. */
  public List<String> lineTypes() {
    return Stream.concat(recordTypes().stream(), parts.copies().stream()).sorted().toList();
  }

  public boolean isCopy(String type) {
    return parts.copies().contains(type);
  }

  /** The record types of persons that can be written, in order. */
  public List<String> recordTypes() {
    List<String> types = new ArrayList<>(records.keySet());
    types.add(parts.former());
    return types.stream().sorted().toList();
  }

  /**
   * The fields of the fact catalogue that a record type shows, as {@code <kind>.<field>}; none for
   * former numbers, which are no facts.
   */
  public List<String> fields(String type) {
    @Nullable RecordShape record = records.get(type);
    return record == null
        ? List.of()
        : record.shapes().stream()
            .flatMap(shape -> shape.shown().stream().map(f -> shape.kind().wireName() + "." + f))
            .distinct()
            .toList();
  }
}
