package dk.cpr.records.format;

import dk.cpr.kernel.fact.Provenance;
import dk.cpr.records.layout.FixedRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a record of the fuller layout tells who registered a fact, when, and on what. Fields that
 * no part of a fact has a place for (DOK triplet, INDRAP, MYNTXT) become one text, each with its
 * name before it.
 */
public final class SourceNote {
  public static final String MARK = "Mark";

  private final @Nullable String authority;
  private final @Nullable String registeredAt;
  private final Map<String, List<String>> documents = new LinkedHashMap<>();

  private SourceNote(@Nullable String authority, @Nullable String registeredAt) {
    this.authority = authority;
    this.registeredAt = registeredAt;
  }

  static SourceNote by(@Nullable String authority, @Nullable String registeredAt) {
    return new SourceNote(authority, registeredAt);
  }

  /** Fields that are kept as a document under a name. */
  SourceNote document(String name, String... recordFields) {
    documents.put(name, List.of(recordFields));
    return this;
  }

  /** Null when the record tells nothing of it. */
  @Nullable Provenance of(FixedRecord record) {
    List<String> texts = new ArrayList<>();
    documents.forEach(
        (name, fields) -> {
          String text =
              fields.stream()
                  .map(record::value)
                  .filter(value -> !value.isEmpty())
                  .collect(Collectors.joining(" "));
          if (!text.isEmpty()) {
            texts.add(name + " " + text);
          }
        });
    Provenance provenance =
        new Provenance(
            value(record, authority),
            value(record, registeredAt),
            texts.isEmpty() ? null : String.join("; ", texts));
    return provenance.isEmpty() ? null : provenance;
  }

  private static @Nullable String value(FixedRecord record, @Nullable String field) {
    String value = field == null ? "" : Objects.requireNonNullElse(record.value(field), "");
    return value.isEmpty() ? null : value;
  }
}
