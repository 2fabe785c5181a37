package dk.cpr.records.layout;

/** What stands in a field of a fixed-width record, and how it is padded. */
public enum FieldKind {
  /** The record type. */
  TYPE,
  /** The personnummer that the record is about; never empty. */
  OWN,
  /** The personnummer of somebody else; empty is blank or zeros. */
  PERSON,
  /** Digits, filled with zeros; empty is zeros or blank. */
  DIGITS,
  /** {@code yyyyMMddHHmm} (empty: zeros or blank) or {@code yyyy-MM-dd} (empty: blank). */
  TIME,
  /** One character. */
  MARK,
  /** Text, filled with blanks on the left. */
  RIGHT,
  /** Characters whose meaning is not known, kept as they are. */
  OPAQUE,
  /** Text, filled with blanks on the right. */
  TEXT
}
