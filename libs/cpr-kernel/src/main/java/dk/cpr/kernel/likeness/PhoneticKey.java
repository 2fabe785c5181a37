package dk.cpr.kernel.likeness;

import java.util.List;

/** How a folded name sounds: spellings of one Danish sound give one text. */
public final class PhoneticKey {
  private static final int LONGEST = 6;

  /** In this order. */
  private static final List<String[]> SPELLINGS =
      List.of(
          new String[] {"ph", "f"},
          new String[] {"th", "t"},
          new String[] {"dt", "t"},
          new String[] {"schm", "sm"},
          new String[] {"schn", "sn"},
          new String[] {"schw", "sv"},
          new String[] {"sch", "sk"},
          new String[] {"ch", "k"},
          new String[] {"ck", "k"},
          new String[] {"hj", "j"},
          new String[] {"hv", "v"},
          new String[] {"ij", "i"},
          new String[] {"ei", "aj"},
          new String[] {"nd", "n"},
          new String[] {"ld", "l"},
          new String[] {"x", "ks"},
          new String[] {"qu", "kv"},
          new String[] {"q", "k"},
          new String[] {"c", "k"},
          new String[] {"z", "s"},
          new String[] {"w", "v"},
          new String[] {"y", "i"});

  private PhoneticKey() {}

  /** At most six letters: the first, then consonants, none twice in a row. */
  public static String of(String folded) {
    String text = folded;
    for (String[] spelling : SPELLINGS) {
      text = text.replace(spelling[0], spelling[1]);
    }
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < text.length() && sound.length() < LONGEST; i++) {
      char letter = text.charAt(i);
      boolean again = i > 0 && text.charAt(i - 1) == letter;
      if (i == 0 || ("aeiouh".indexOf(letter) < 0 && !again)) {
        sound.append(letter);
      }
    }
    return sound.toString();
  }
}
