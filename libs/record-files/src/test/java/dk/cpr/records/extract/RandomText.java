package dk.cpr.records.extract;

import dk.cpr.kernel.code.ChurchMembership;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.GuardianRelation;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FieldRule;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.layout.FieldSlice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that fit a field, as wide as it is every now and then. */
final class RandomText {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅéüöÿ-.,/0123456789 ";
  private static final List<String> CLOCKS = List.of("9999", "0000", "1299", "0101", "2359");

  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  Personnummer number() {
    String date = String.format(Locale.ROOT, "%02d%02d%02d", 1 + at(28), 1 + at(12), at(100));
    String serial = String.format(Locale.ROOT, "%04d", at(10_000));
    return Personnummer.read(date + serial).orElseGet(this::number);
  }

  SourceTime day() {
    return date(1900, 2010);
  }

  SourceTime date(int firstYear, int lastYear) {
    return SourceTime.of(
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            firstYear + at(lastYear - firstYear),
            1 + at(12),
            at(20) == 0 ? 0 : 1 + at(28)));
  }

  SourceTime clock(int firstYear, int lastYear) {
    return SourceTime.of(
        date(firstYear, lastYear).text().replace("-", "") + CLOCKS.get(at(CLOCKS.size())));
  }

  String value(FieldSlice slice, @Nullable FieldRule rule) {
    return switch (rule == null ? FieldRule.TEXT : rule) {
      case CHURCH -> code(ChurchMembership.class);
      case CIVIL_STATUS -> code(CivilStatus.class);
      case CUSTODY -> code(CustodyRelation.class);
      case GUARDIAN -> code(GuardianRelation.class);
      case PROTECTION -> code(ProtectionType.class);
      case TIME -> slice.length() == 12 ? clock(1950, 2010).text() : day().text();
      case MARK -> List.of("*", "+", "=").get(at(3));
      case DIGITS, FOUR_DIGITS -> digits(slice.length());
      case OPAQUE -> "  " + words(slice.length() - 3) + " ".repeat(1);
      default -> words(at(3) == 0 ? slice.length() : 1 + at(slice.length()));
    };
  }

  private String digits(int length) {
    return 1
        + random.ints(length - 1L, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }

  private String words(int length) {
    String text =
        random
            .ints(length, 0, LETTERS.length())
            .mapToObj(i -> LETTERS.substring(i, i + 1))
            .collect(Collectors.joining());
    return WrittenText.clean(text).length() == length ? text : words(length);
  }

  private <E extends Enum<E> & Coded> String code(Class<E> list) {
    List<String> codes = Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    return codes.get(at(codes.size()));
  }

  private int at(int bound) {
    return random.nextInt(bound);
  }
}
