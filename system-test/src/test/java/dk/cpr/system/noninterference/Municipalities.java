package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real municipalities by the part they play. */
final class Municipalities {
  /** Where those live who are not protected; their case workers ask. */
  private static final List<String> NEUTRAL = List.of("0751", "0851", "0461", "0561");

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

  /** Scenes from here on have municipalities to themselves; so many scenes beside each other. */
  static final int ALONE = 30_000;

  private static final List<String> OF_ONE_SCENE =
      List.of(
          "0101", "0580", "0607", "0615", "0621", "0630", "0657", "0661", "0665", "0671", "0706",
          "0707", "0710", "0727", "0730", "0740", "0741", "0746", "0756", "0760", "0766", "0773",
          "0779", "0787", "0791", "0810", "0813", "0820", "0825", "0840", "0846", "0849", "0860");

  private Municipalities() {}

  /** Every one where people live who are not protected. */
  static List<String> neutral() {
    List<String> all = new ArrayList<>(NEUTRAL);
    IntStream.range(0, OF_ONE_SCENE.size() / 3).forEach(i -> all.add(neutral(ALONE + i)));
    return all;
  }

  static String neutral(int index) {
    return index < ALONE ? NEUTRAL.get(index % NEUTRAL.size()) : ofOneScene(index, 0);
  }

  private static String ofOneScene(int index, int which) {
    return OF_ONE_SCENE.get(index % (OF_ONE_SCENE.size() / 3) * 3 + which);
  }

  /** Another one than {@link #neutral}. */
  static String other(int index) {
    return NEUTRAL.get((index + 1) % NEUTRAL.size());
  }

  /** Where the protected person lives in a register. */
  static String home(Side side, int index) {
    if (index >= ALONE) {
      return ofOneScene(index, side == Side.A ? 1 : 2);
    }
    int half = HOMES.size() / 2;
    return HOMES.get(index % half + (side == Side.A ? 0 : half));
  }

  static Stream<String> all() {
    return Stream.of(NEUTRAL, HOMES, OF_ONE_SCENE).flatMap(List::stream);
  }
}
