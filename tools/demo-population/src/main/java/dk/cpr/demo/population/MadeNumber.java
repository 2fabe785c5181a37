package dk.cpr.demo.population;

import dk.cpr.kernel.number.Personnummer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number and what became of it.
 *
 * @param person whose it is, also once it is annulled or deleted
 * @param state as number-service writes it: current, changed, duplicate, annulled
 * @param successor the number that took over or survived
 * @param over the day from which the state holds, unless it is current
 */
public record MadeNumber(
    NumberSupply.Given given,
    UUID person,
    String state,
    @Nullable MadeNumber successor,
    @Nullable LocalDate over) {

  static MadeNumber current(NumberSupply.Given given, UUID person) {
    return new MadeNumber(given, person, "current", null, null);
  }

  public Personnummer number() {
    return given.number();
  }

  public boolean isCurrent() {
    return state.equals("current");
  }

  public @Nullable UUID survivor() {
    return successor != null && state.equals("duplicate") ? successor.person : null;
  }

  /** When it was given, as the record layouts write it. */
  public String from() {
    return Day.noon(number().birthDate()).text();
  }

  public @Nullable String to() {
    return over == null ? null : Day.noon(over).text();
  }

  /** Hides the number. */
  @Override
  public String toString() {
    return "number " + state;
  }
}
