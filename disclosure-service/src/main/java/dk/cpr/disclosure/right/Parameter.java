package dk.cpr.disclosure.right;

/** What a right lets a request say beside purpose, case and fields. */
public enum Parameter {
  /** Times: what held, or was known, at another time than now. Authorities only. */
  PAST
}
