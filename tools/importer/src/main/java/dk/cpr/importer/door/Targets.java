package dk.cpr.importer.door;

import dk.cpr.importer.http.ServiceDoor;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where an import goes.
 *
 * @param bases the address of each service that is asked, e.g. {@code http://localhost:8082}
 * @param operator an access token of the operator that is valid now; asked for before each request
 */
public record Targets(Map<RegisterService, URI> bases, Supplier<String> operator) {

  /** Copies the map. */
  public Targets {
    bases = Map.copyOf(bases);
  }

  /** The services on their own ports of this machine. */
  public static Targets local(Supplier<String> operator) {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, URI.create("http://localhost:" + (8081 + service.ordinal())));
    }
    return new Targets(bases, operator);
  }

  /** The operator's door to a service. */
  public ServiceDoor door(RegisterService service) {
    return door(service, operator);
  }

  /** The door to a service for another identity. */
  public ServiceDoor door(RegisterService service, Supplier<String> token) {
    return new ServiceDoor(
        service.moduleName(),
        Objects.requireNonNull(bases.get(service), () -> "no address of " + service.moduleName()),
        token);
  }
}
