package dk.cpr.disclosure.likeness;

import dk.cpr.kernel.likeness.PhoneticKey;
import dk.cpr.kernel.likeness.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two must have in common to be compared at all: the birth date, whichever of day and month
 * comes first, and how a given name or the surname sounds; or the year or the day of the year, the
 * sex and how both names sound; or a parent and how the given name sounds.
 */
public final class LikenessKeys {
  private static final int MONTHS = 12;

  private LikenessKeys() {}

  /** Digests of the keys of a person; none of who has neither name nor birth date. */
  public static Set<Long> of(Profile profile) {
    return texts(profile).stream()
        .map(text -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)))
        .map(UUID::getMostSignificantBits)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(Profile profile) {
    Set<String> keys = new TreeSet<>();
    String given = PhoneticKey.of(profile.name().first());
    String surname = PhoneticKey.of(profile.name().surname());
    @Nullable LocalDate date = profile.birthDate();
    if (date != null) {
      String day = day(date);
      for (String word : profile.name().given()) {
        keys.add("day " + day + " " + PhoneticKey.of(word));
      }
      if (!surname.isEmpty()) {
        keys.add("day " + day + " " + surname);
      }
      if (!surname.isEmpty() && !given.isEmpty()) {
        String who = profile.sex() + " " + given + " " + surname;
        keys.add("year " + date.getYear() + who);
        keys.add("date " + date.getMonthValue() + "/" + date.getDayOfMonth() + who);
      }
    }
    for (@Nullable String parent : new @Nullable String[] {profile.mother(), profile.father()}) {
      if (parent != null && !given.isEmpty()) {
        keys.add("parent " + parent + " " + given);
      }
    }
    return keys;
  }

  private static String day(LocalDate date) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    return day > MONTHS
        ? date.toString()
        : date.getYear() + "/" + Math.min(day, month) + "/" + Math.max(day, month);
  }
}
