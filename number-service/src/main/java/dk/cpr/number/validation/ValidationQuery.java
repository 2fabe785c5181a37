package dk.cpr.number.validation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Texts to be judged, at most 1,000; any text will do. */
record ValidationQuery(@NotNull @Size(min = 1, max = 1000) List<@NotNull String> numbers) {

  /** A fixed mask. */
  @Override
  public String toString() {
    return "numbers[hidden]";
  }
}
