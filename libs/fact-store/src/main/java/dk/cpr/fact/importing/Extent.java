package dk.cpr.fact.importing;

/** How much of a person a delivery is proven to say, hence what it may do to what is known. */
public enum Extent {
  /** All of the person: what an earlier delivery of the source said and this one does not, ends. */
  WHOLE,
  /** What changed: what is not repeated stands, what is said otherwise takes its place. */
  CHANGES,
  /** Not proven complete: what is new is added, nothing ends. */
  ADDITIONS
}
