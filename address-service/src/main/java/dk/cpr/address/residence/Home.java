package dk.cpr.address.residence;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.StandardAddress;
import dk.cpr.address.known.Finding;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.PersonStatus;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is going to live, as values of the facts that say so.
 *
 * @param residence fields of kind residence, without the times of the municipality
 * @param text fields of kind addressText, without the person's name
 * @param verified whether the address is known
 */
public record Home(
    AddressKey key,
    SortedMap<String, String> residence,
    SortedMap<String, String> text,
    boolean verified) {

  /** At an address that is known here. */
  public static Home at(AddressKey key, Finding found) {
    SortedMap<String, String> residence = key.fields();
    if (found.darAddress() != null) {
      residence.put("darAddress", found.darAddress().toString());
    }
    return new Home(key, residence, text(key, found.words()), true);
  }

  /** Where somebody else lives, as it is registered of them. */
  static Home like(AddressKey key, StoredFact residence, Map<String, String> text) {
    SortedMap<String, String> own = key.fields();
    for (String field : new String[] {"careOf", "darAddress"}) {
      @Nullable String value = residence.value().get(field);
      if (value != null) {
        own.put(field, value);
      }
    }
    SortedMap<String, String> words = new TreeMap<>(text);
    words.remove("addressingName");
    return new Home(key, own, words, residence.verified());
  }

  /** The status that living there gives: domain table of statuses 01, 03, 05, 07. */
  public PersonStatus status() {
    boolean high = key.road().isHigh();
    if (key.isInGreenland()) {
      return high
          ? PersonStatus.RESIDENT_GREENLAND_HIGH_ROAD_CODE
          : PersonStatus.RESIDENT_GREENLAND;
    }
    return high ? PersonStatus.RESIDENT_HIGH_ROAD_CODE : PersonStatus.RESIDENT;
  }

  /** The same, care of somebody. */
  public Home careOf(String name) {
    SortedMap<String, String> own = new TreeMap<>(residence);
    own.put("careOf", name);
    SortedMap<String, String> words = new TreeMap<>(text);
    words.put("careOf", name);
    return new Home(key, own, words, verified);
  }

  private static SortedMap<String, String> text(AddressKey key, AddressWords words) {
    SortedMap<String, String> text = key.fields();
    text.putAll(words.fields());
    StandardAddress.field(key, words).ifPresent(line -> text.put("standardAddress", line));
    return text;
  }
}
