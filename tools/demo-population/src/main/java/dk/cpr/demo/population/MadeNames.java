package dk.cpr.demo.population;

import dk.cpr.kernel.code.Sex;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names of invented people, of every letter that the register knows. */
final class MadeNames {
  private static final List<String> WOMEN =
      List.of(
          "Agnes",
          "Birthe",
          "Cecilie",
          "Dorthe",
          "Else",
          "Freja",
          "Grethe",
          "Helle",
          "Ida",
          "Jytte",
          "Karen",
          "Lærke",
          "Mette",
          "Nanna",
          "Olga",
          "Pia",
          "Quinnie",
          "Ragnhild",
          "Søs",
          "Tove",
          "Ulla",
          "Viola",
          "Wilma",
          "Xenia",
          "Yrsa",
          "Zenia",
          "Ægidia",
          "Øllegaard",
          "Åse");
  private static final List<String> MEN =
      List.of(
          "Asger",
          "Bjørn",
          "Carl",
          "Ditlev",
          "Erik",
          "Finn",
          "Gunnar",
          "Hans",
          "Ib",
          "Jørgen",
          "Kjeld",
          "Lars",
          "Mogens",
          "Niels",
          "Ove",
          "Poul",
          "Quentin",
          "Rasmus",
          "Søren",
          "Troels",
          "Uffe",
          "Viggo",
          "William",
          "Xander",
          "Yngve",
          "Zacharias",
          "Ægir",
          "Øjvind",
          "Åge");
  private static final List<String> SURNAMES =
      List.of(
          "Askholt",
          "Bækgård",
          "Colding",
          "Dybvad",
          "Engkær",
          "Fladstrøm",
          "Gribsø",
          "Hedevang",
          "Ingerslund",
          "Jelshøj",
          "Kærbæk",
          "Lindegrøft",
          "Mølholt",
          "Nørresø",
          "Overbæk",
          "Pilegård",
          "Qvistholm",
          "Ringmose",
          "Skårup",
          "Tjørnelund",
          "Ulvshøj",
          "Vandkær",
          "Wormsø",
          "Xylander",
          "Ydesø",
          "Zahlkær",
          "Æbelholt",
          "Ørbæk",
          "Ågård");

  /** With the other letters of ISO 8859-1, and some that are not in it. */
  private static final List<String> FOREIGN =
      List.of(
          "Àlvarez",
          "Ásgeirsdóttir",
          "Âlain",
          "Ãngelo",
          "Müller",
          "Jääskeläinen",
          "Andrén",
          "Prêtre",
          "Ìsola",
          "Çelik",
          "Lefèvre",
          "Benoît",
          "Noël",
          "Mèrcier",
          "Núñez",
          "Ðórarinsson",
          "Guðmundsson",
          "Íñigo",
          "Ïves",
          "Òrio",
          "Óskarsson",
          "Ôrsay",
          "Gonçalves",
          "Simões",
          "Öztürk",
          "Ùrsini",
          "Úlfarsson",
          "Dûbois",
          "Ünal",
          "Ýmir",
          "Þórsdóttir",
          "Weiß",
          "Façade",
          "Łukasz",
          "Đorđević",
          "Şahin",
          "Kovač",
          "O'Brien",
          "Saint-Ÿves",
          "Nguyễn");

  private MadeNames() {}

  static String given(Sex sex, RandomGenerator random) {
    return pick(sex == Sex.K ? WOMEN : MEN, random);
  }

  /** One in nine families has a name from elsewhere. */
  static String surname(RandomGenerator random) {
    return pick(random.nextInt(9) == 0 ? FOREIGN : SURNAMES, random);
  }

  private static String pick(List<String> names, RandomGenerator random) {
    return names.get(random.nextInt(names.size()));
  }
}
