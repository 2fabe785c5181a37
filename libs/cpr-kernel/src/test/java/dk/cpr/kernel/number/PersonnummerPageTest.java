package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proves every table and example of {@code docs/personnummer.md}. */
class PersonnummerPageTest {
  private static final Page PAGE = Page.of("personnummer.md");
  private static final LocalDate EXAMPLE = LocalDate.of(1965, 1, 1);

  @Test
  void everyTableOfThePageIsProvenHere() {
    assertThat(PAGE.tableCounts())
        .isEqualTo(
            Map.of(
                "Structure", 1,
                "Century", 1,
                "Is it a personnummer?", 1,
                "Modulus 11", 1,
                "Order", 4,
                "Capacity", 2,
                "Replacement numbers", 1));
  }

  @Test
  void theStructureIsThatOfTheOfficesExample() {
    Personnummer number = Personnummer.of("070761-4285");
    for (List<String> row : PAGE.table("Structure", 0)) {
      int[] digits = range(row.get(0));
      assertThat(number.digits().substring(digits[0] - 1, digits[1])).isEqualTo(row.get(2));
    }
    assertThat(number.serial()).isEqualTo(4285);
    assertThat(number.sex()).isEqualTo(Sex.M);
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1961, 7, 7));
  }

  @Test
  void theCenturyTableHoldsForEverySeventhDigitAndYear() {
    int[][] years = {{0, 36}, {37, 57}, {58, 99}};
    int cells = 0;
    for (List<String> row : PAGE.table("Century", 0)) {
      int[] digits = range(row.get(0));
      for (int digit = digits[0]; digit <= digits[1]; digit++) {
        for (int column = 0; column < years.length; column++) {
          assertYears(digit, years[column], range(row.get(column + 1)));
          cells++;
        }
      }
    }
    assertThat(cells).isEqualTo(30);
  }

  private static void assertYears(int digit, int[] twoDigits, int[] years) {
    assertThat(IntStream.rangeClosed(twoDigits[0], twoDigits[1]))
        .extracting(year -> CenturyTable.year(digit, year))
        .containsExactlyElementsOf(IntStream.rangeClosed(years[0], years[1]).boxed().toList());
  }

  @Test
  void everyVerdictIsTheOneThatIsGiven() {
    for (List<String> row : PAGE.table("Is it a personnummer?", 0)) {
      NumberForm form = NumberForm.of(row.get(0));
      Boolean satisfied = form.satisfiesModulus11();
      assertThat(
              List.of(
                  form.fault() == null ? "personnummer" : form.fault().slug(),
                  text(form.birthDate()),
                  text(form.century()),
                  text(form.sex()),
                  satisfied == null ? "" : satisfied ? "yes" : "no"))
          .as(row.toString())
          .isEqualTo(row.subList(1, 6));
    }
  }

  @Test
  void modulus11IsCalculatedAsShown() {
    List<List<String>> rows = PAGE.table("Modulus 11", 0);
    assertThat(String.join("", rows.get(0).subList(2, 12))).isEqualTo("0707614285");
    assertThat(Personnummer.of("0707614285").satisfiesModulus11()).isTrue();
    int sum = 0;
    for (int i = 2; i < 12; i++) {
      int product = number(rows.get(0), i) * number(rows.get(1), i);
      assertThat(product).isEqualTo(number(rows.get(2), i));
      assertThat(Modulus11.remainder("1", i - 2)).isEqualTo(number(rows.get(1), i));
      sum += product;
    }
    assertThat(sum).isEqualTo(number(rows.get(2), 1)).isEqualTo(14 * 11);
  }

  @Test
  void runningSerialsGetTheTenthDigitShown() {
    for (List<String> row : PAGE.table("Order", 0)) {
      List<Personnummer> fitting =
          IntStream.rangeClosed(0, 9)
              .mapToObj(last -> Personnummer.of("010165" + row.get(0) + last))
              .filter(Personnummer::satisfiesModulus11)
              .toList();
      List<String> shown =
          fitting.isEmpty()
              ? List.of("none", "")
              : List.of(
                  String.valueOf(fitting.getFirst().serial() % 10),
                  fitting.getFirst().sex() == Sex.K ? "woman" : "man");
      assertThat(shown).isEqualTo(row.subList(1, 3));
    }
  }

  @Test
  void theThreeSeriesAreWhatFollowsTheNumbersWithCheckDigitInEveryRegime() {
    for (int year : List.of(1858, 1900, 1965, 2000, 2037)) {
      for (Sex sex : Sex.values()) {
        NumberSeries series = NumberSeries.of(LocalDate.of(year, 3, 1), sex);
        List<Integer> shown = new ArrayList<>();
        for (List<String> row : PAGE.table("Order", 1)) {
          if (row.get(0).equals(sex.name())) {
            shown.addAll(givenOf(series.birthDate(), members(row.get(2))));
          }
        }
        int from = series.capacityWithCheckDigit();
        assertThat(serials(series, from, series.capacity() - from)).isEqualTo(shown);
      }
    }
  }

  private static List<Integer> members(String shown) {
    List<Integer> members = new ArrayList<>();
    String[] ends = shown.split(" … ", -1);
    Arrays.stream(ends[0].split(" ", -1)).map(Integer::valueOf).forEach(members::add);
    while (members.getLast() < Integer.parseInt(ends[1])) {
      members.add(members.getLast() + 6);
    }
    assertThat(members.getLast()).isEqualTo(Integer.parseInt(ends[1]));
    return members;
  }

  private static List<Integer> givenOf(LocalDate date, List<Integer> members) {
    return members.stream()
        .filter(
            serial -> {
              Personnummer number = Personnummer.at(date, serial);
              return number.birthDate().equals(date) && !number.satisfiesModulus11();
            })
        .toList();
  }

  @Test
  void serialsHaveTheOrdinalsShown() {
    for (List<String> row : PAGE.table("Order", 2)) {
      NumberSeries series = NumberSeries.of(LocalDate.parse(row.get(0)), Sex.valueOf(row.get(1)));
      List<Integer> shown = Arrays.stream(row.get(3).split(" ", -1)).map(Integer::valueOf).toList();
      assertThat(serials(series, number(row, 2), shown.size())).as(row.toString()).isEqualTo(shown);
    }
  }

  @Test
  void theOpenReadingsAreTheOnesThatAreSet() {
    assertThat(PAGE.table("Order", 3).stream().map(row -> row.get(2)))
        .containsExactly(
            SeriesOrder.OFFICIAL.seventhDigits().name(),
            SeriesOrder.OFFICIAL.start().name(),
            SeriesOrder.OFFICIAL.zero().name());
  }

  @Test
  void capacitiesAreExactOverAllDatesOfEachRegime() {
    for (List<String> row : PAGE.table("Capacity", 0)) {
      int[] years = range(row.get(0));
      int[] women = {10_000, 0};
      int[] men = {10_000, 0};
      int[] both = {10_000, 0};
      LocalDate.of(years[0], 1, 1)
          .datesUntil(LocalDate.of(years[1] + 1, 1, 1))
          .forEach(
              date -> {
                NumberSeries k = NumberSeries.of(date, Sex.K);
                NumberSeries m = NumberSeries.of(date, Sex.M);
                widen(women, k.capacityWithCheckDigit());
                widen(men, m.capacityWithCheckDigit());
                widen(both, k.capacityWithCheckDigit() + m.capacityWithCheckDigit());
                assertThat(List.of(text(k.capacity()), text(m.capacity())))
                    .isEqualTo(row.subList(2, 4));
              });
      assertThat(List.of(text(women), text(men), text(both))).isEqualTo(row.subList(4, 7));
      assertThat(CenturyTable.seventhDigits(years[0]))
          .isEqualTo(CenturyTable.seventhDigits(years[1]))
          .extracting(String::valueOf)
          .isEqualTo(List.of(row.get(1).split(" ", -1)));
    }
  }

  @Test
  void theExactCapacityIsCalculatedAsShown() {
    int sum = Modulus11.remainder("010165", 0);
    assertThat(sum).isEqualTo(71 % 11);
    List<List<String>> rows = PAGE.table("Capacity", 1);
    int women = 0;
    int men = 0;
    for (List<String> row : rows.subList(0, rows.size() - 1)) {
      int f = Math.floorMod(-(71 + 6 + 4 * number(row, 0)), 11);
      assertThat(f).isEqualTo(number(row, 1));
      assertThat(number(row, 2)).isEqualTo(f % 2 == 0 && f != 10 ? 46 : 45);
      assertThat(number(row, 3)).isEqualTo(f % 2 == 1 ? 46 : 45);
      women += number(row, 2);
      men += number(row, 3);
    }
    assertThat(rows.getLast()).isEqualTo(List.of("all", "", text(women), text(men)));
    assertThat(NumberSeries.of(EXAMPLE, Sex.K).capacityWithCheckDigit()).isEqualTo(women);
    assertThat(NumberSeries.of(EXAMPLE, Sex.M).capacityWithCheckDigit()).isEqualTo(men);
  }

  @Test
  void replacementNumbersStandForTheDateShown() {
    for (List<String> row : PAGE.table("Replacement numbers", 0)) {
      String digits = row.get(0);
      assertThat(NumberForm.of(digits).replacementNumber()).isTrue();
      int day = Integer.parseInt(digits.substring(0, 2));
      assertThat(day).isBetween(61, 91);
      String proper = SeedOracle.digits(day - 60, 2) + digits.substring(2);
      assertThat(text(Personnummer.of(proper).birthDate())).isEqualTo(row.get(1));
    }
  }

  @Test
  void theSessionIsWhatTheProgramPrints() throws IOException {
    List<String> session = PAGE.session();
    String typed = session.getFirst().split("'", -1)[1].replace("\\n", "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        NumberCheck.run(
            List.of(),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(session.subList(1, session.size()));
    assertThat(exit).isEqualTo(NumberCheck.SOME_ARE_NOT);
  }

  private static List<Integer> serials(NumberSeries series, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(ordinal -> series.at(ordinal).serial())
        .toList();
  }

  private static void widen(int[] range, int value) {
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }

  private static int[] range(String shown) {
    String[] ends = shown.split("-", -1);
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
  }

  private static int number(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  private static String text(int[] range) {
    return range[0] + "-" + range[1];
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
