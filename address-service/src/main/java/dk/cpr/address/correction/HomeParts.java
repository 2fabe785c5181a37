package dk.cpr.address.correction;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.When;
import dk.cpr.address.known.AddressBook;
import dk.cpr.address.residence.Home;
import dk.cpr.fact.correction.AlongRule;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A home is told by three facts: where it is, the status that living there gives, and its words on
 * letters. The last two follow from the first and are never left beside another road.
 */
@ApplicationScoped
class HomeParts implements AlongRule {
  private static final String CARE_OF = "careOf";
  private static final String ADDRESSING_NAME = "addressingName";

  private final FactStore store;
  private final AddressBook book;

  HomeParts(FactStore store, AddressBook book) {
    this.store = store;
    this.book = book;
  }

  @Override
  public List<Along> along(StoredFact corrected, @Nullable FactContent now) {
    if (corrected.content().kind() != FactKind.RESIDENCE) {
      return List.of();
    }
    List<StoredFact> parts =
        store.known(corrected.personId(), FactKind.RESIDENCE_STATUS, FactKind.ADDRESS_TEXT).stream()
            .filter(part -> part.standing() == Standing.VALID)
            .filter(part -> isSame(part.content().effect(), corrected.content().effect()))
            .toList();
    if (now == null) {
      return parts.stream().map(part -> new Along(part, null)).toList();
    }
    Optional<Home> home = movedTo(corrected, now);
    return parts.stream()
        .map(part -> new Along(part, part(part.content(), home, now).during(now.effect())))
        .toList();
  }

  private static FactContent part(FactContent before, Optional<Home> home, FactContent now) {
    SortedMap<String, String> value =
        before.kind() == FactKind.ADDRESS_TEXT
            ? words(before.value(), home, now.value().get(CARE_OF))
            : home.<SortedMap<String, String>>map(
                    there -> new TreeMap<>(Map.of("code", there.status().code())))
                .orElse(before.value());
    return new FactContent(before.kind(), before.slot(), value, before.effect(), Standing.VALID);
  }

  /** The name that letters are addressed to stays the person's own. */
  private static SortedMap<String, String> words(
      Map<String, String> before, Optional<Home> home, @Nullable String careOf) {
    SortedMap<String, String> words =
        new TreeMap<>(home.<Map<String, String>>map(Home::text).orElse(before));
    words.remove(CARE_OF);
    if (careOf != null) {
      words.put(CARE_OF, careOf);
    }
    @Nullable String name = before.get(ADDRESSING_NAME);
    if (name != null) {
      words.put(ADDRESSING_NAME, name);
    }
    return words;
  }

  /** Where the corrected residence is; empty where it is the same address as before. */
  private Optional<Home> movedTo(StoredFact corrected, FactContent now) {
    Optional<AddressKey> there = AddressKey.of(now.value());
    if (there.equals(AddressKey.of(corrected.value()))) {
      return Optional.empty();
    }
    @Nullable SourceTime from = now.effect().from();
    return there
        .filter(AddressKey::isInRealMunicipality)
        .flatMap(
            key ->
                book.find(key, from == null ? When.EVER : When.at(from))
                    .map(found -> Home.at(key, found)));
  }

  private static boolean isSame(EffectPeriod one, EffectPeriod other) {
    return isSame(one.from(), other.from()) && isSame(one.to(), other.to());
  }

  private static boolean isSame(@Nullable SourceTime one, @Nullable SourceTime other) {
    return Objects.equals(instant(one), instant(other));
  }

  private static @Nullable Instant instant(@Nullable SourceTime time) {
    return time == null ? null : time.instant();
  }
}
