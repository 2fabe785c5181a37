package dk.cpr.demo;

import dk.cpr.kernel.code.Sex;
import java.util.List;
import java.util.Random;

/** What the invented people and roads are called. */
final class Words {
  static final List<String> ROADS =
      List.of(
          "Prøvevej",
          "Skumringsstien",
          "Nøddehegnet",
          "Møllehjulet",
          "Tranebærgangen",
          "Årestien",
          "Vindhaneparken",
          "Lyngkrogen",
          "Fabelvænget",
          "Æblekassen",
          "Kildesporet",
          "Stjernekrogen",
          "Ravbakken",
          "Tågehornet",
          "Uglestien",
          "Sivbølgen");

  private static final List<String> WOMEN =
      List.of(
          "Agnete", "Asta", "Birgit", "Bodil", "Camilla", "Ditte", "Ea", "Ellen", "Freja", "Gerda",
          "Gry", "Hanne", "Ida", "Inger", "Johanne", "Karen", "Kirsten", "Laura", "Lærke", "Maja",
          "Mette", "Nanna", "Olga", "Pia", "Rikke", "Sidsel", "Signe", "Tove", "Ulla", "Åse");

  private static final List<String> MEN =
      List.of(
          "Aksel", "Anker", "Bent", "Bjørn", "Carl", "David", "Ebbe", "Emil", "Frode", "Gorm",
          "Hans", "Holger", "Ivar", "Jens", "Jørgen", "Kaj", "Knud", "Lars", "Magnus", "Mogens",
          "Niels", "Ole", "Otto", "Poul", "Rasmus", "Svend", "Søren", "Thor", "Viggo", "Åge");

  private static final List<String> SURNAMES =
      List.of(
          "Agerskov",
          "Birkelund",
          "Dalsø",
          "Egebjerg",
          "Fjordager",
          "Glarbo",
          "Havrekær",
          "Isfuglen",
          "Juulsø",
          "Klitmark",
          "Lyngdrup",
          "Mosegren",
          "Nøddesund",
          "Overlade",
          "Pilekrog",
          "Ravnsø",
          "Skovlænge",
          "Tangvad",
          "Ulvedal",
          "Vindsø",
          "Ærøholm",
          "Ørnekær",
          "Ålegård",
          "Prøvensen");

  private static final List<String> WORK =
      List.of(
          "Smed",
          "Lærer",
          "Sygeplejerske",
          "Fisker",
          "Tømrer",
          "Bager",
          "Jurist",
          "Gartner",
          "Chauffør",
          "Bibliotekar",
          "Ingeniør",
          "Frisør",
          "Landmand",
          "Maler",
          "Pædagog");

  private Words() {}

  static String given(Sex sex, Random random) {
    return pick(sex == Sex.K ? WOMEN : MEN, random);
  }

  static String surname(Random random) {
    return pick(SURNAMES, random);
  }

  static String work(Random random) {
    return pick(WORK, random);
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
