package dk.cpr.records.format;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.number.Personnummer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact to be written.
 *
 * @param content the fact
 * @param references field to the number of the person that it refers to; a person without a number
 *     is absent
 */
public record WritableFact(FactContent content, SortedMap<String, Personnummer> references) {
  /** Copies the references. */
  public WritableFact {
    references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
  }

  /** The kind only. */
  @Override
  public String toString() {
    return content.kind().wireName() + " to be written";
  }
}
