package dk.cpr.demo.population;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** An invented person: its numbers, the current one first, and its facts. */
public final class MadePerson {
  private final UUID id;
  private final LocalDate born;
  private final Sex sex;
  private final List<MadeNumber> numbers = new ArrayList<>();
  private final List<MadeFact> facts = new ArrayList<>();
  private final RandomGenerator random;

  MadePerson(UUID id, LocalDate born, Sex sex, RandomGenerator random) {
    this.id = id;
    this.born = born;
    this.sex = sex;
    this.random = random;
  }

  /** A fact and the id that it is known by. */
  public record MadeFact(UUID id, FactContent content) {}

  public UUID id() {
    return id;
  }

  LocalDate born() {
    return born;
  }

  Sex sex() {
    return sex;
  }

  int age() {
    return Day.age(born, Day.TODAY);
  }

  public List<MadeNumber> numbers() {
    return List.copyOf(numbers);
  }

  public List<MadeFact> facts() {
    return List.copyOf(facts);
  }

  void number(MadeNumber number) {
    numbers.add(number);
  }

  MadePerson fact(FactKind kind, Map<String, String> value, EffectPeriod effect) {
    return fact(FactContent.valid(kind, value, effect));
  }

  MadePerson fact(FactContent content) {
    facts.add(new MadeFact(Ids.next(random), content));
    return this;
  }

  /** Hides who it is. */
  @Override
  public String toString() {
    return "made person";
  }
}
