package dk.cpr.address.road;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record of the road register.
 *
 * @param fields what is not empty, by English field name
 */
record RoadRecord(String type, SortedMap<String, String> fields) {
  private static final Set<String> NO_CONTENT = Set.of("000", "999");

  static RoadRecord of(RoadDelivery.Line line) {
    return new RoadRecord(line.recordType(), new TreeMap<>(line.fields()));
  }

  String municipality() {
    return field("municipality");
  }

  String road() {
    return field("road");
  }

  /** A field's text, "" when it is empty. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Why the record cannot be kept, as slug and field; empty when it can. */
  Optional<String> fault() {
    @Nullable RecordLayout layout =
        NO_CONTENT.contains(type) ? null : RecordLayouts.P05780.of(type).orElse(null);
    if (layout == null) {
      return Optional.of("unknown-record-type");
    }
    for (String key : new String[] {"municipality", "road"}) {
      if (field(key).length() != 4) {
        return Optional.of((field(key).isEmpty() ? "missing-field:" : "malformed:") + key);
      }
    }
    return fields.entrySet().stream()
        .flatMap(field -> fault(layout, field.getKey(), field.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> fault(RecordLayout layout, String name, String text) {
    @Nullable FieldSlice slice = layout.field(name).orElse(null);
    if (slice == null) {
      return Optional.of("unknown-field");
    }
    boolean sound =
        !text.isEmpty()
            && text.length() <= slice.length()
            && text.chars().noneMatch(Character::isISOControl);
    return sound && fits(slice, text) ? Optional.empty() : Optional.of("malformed:" + name);
  }

  private static boolean fits(FieldSlice slice, String text) {
    return switch (slice.kind()) {
      case TYPE -> false;
      case DIGITS -> text.chars().allMatch(c -> c >= '0' && c <= '9');
      case TIME -> SourceTime.isReadable(text);
      case MARK, OWN, PERSON, RIGHT, OPAQUE, TEXT -> true;
    };
  }
}
