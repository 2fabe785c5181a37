package dk.cpr.address.road;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.When;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the road register says of one road: its records 001, 003 and 004. */
record RoadSheet(List<RoadRecord> records) {
  private static final String ROAD = "001";
  private static final String TOWN = "003";
  private static final String POST = "004";

  /**
   * The words of an address on this road; empty when the road is not in use or the house is outside
   * its postal intervals. A road that became another is in use no more, but was once. Greenland's
   * houses may have a building number only.
   */
  Optional<AddressWords> find(AddressKey key, When when) {
    boolean housed = !key.isInGreenland() || key.namesHouse();
    boolean covered = of(POST).isEmpty() || first(POST, covering(key)) != null;
    if (!housed || !covered) {
      return Optional.empty();
    }
    return of(ROAD).stream()
        .filter(road -> inUse(road, when))
        .findFirst()
        .map(road -> words(road, key));
  }

  private static boolean inUse(RoadRecord road, When when) {
    boolean replaced = !road.field("toRoad").isEmpty();
    return !(replaced && when.at() != null) && when.isFrom(begin(road));
  }

  private static @Nullable Instant begin(RoadRecord road) {
    return SourceTime.ofField(road.field("from"), "").map(SourceTime::instant).orElse(null);
  }

  private AddressWords words(RoadRecord road, AddressKey key) {
    @Nullable RoadRecord town = first(TOWN, covering(key));
    @Nullable RoadRecord post = first(POST, covering(key));
    return new AddressWords(
        text(road, "name"),
        text(road, "addressingName"),
        text(town, "town"),
        text(post, "postcode"),
        text(post, "postDistrict"));
  }

  /** Intervals of even (L) or odd (U) house numbers; blank comes first and is even. */
  private static Predicate<RoadRecord> covering(AddressKey key) {
    String house = key.house();
    String parity = isOdd(house) ? "U" : "L";
    return interval ->
        interval.field("parity").equals(parity)
            && house.compareTo(interval.field("houseFrom")) >= 0
            && house.compareTo(interval.field("houseTo")) <= 0;
  }

  private static boolean isOdd(String house) {
    return house.length() >= 3
        && Character.isDigit(house.charAt(2))
        && (house.charAt(2) - '0') % 2 == 1;
  }

  private List<RoadRecord> of(String type) {
    return records.stream().filter(line -> line.type().equals(type)).toList();
  }

  private @Nullable RoadRecord first(String type, Predicate<RoadRecord> wanted) {
    return of(type).stream().filter(wanted).findFirst().orElse(null);
  }

  private static @Nullable String text(@Nullable RoadRecord line, String field) {
    return line == null || line.field(field).isEmpty() ? null : line.field(field);
  }
}
