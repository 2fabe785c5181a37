package dk.cpr.local.register;

import java.util.OptionalLong;

/**
 * How a component is at this moment.
 *
 * @param pid its process, when there is one
 * @param memory bytes of memory of its process and its children, shared pages divided by their
 *     users; 0 when it is down
 */
public record ComponentStatus(
    Component component, State state, OptionalLong pid, int port, long memory) {

  /** What its users find. */
  public enum State {
    /** No process. */
    DOWN,
    /** A process that is not ready to work. */
    NOT_READY,
    /** A process that works. */
    READY
  }
}
