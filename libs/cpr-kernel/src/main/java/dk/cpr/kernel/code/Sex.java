package dk.cpr.kernel.code;

/** The registered sex (KOEN). */
public enum Sex {
  /** Woman (kvinde); the tenth digit of the number is even. */
  K,
  /** Man (mand); the tenth digit of the number is odd. */
  M
}
