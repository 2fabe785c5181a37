package dk.cpr.system.noninterference;

/** The parts of a sequence. */
enum Role {
  /** Protected: name and address differ between the two registers. */
  HIDDEN,
  /** The child of the hidden one and the former spouse; lives with the former, protected, too. */
  CHILD,
  /** Married to the hidden one until 2020; father of the child, without custody. */
  SPOUSE,
  /** Has the hidden one as guardian. */
  WARD,
  /** A second id of the same human being as the hidden one, with facts of its own. */
  DOUBLE,
  /** Lives in the asking municipality, has to do with nobody. */
  RESIDENT,
  /** Guardian in whose home the hidden one lives. */
  HOST,
  /** Child of the resident, born a while ago. */
  SON
}
