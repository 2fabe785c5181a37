package dk.cpr.demo;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person of the first generation: who it is and what will be imported of it. */
final class Adult {
  private final Personnummer number;
  private final LocalDate born;
  private final Sex sex;
  private final String given;
  private String surname;
  private @Nullable String municipality;
  private final List<Function<Persons, FactContent>> facts = new ArrayList<>();
  private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);

  Adult(Personnummer number, String given, String surname) {
    this.number = number;
    this.born = number.birthDate();
    this.sex = number.sex();
    this.given = given;
    this.surname = surname;
  }

  /** Whose id is which, known when the numbers were sent. */
  @FunctionalInterface
  interface Persons {
    PersonId of(Personnummer number);
  }

  Personnummer number() {
    return number;
  }

  LocalDate born() {
    return born;
  }

  Sex sex() {
    return sex;
  }

  String name() {
    return given + " " + surname;
  }

  String given() {
    return given;
  }

  String surname() {
    return surname;
  }

  /** Where the person lives; null for nowhere in Denmark. */
  @Nullable String municipality() {
    return municipality;
  }

  /** Lives there from now on; null for nowhere in Denmark. */
  void livesIn(@Nullable String other) {
    municipality = other;
  }

  /** From now on called so. */
  Adult called(String other) {
    surname = other;
    return this;
  }

  /** Whether some fact of the kind is there. */
  boolean has(FactKind kind) {
    return kinds.contains(kind);
  }

  /** A fact over a period; null is open. */
  Adult fact(
      FactKind kind,
      Map<String, String> value,
      @Nullable SourceTime from,
      @Nullable SourceTime to) {
    FactContent content = FactContent.valid(kind, value, new EffectPeriod(from, to));
    kinds.add(kind);
    facts.add(persons -> content);
    return this;
  }

  /** A fact that refers to another person in one field. */
  Adult fact(Reference reference, Map<String, String> value, EffectPeriod effect) {
    facts.add(
        persons -> {
          Map<String, String> whole = new TreeMap<>(value);
          whole.put(reference.field(), persons.of(reference.other().number).toString());
          return FactContent.valid(reference.kind(), whole, effect);
        });
    return this;
  }

  /** Another person in a field of a fact. */
  record Reference(FactKind kind, String field, Adult other) {}

  List<FactContent> facts(Persons persons) {
    return facts.stream().map(fact -> fact.apply(persons)).toList();
  }

  /** Noon of a day, as the record layouts write it. */
  static SourceTime noon(LocalDate day) {
    return SourceTime.of(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "1200");
  }

  /** Hides the number. */
  @Override
  public String toString() {
    return "adult";
  }
}
