package dk.cpr.importer.door;

/** How much of a person a delivery is proven to say, on the wire of the import doors. */
public enum DeliveryExtent {
  /** All of it: what is not repeated ends. */
  WHOLE,
  /** What changed: what is not repeated stands, what is said otherwise takes its place. */
  CHANGES,
  /** Not proven complete: what is new is added, nothing ends. */
  ADDITIONS
}
