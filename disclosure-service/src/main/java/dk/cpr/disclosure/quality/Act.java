package dk.cpr.disclosure.quality;

/** What a case worker decides about a finding. */
enum Act {
  ACCEPTED(FindingState.ACCEPTED),
  DONE(FindingState.DONE),
  REOPENED(FindingState.OPEN);

  private final FindingState state;

  Act(FindingState state) {
    this.state = state;
  }

  /** The state after it. */
  FindingState state() {
    return state;
  }
}
