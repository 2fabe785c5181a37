package dk.cpr.records.line;

/** The slugs of import reports. */
public final class Reasons {
  public static final String UNREADABLE_TYPE = "record-type-unreadable";
  public static final String UNKNOWN_TYPE = "unknown-record-type";
  public static final String LINE_TOO_LONG = "line-too-long";
  public static final String UNPRINTABLE = "unprintable-character";
  public static final String NOT_NUMERIC = "not-numeric";
  public static final String IMPOSSIBLE_TIME = "impossible-time";
  public static final String UNKNOWN_CODE = "unknown-code";
  public static final String WRONG_COLUMNS = "wrong-number-of-columns";

  /** The line's number is not that of the person whose lines it stands among. */
  public static final String OTHER_NUMBER = "number-differs-from-person";

  /** No record 001 with this number stands in the file. */
  public static final String NO_PERSON = "line-without-person";

  /** A person has more lines than a person can have. */
  public static final String TOO_MANY_LINES = "too-many-lines";

  /** The person's record 001 is damaged: all the person's lines are set aside. */
  public static final String PERSON_SET_ASIDE = "person-set-aside";

  /** A protection is in doubt: the person stands as protected until a good delivery mends it. */
  public static final String PROTECTED = "protected-while-in-doubt";

  /** A protection of name and address begins after the extract was made. */
  public static final String STARTS_AHEAD = "starts-after-production";

  /** A line of another type holds what a protection holds: one digit of its type may be wrong. */
  public static final String READS_AS_PROTECTION = "reads-as-protection";

  /** Valid protections of one type overlap: they are taken as one. */
  public static final String OVERLAPS = "protections-overlap";

  /** A record type of the format that tells of nothing the register keeps. */
  public static final String NOT_READ = "record-type-not-kept";

  /** The file ends within this line. */
  public static final String CUT = "line-cut";

  /** The file ends before this person's protections can have come. */
  public static final String CUT_BEFORE_PROTECTION = "cut-before-protection";

  /** Copies of other people's names and addresses: records 031-033, a name beside a number. */
  public static final String DERIVED = "derived-not-kept";

  /** A guardianship told by record 017 and again, with its type, by 052. */
  public static final String REPEATED = "repeated-by-052";

  /** What stood under a changed number, where the file also holds the number that replaced it. */
  public static final String HELD_BY_SUCCESSOR = "held-by-successor";

  /** A record of which every field is empty. */
  public static final String NOTHING_STATED = "nothing-stated";

  /** A record of what is over does not say since when: kept, it would hold for ever. */
  public static final String OVER_WITHOUT_END = "history-without-end";

  public static final String ERROR_RECORD = "extract-error-record";
  public static final String DELETION_RECEIPT = "deletion-receipt";
  public static final String NO_START = "no-start-record";
  public static final String MISPLACED_START = "start-record-out-of-place";
  public static final String NO_END = "no-end-record";
  public static final String AFTER_END = "line-after-end";
  public static final String COUNT_DIFFERS = "count-differs";

  private Reasons() {}
}
