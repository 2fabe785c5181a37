package dk.cpr.system.noninterference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Name and address of the protected person in one of the two registers: what differs. */
record Values(
    Side side,
    String given,
    String surname,
    String roadName,
    String road,
    String house,
    String municipality,
    String careOf) {
  private static final String LETTERS = "abcdefghijklmnoprstuvy";

  /** Invented words that stand nowhere else, so that a log can be searched for them. */
  static Values of(Side side, int index) {
    String word = word(index);
    boolean a = side == Side.A;
    return new Values(
        side,
        (a ? "Qamille" : "Qosine") + word,
        (a ? "Zqholt" : "Zqkjærby") + word,
        (a ? "Xwager" : "Xwlunde") + word + "vej",
        a ? "0117" : "0942",
        a ? "017" : "042B",
        Municipalities.home(side, index),
        (a ? "Vyberg" : "Vydahl") + word);
  }

  Map<String, String> name() {
    return Map.of("given", given, "surname", surname, "addressing", given + " " + surname);
  }

  Map<String, String> residence() {
    return new TreeMap<>(
        Map.of(
            "municipality", municipality,
            "road", road,
            "house", house,
            "careOf", careOf,
            "municipalitySince", "201501011200"));
  }

  Map<String, String> addressText() {
    return Map.of(
        "addressingName",
        given + " " + surname,
        "careOf",
        careOf,
        "standardAddress",
        roadName + " " + house,
        "roadName",
        roadName,
        "postcode",
        side == Side.A ? "4793" : "9881",
        "postDistrict",
        side == Side.A ? "Bogø" : "Bindslev");
  }

  /** What may stand with its owners only. */
  List<String> canaries() {
    return Stream.of(given, surname, roadName, careOf).toList();
  }

  /** Letters that no other sequence has. */
  static String word(int index) {
    StringBuilder word = new StringBuilder();
    int rest = index + LETTERS.length() * LETTERS.length();
    while (rest > 0) {
      word.append(LETTERS.charAt(rest % LETTERS.length()));
      rest /= LETTERS.length();
    }
    return word.toString();
  }
}
