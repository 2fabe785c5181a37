package dk.cpr.system.noninterference;

/** A person of a register. */
record Someone(String number, String id) {
  @Override
  public String toString() {
    return id;
  }
}
