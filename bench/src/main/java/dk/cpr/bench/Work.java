package dk.cpr.bench;

import java.util.Locale;

/** What is measured, with its budget as a share of the baseline. */
enum Work {
  CONSTANT("constant JSON, no token, no database", 0.45, 0.60),
  WITHOUT_RECEIPT("look-up by number: RS256 token, rights, protection; no receipt", 0.20, 0.30),
  WITH_RECEIPT("the same with a durable receipt", 0.15, 0.25),
  WITH_RECEIPT_OF_MANY("the same over " + Work.MANY + " connections", 0, 0),
  WHOLE("all current facts of one person, each corrected 20 times; with receipt", 0.12, 0.12),
  KNOWN_AT("the same as known before the last ten corrections", 0, 0),
  WHOLE_OF_MANY("all current facts, over " + Work.MANY + " connections", 0.12, 0.12),
  KNOWN_AT_OF_MANY("as known before, over " + Work.MANY + " connections", 0, 0);

  /** Connections of the load, where nothing else is said. */
  static final int FEW = 16;

  /** So many that the service always has something to do while the log is flushed. */
  static final int MANY = 64;

  /** Of the same for now. */
  private static final double KNOWN_AT_MUST = 0.5;

  private final String title;
  private final double must;
  private final double aim;

  Work(String title, double must, double aim) {
    this.title = title;
    this.must = must;
    this.aim = aim;
  }

  String title() {
    return title;
  }

  /** The columns of the budget. */
  String budget() {
    if (isAsKnownBefore()) {
      return "half of the row above | ";
    }
    return must > 0
        ? String.format(Locale.ROOT, "%.2f | %s", must, aim > must ? "%.2f".formatted(aim) : "")
        : " | ";
  }

  /**
   * What counts against the budget.
   *
   * @param ofNow share of {@link #now()}
   */
  boolean isMissedBy(double share, double ofNow) {
    return isAsKnownBefore() ? ofNow < KNOWN_AT_MUST : share < must;
  }

  boolean isAsKnownBefore() {
    return this == KNOWN_AT || this == KNOWN_AT_OF_MANY;
  }

  /** The same work for what is known now. */
  Work now() {
    return switch (this) {
      case KNOWN_AT -> WHOLE;
      case KNOWN_AT_OF_MANY -> WHOLE_OF_MANY;
      default -> this;
    };
  }

  boolean isLookUp() {
    return this != CONSTANT;
  }

  /** Connections that ask again as soon as they are answered. */
  int connections() {
    return this == WITH_RECEIPT_OF_MANY || now() == WHOLE_OF_MANY ? MANY : FEW;
  }

  /** Whether it asks for everything that is known of those few persons of whom much is. */
  boolean isOfWholePersons() {
    return now() == WHOLE || now() == WHOLE_OF_MANY;
  }

  /** Whether the packaged service does it; the bench application does the others. */
  boolean isOfPackagedService() {
    return this == WITH_RECEIPT || this == WITH_RECEIPT_OF_MANY || isOfWholePersons();
  }
}
