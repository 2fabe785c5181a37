package dk.cpr.importer.delivery;

/** What a delivery of persons says of what it leaves out. */
public enum DeliveryKind {
  /** Each record 001 stands for all of its person: what is not repeated has ended. */
  WHOLE,
  /** What is not repeated stands. */
  CHANGES
}
