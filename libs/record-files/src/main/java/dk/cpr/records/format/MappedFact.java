package dk.cpr.records.format;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Provenance;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an extract whose references to persons are still numbers.
 *
 * @param line the line it stands in
 * @param recordType its record type
 * @param template the fact without its references
 * @param references field to the number that stands there
 * @param provenance what the source says of its own registration; null when it does not
 */
public record MappedFact(
    long line,
    String recordType,
    FactContent template,
    SortedMap<String, Personnummer> references,
    @Nullable Provenance provenance) {

  /** Copies the references. */
  public MappedFact {
    references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
  }

  /** The fact with the person ids of its references; a slot made of a reference follows. */
  public FactContent resolve(Function<Personnummer, PersonId> persons) {
    if (references.isEmpty()) {
      return template;
    }
    Map<String, String> value = new TreeMap<>(template.value());
    references.forEach((field, number) -> value.put(field, persons.apply(number).toString()));
    FactContent whole =
        FactContent.valid(template.kind(), value, template.effect()).standing(template.standing());
    return template.slot().isEmpty() ? whole : whole.inSlot(template.slot());
  }

  public MappedFact with(FactContent other) {
    return new MappedFact(line, recordType, other, references, provenance);
  }

  /** Where it stands and its kind only. */
  @Override
  public String toString() {
    return template.kind().wireName() + " of line " + line;
  }
}
