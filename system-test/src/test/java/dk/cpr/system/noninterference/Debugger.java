package dk.cpr.system.noninterference;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Suspends every thread of a Java process as one of them enters a method. */
final class Debugger implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;
  private final VirtualMachine machine;

  private Debugger(VirtualMachine machine) {
    this.machine = machine;
  }

  static Debugger attached(int port) throws IOException {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(one -> one.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    Objects.requireNonNull(arguments.get("port")).setValue(Integer.toString(port));
    try {
      return new Debugger(connector.attach(arguments));
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException(e);
    }
  }

  /** Whether the process has loaded the class, with a method of that name. */
  boolean knows(FrozenStep step) {
    return !methods(step).isEmpty();
  }

  Freeze.Stillness at(FrozenStep step) {
    return new Freeze.Stillness() {
      @Override
      public String begin() throws IOException {
        stop(step);
        return step.toString();
      }

      @Override
      public void end() {
        machine.resume();
      }
    };
  }

  @Override
  public void close() {
    machine.dispose();
  }

  private void stop(FrozenStep step) throws IOException {
    List<BreakpointRequest> requests = methods(step).stream().map(this::request).toList();
    try {
      long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
      while (System.nanoTime() < end) {
        EventSet events = machine.eventQueue().remove(PATIENCE_MILLIS);
        if (events != null && isThere(events)) {
          return;
        }
      }
      throw new NotReached(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      machine.eventRequestManager().deleteEventRequests(requests);
    }
  }

  private static boolean isThere(EventSet events) {
    for (Event event : events) {
      if (event instanceof BreakpointEvent) {
        return true;
      }
    }
    events.resume();
    return false;
  }

  private BreakpointRequest request(Method method) {
    BreakpointRequest request =
        machine.eventRequestManager().createBreakpointRequest(method.location());
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
    return request;
  }

  private List<Method> methods(FrozenStep step) {
    return machine.classesByName(step.type()).stream()
        .map((ReferenceType type) -> type.methodsByName(step.method()))
        .flatMap(List::stream)
        .filter(method -> !method.isAbstract() && !method.isNative() && hasCode(method))
        .toList();
  }

  private static boolean hasCode(Method method) {
    try {
      return !method.allLineLocations().isEmpty();
    } catch (AbsentInformationException e) {
      return true;
    }
  }

  /** No look-up comes this way. */
  static final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    NotReached(FrozenStep step) {
      super(step + " is not reached by a look-up");
    }
  }
}
