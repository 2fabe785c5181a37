package dk.cpr.system.noninterference;

import java.util.List;
import java.util.stream.Stream;

/** Real municipalities by the part they play. */
final class Municipalities {
  /** Where those live who are not protected; their case workers ask. */
  static final List<String> NEUTRAL = List.of("0751", "0851", "0461", "0561");

  /** Where everybody has been born. */
  static final String PARISH = "9911";

  private static final List<String> HOMES =
      List.of(
          "0147", "0151", "0153", "0155", "0157", "0159", "0161", "0163", "0165", "0167", "0169",
          "0173", "0175", "0183", "0185", "0187", "0190", "0201", "0210", "0217", "0219", "0223",
          "0230", "0240", "0250", "0253", "0259", "0260", "0265", "0269", "0270", "0306", "0316",
          "0320", "0326", "0329", "0330", "0336", "0340", "0350", "0360", "0370", "0376", "0390",
          "0400", "0410", "0420", "0430", "0440", "0450", "0479", "0480", "0482", "0492", "0510",
          "0530", "0540", "0550", "0563", "0573");

  private Municipalities() {}

  static String neutral(int index) {
    return NEUTRAL.get(index % NEUTRAL.size());
  }

  /** Another one than {@link #neutral}. */
  static String other(int index) {
    return NEUTRAL.get((index + 1) % NEUTRAL.size());
  }

  /** Where the protected person lives in a register. */
  static String home(Side side, int index) {
    int half = HOMES.size() / 2;
    return HOMES.get(index % half + (side == Side.A ? 0 : half));
  }

  static Stream<String> all() {
    return Stream.concat(NEUTRAL.stream(), HOMES.stream());
  }
}
