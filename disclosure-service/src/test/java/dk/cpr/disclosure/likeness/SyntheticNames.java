package dk.cpr.disclosure.likeness;

import java.util.List;
import java.util.Random;

/**
 * Names drawn about as unevenly as in Denmark: the first of a list far more often than the last.
 */
final class SyntheticNames {
  private static final List<String> WOMEN =
      list(
          "Anne Kirsten Mette Hanne Anna Helle Susanne Lene Maria Marianne Inge Karen Lone Bente"
              + " Camilla Pia Louise Charlotte Jette Tina Gitte Inger Birthe Christina Ida Emma"
              + " Julie Lis Kirstine Karin Else Sofie Laura Signe Cecilie Rikke Maja Birgitte Sara"
              + " Tove Ellen Freja Dorthe Line Trine Katrine Alma Vibeke Nanna Åse Zeynep Fatima"
              + " Oksana Signy Ragnhild");
  private static final List<String> MEN =
      list(
          "Peter Michael Jens Lars Thomas Henrik Søren Christian Jan Martin Niels Anders Morten"
              + " Jesper Mads Hans Rasmus Per Ole Jørgen Poul Kim Kristian Erik Frederik Mikkel"
              + " Emil Jacob Knud Bent Carl Claus Brian Tobias Mathias Magnus Steen William Oliver"
              + " Noah Victor Aage Mohammed Ali Kaj Svend Viggo Torben Flemming Bjarne Asger Kristoffer"
              + " Dmitri Halfdan Aksel");
  private static final List<String> SURNAMES =
      list(
          "Nielsen Jensen Hansen Andersen Pedersen Christensen Larsen Sørensen Rasmussen Jørgensen"
              + " Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller"
              + " Mortensen Knudsen Jakobsen Frederiksen Mikkelsen Olesen Henriksen Laursen Lund"
              + " Schmidt Holm Eriksen Kristiansen Simonsen Clausen Svendsen Andreasen Iversen"
              + " Jeppesen Vestergaard Mogensen Lauritsen Frandsen Jespersen Østergaard Nissen"
              + " Jepsen Bang Nguyen Ahmed Kjær Dahl Winther Hald Krogh Bruun Toft Yilmaz Ravn"
              + " Skov Lassen Vang Bøgh Aagaard Kowalski Friis Storm Thygesen Munk");
  private static final String LETTERS = "abcdefghijklmnoprstuvyæøå";

  private final Random random;

  SyntheticNames(Random random) {
    this.random = random;
  }

  String given(String sex) {
    List<String> names = sex.equals("K") ? WOMEN : MEN;
    String first = draw(names);
    String more = random.nextInt(3) == 0 ? draw(names) : first;
    return more.equals(first) ? first : first + " " + more;
  }

  String surname() {
    return draw(SURNAMES);
  }

  /** A slip of the pen: a letter left out, doubled, replaced, or exchanged with the next. */
  String slip(String name) {
    int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
    String before = name.substring(0, at);
    char letter = name.charAt(at);
    String after = name.substring(at + 1);
    String slipped =
        switch (random.nextInt(4)) {
          case 0 -> before + after;
          case 1 -> before + letter + letter + after;
          case 2 -> before + LETTERS.charAt(random.nextInt(LETTERS.length())) + after;
          default -> after.isEmpty() ? before + letter + 'e' : exchanged(before, letter, after);
        };
    return slipped.equals(name) ? before + letter + letter + after : slipped;
  }

  private static String exchanged(String before, char letter, String after) {
    return before + after.charAt(0) + letter + after.substring(1);
  }

  private String draw(List<String> names) {
    double skewed = Math.pow(random.nextDouble(), 1.8);
    return names.get((int) (skewed * names.size()));
  }

  private static List<String> list(String names) {
    return List.of(names.split(" ", -1));
  }
}
