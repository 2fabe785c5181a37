package dk.cpr.kernel.text;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text in the letters of ISO 8859-1: what it lacks is written with the letter next to it. Accents
 * are left out, a letter with a stroke or hook is the letter without, ligatures are their letters,
 * as machine-readable passports have it (ICAO 9303). A letter that has no such form is {@code ?}.
 */
public final class NearestLetters {
  private static final String UNKNOWN = "?";
  private static final Map<Integer, String> FORMS = new HashMap<>();

  /** Each letter and its form, Latin letters that no decomposition brings to ISO 8859-1. */
  private static final String LETTERS =
      """
      ĐD đd ĦH ħh ıi ĸq ŁL łl ŊN ŋn ŒOE œoe ŦT ŧt ƀb ƁB ƂB ƃb ƆO ƇC ƈc ƉD ƊD ƋD ƌd ƍd ƎE ƏE ƐE
      ƑF ƒf ƓG ƔG ƕhv ƖI ƗI ƘK ƙk ƚl ƛl ƜM ƝN ƞn ƟO ƢOI ƣoi ƤP ƥp ƦR ƧS ƨs ƩS ƫt ƬT ƭt ƮT ƱU
      ƲV ƳY ƴy ƵZ ƶz ƷZ ƸZ ƹz ƺz ƿw ǝe ǤG ǥg ǶHV ǷW ȜY ȝy ȠN ȡd ȢOU ȣou ȤZ ȥz ȴl ȵn ȶt ȷj ȸdb
      ȹqp ȺA ȻC ȼc ȽL ȾT ȿs ɀz Ɂ' ɂ' ɃB ɄU ɅA ɆE ɇe ɈJ ɉj ɊQ ɋq ɌR ɍr ɎY ɏy ɐa ɑa ɒa ɓb ɔo ɕc
      ɖd ɗd ɘe əe ɚe ɛe ɜe ɝe ɞe ɟj ɠg ɡg ɢG ɣg ɤg ɥh ɦh ɧh ɨi ɩi ɪI ɫl ɬl ɭl ɮlz ɯm ɰm ɱm ɲn
      ɳn ɴN ɵo ɶoe ɷo ɹr ɺr ɻr ɼr ɽr ɾr ɿr ʀR ʂs ʃs ʄj ʆs ʇt ʈt ʉu ʊu ʋv ʌa ʍw ʎy ʏY ʐz ʑz ʒz
      ʓz ʔ' ʙB ʚe ʛG ʜH ʝj ʞk ʟL ʠq ʣdz ʦts ʨtc ʪls ʫlz ʮh ʯh ᴀA ᴁÆ ᴂæ ᴃB ᴄC ᴅD ᴇE ᴈe ᴉi ᴊJ ᴋK
      ᴌL ᴍM ᴏO ᴑo ᴒo ᴓo ᴔoe ᴕOU ᴖo ᴗo ᴘP ᴛT ᴜU ᴝu ᴠV ᴡW ᴢZ ᵫue ᵬb ᵭd ᵮf ᵯm ᵰn ᵱp ᵲr ᵳr ᵴs ᵵt
      ᵶz ᵷg ᵹg ᵺth ᵼi ᵽp ᵿu ᶀb ᶁd ᶂf ᶃg ᶄk ᶅl ᶆm ᶇn ᶈp ᶉr ᶊs ᶋs ᶌv ᶍx ᶎz ᶏa ᶐa ᶑd ᶒe ᶓe ᶔe ᶕe
      ᶖi ᶗo ᶘs ᶙu ᶚz ẚa ẜs ẝs ẞSS ẟd ỺLL ỻll ỼV ỽv ỾY ỿy ⱠL ⱡl ⱢL ⱣP ⱤR ⱥa ⱦt ⱧH ⱨh ⱩK ⱪk ⱫZ
      ⱬz ⱭA ⱮM ⱯA ⱰA ⱱv ⱲW ⱳw ⱴv ⱵH ⱶh ⱸe ⱹr ⱺo ⱾS ⱿZ Ꜣ' ꜣ' Ꜥ' ꜥ' ꜦH ꜧh ꜨTZ ꜩtz ꜪH ꜫh ꜬK ꜭk ꜮK
      ꜯk ꜰF ꜱS ꜲAA ꜳaa ꜴAO ꜵao ꜶAU ꜷau ꜸAV ꜹav ꜺAV ꜻav ꜼAY ꜽay ꜾC ꜿc ꝀK ꝁk ꝂK ꝃk ꝄK ꝅk ꝆL ꝇl
      ꝈL ꝉl ꝊO ꝋo ꝌO ꝍo ꝎOO ꝏoo ꝐP ꝑp ꝒP ꝓp ꝔP ꝕp ꝖQ ꝗq ꝘQ ꝙq ꝚR ꝛr ꝞV ꝟv ꝠVY ꝡvy ꝢZ ꝣz ꝤÞ ꝥþ
      ꝦÞ ꝧþ ꝨV ꝩv ꝪET ꝫet ꝬIS ꝭis ꝮCON ꝯcon ꝵrum ꝷtum ꝸum ꝹD ꝺd ꝻF ꝼf ꝽG ꝾG ꞀL ꞁl ꞂR ꞃr ꞄS ꞅs
      ꞆT ꞇt Ꞌ' ꞌ' ꞍH ꞎl ꞐN ꞑn ꞒC ꞓc ꞔc ꞕh ꞖB ꞗb ꞘF ꞙf ꞚÆ ꞛæ ꞜOE ꞝoe ꞞUE ꞟue ꞠG ꞡg ꞢK ꞣk ꞤN ꞥn
      ꞦR ꞧr ꞨS ꞩs ꞪH ꞫE ꞬG ꞭL ꞯQ ꞰK ꞱT ꞲJ ꞳX ꞴB ꞵb ꞶO ꞷo ꞸU ꞹu ꞺA ꞻa ꞼI ꞽi ꞾU ꞿu ꟀO ꟁo ꟂW ꟃw
      ꟄC ꟅS ꟆZ ꟇD ꟈd ꟉS ꟊs ꟓþ ꟕw ꟖS ꟗs ꟘS ꟙs ꬰa ꬲe ꬳe ꬴe ꬵf ꬶg ꬷl ꬸl ꬹl ꬺm ꬻn ꬼn ꬽo ꬾo ꬿo ꭀoe
      ꭁoe ꭂoe ꭈr ꭉr ꭊr ꭋr ꭌr ꭎu ꭐui ꭑui ꭒu ꭓx ꭔx ꭕx ꭖx ꭗx ꭘx ꭙx ꭚy ꭢoe ꭣuo ꭤa ꭨr
      """;

  /** Signs between letters. */
  private static final String SIGNS =
      """
      ‘' ’' ‚' ‛' ′' ‵' ʹ' ʻ' ʼ' ʽ' ʾ' ʿ' ˈ' \u055a' \u05f3' “" ”" „" ‟" ″" \u05f4"
      ‐- ‑- ‒- –- —- ―- −- \u05be- ⁄/ ∕/ •· ∙· ⋅· ・· …... ‹< ›> €EUR №No
      """;

  static {
    for (String pair : (LETTERS + SIGNS).split("\\s+", -1)) {
      if (!pair.isEmpty()) {
        int letter = pair.codePointAt(0);
        FORMS.put(letter, pair.substring(Character.charCount(letter)));
      }
    }
  }

  private NearestLetters() {}

  /** The text, every character of which can be written in ISO 8859-1; controls are blanks. */
  public static String of(String text) {
    CharsetEncoder latin = StandardCharsets.ISO_8859_1.newEncoder();
    StringBuilder written = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(sign -> !WrittenText.isInvisible(sign))
        .forEach(sign -> written.append(form(sign, latin)));
    return written.toString();
  }

  private static String form(int sign, CharsetEncoder latin) {
    if (Character.isISOControl(sign) || WrittenText.isBlank(sign)) {
      return " ";
    }
    String one = Character.toString(sign);
    @Nullable String listed = FORMS.get(sign);
    if (listed != null || latin.canEncode(one)) {
      return listed == null ? one : listed;
    }
    StringBuilder parts = new StringBuilder();
    Normalizer.normalize(one, Normalizer.Form.NFKD)
        .codePoints()
        .filter(part -> !isAccent(part))
        .forEach(part -> parts.append(ofPart(part, latin)));
    return parts.isEmpty() && !isAccent(sign) ? UNKNOWN : parts.toString();
  }

  private static String ofPart(int part, CharsetEncoder latin) {
    String one = Character.toString(part);
    return latin.canEncode(one) ? one : FORMS.getOrDefault(part, UNKNOWN);
  }

  private static boolean isAccent(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
