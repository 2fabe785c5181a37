package dk.cpr.address;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented road in DAR that no other test has, with a way to put addresses on it: Prøvevej in
 * 8888 Prøveby.
 *
 * @param municipality its municipality
 * @param road its road code
 * @param roadId its id in DAR
 * @param postId id of its postcode
 */
public record Street(String municipality, String road, String roadId, String postId) {
  private static final String LAST = "dk.cpr.address.lastRoad";

  /**
   * A road code that no other test of the JVM has: a test with other resources loads this class
   * again, on the same database.
   */
  public static String freeCode() {
    synchronized (System.class) {
      String next = String.valueOf(Integer.getInteger(LAST, 1000) + 1);
      System.setProperty(LAST, next);
      return next;
    }
  }

  /** A new road in a municipality. */
  public static Street in(String municipality) {
    String code = freeCode();
    String roadId =
        Dar.put("NavngivenVej", "vejnavn", "Prøvevej", "vejadresseringsnavn", "Prøvevej");
    Dar.put(
        "NavngivenVejKommunedel",
        "kommune",
        municipality,
        "vejkode",
        code,
        "navngivenvej_id",
        roadId);
    String postId = Dar.put("Postnummer", "postnr", "8888", "navn", "Prøveby");
    return new Street(municipality, code, roadId, postId);
  }

  /** A house with its plain address. */
  public Map<String, String> house(String number) {
    unit(houseId(number), "", "");
    return address(number, null, null);
  }

  /** A house with one flat. */
  public Map<String, String> flat(String number, String floor, String door) {
    unit(houseId(number), floor, door);
    return address(number, floor, door);
  }

  /** A house number; its addresses come apart. */
  public String houseId(String number) {
    return Dar.put(
        "Husnummer", "husnummertekst", number, "navngivenvej_id", roadId, "postnummer_id", postId);
  }

  /** An address on the road, known or not. */
  public Map<String, String> address(String house, @Nullable String floor, @Nullable String door) {
    Map<String, String> address = new HashMap<>();
    address.put("municipality", municipality);
    address.put("road", road);
    address.put("house", house);
    if (floor != null) {
      address.put("floor", floor);
    }
    if (door != null) {
      address.put("door", door);
    }
    return address;
  }

  private static void unit(String houseId, String floor, String door) {
    Dar.put("Adresse", "etagebetegnelse", floor, "dørbetegnelse", door, "husnummer_id", houseId);
  }
}
