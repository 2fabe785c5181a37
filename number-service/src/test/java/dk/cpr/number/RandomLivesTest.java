package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plays random acts, allowed and not, against {@link LivesModel}; compares after each. */
@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class RandomLivesTest {
  private static final FreshDates DATES = new FreshDates(1880);
  private static final int STEPS = 60;

  @Test
  void afterEveryActTheRegisterResolvesEveryNumberAsTheModelDoes() {
    Map<String, Integer> played = new TreeMap<>();
    LongStream.rangeClosed(1, 5).forEach(seed -> new Play(seed, played).run());
    assertThat(played).as("each act, allowed and refused").hasSize(2 * 6);
  }

  /** One random sequence on dates of its own. */
  private static final class Play {
    private final long seed;
    private final Random random;
    private final LivesModel model = new LivesModel();
    private final List<LocalDate> dates = Stream.generate(DATES::next).limit(3).toList();
    private final Map<Integer, String> persons = new HashMap<>();

    private final Map<String, Integer> played;

    private Play(long seed, Map<String, Integer> played) {
      this.seed = seed;
      this.played = played;
      this.random = new Random(seed);
    }

    private void run() {
      birth();
      for (int step = 0; step < STEPS; step++) {
        String act = act();
        compare("seed %d, step %d: %s".formatted(seed, step, act));
      }
    }

    private String act() {
      return switch (random.nextInt(16)) {
        case 0, 1, 2 -> birth();
        case 3, 4, 5 -> change();
        case 6, 7, 8 -> undoChange();
        case 9, 10 -> merge();
        case 11, 12 -> split();
        case 13, 14 -> annul();
        default -> restore();
      };
    }

    private String birth() {
      LocalDate date = date();
      Sex sex = sex();
      String expected = model.next(date, sex);
      assertThat(Register.given(date, sex)).isEqualTo(expected);
      model.birth(date, sex);
      return "birth";
    }

    private String change() {
      Personnummer from = Personnummer.of(mostly("current"));
      LocalDate date = date();
      Sex sex = date.equals(from.birthDate()) ? other(from.sex()) : sex();
      String cause = sex == from.sex() ? "WRONG_BIRTH_DATE" : "WRONG_SEX";
      String expected = model.next(date, sex);
      ValidatableResponse answer =
          Acts.send(Acts.CHANGE, Acts.change(from.digits(), date, sex, cause));
      boolean allowed = model.change(from.digits(), date, sex);
      if (allowed) {
        answer.body("number", equalTo(expected));
      }
      return expect("change", answer, allowed);
    }

    private String undoChange() {
      String number = mostly("current");
      ValidatableResponse answer = Acts.send(Acts.UNDO_CHANGE, Acts.undoChange(number));
      return expect("undo change", answer, model.undoChange(number));
    }

    private String merge() {
      String duplicate = mostly("current");
      String survivor = mostly("current");
      if (duplicate.equals(survivor)) {
        return "nothing";
      }
      ValidatableResponse answer = Acts.send(Acts.MERGE, Acts.merge(duplicate, survivor));
      return expect("merge", answer, model.merge(duplicate, survivor));
    }

    private String split() {
      String number = mostly("duplicate");
      return expect("split", Acts.send(Acts.SPLIT, Acts.split(number)), model.split(number));
    }

    private String annul() {
      String number = mostly("current");
      ValidatableResponse answer = Register.post(Acts.ANNUL, Map.of("number", number));
      return expect("annul", answer, model.annul(number));
    }

    private String restore() {
      String number = mostly("annulled");
      ValidatableResponse answer = Acts.send(Acts.RESTORE, Acts.restore(number));
      return expect("restore", answer, model.restore(number));
    }

    private String expect(String act, ValidatableResponse answer, boolean allowed) {
      int success = act.equals("annul") ? 200 : 201;
      assertThat(answer.extract().statusCode())
          .as("seed %d: %s: %s", seed, act, answer.extract().asString())
          .isEqualTo(allowed ? success : 409);
      played.merge(act + " " + allowed, 1, Integer::sum);
      return act;
    }

    private void compare(String when) {
      List<String> numbers = model.numbers();
      List<Map<String, String>> resolved =
          Register.resolved(numbers.toArray(String[]::new)).getList("numbers");
      assertThat(resolved).as(when).hasSameSizeAs(numbers);
      for (Map<String, String> answer : resolved) {
        String number = answer.get("number");
        LivesModel.Node node = model.of(number);
        String person = persons.computeIfAbsent(node.owner(), owner -> answer.get("personId"));
        assertThat(answer).as(when).containsEntry("state", node.state());
        assertThat(answer).as(when).containsEntry("personId", person);
        assertThat(answer.get("current") == null ? "" : answer.get("current"))
            .as(when)
            .isEqualTo(model.end(number));
      }
      assertThat(persons.values()).as(when).doesNotHaveDuplicates();
    }

    /** A number in a state that the act is for, and now and then any other. */
    private String mostly(String state) {
      List<String> all = model.numbers();
      List<String> fit = all.stream().filter(n -> model.of(n).state().equals(state)).toList();
      List<String> from = fit.isEmpty() || random.nextInt(4) == 0 ? all : fit;
      return from.get(random.nextInt(from.size()));
    }

    private LocalDate date() {
      return dates.get(random.nextInt(dates.size()));
    }

    private Sex sex() {
      return random.nextBoolean() ? Sex.K : Sex.M;
    }

    private static Sex other(Sex sex) {
      return sex == Sex.K ? Sex.M : Sex.K;
    }
  }
}
