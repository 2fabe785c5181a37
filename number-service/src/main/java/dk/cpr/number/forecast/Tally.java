package dk.cpr.number.forecast;

/** Ordinals of one series, counted by whether their numbers satisfy modulus 11. */
record Tally(int withCheckDigit, int withoutCheckDigit) {
  int sum() {
    return withCheckDigit + withoutCheckDigit;
  }

  Tally minus(Tally other) {
    return new Tally(
        withCheckDigit - other.withCheckDigit, withoutCheckDigit - other.withoutCheckDigit);
  }
}
