package dk.cpr.local.register;

import dk.cpr.local.identity.AssuranceLevel;
import dk.cpr.local.identity.LocalKeycloak;
import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Daemon;
import dk.cpr.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A whole register on this machine. Its processes live on their own: another {@code LocalRegister}
 * of the same run folder, in another Java process, finds them, stops them, starts what is missing.
 *
 * <pre>
 * LocalRegister register = LocalRegister.of(new RegisterConfig(root, runFolder, Ports.free()));
 * register.start(StartProgress.unseen());
 * register.url("number-service");
 * register.token("hospital");
 * register.kill("person-service");   // SIGKILL
 * register.start("person-service");
 * register.stop();
 * </pre>
 */
public final class LocalRegister {

  static final String PORTS_FILE = "ports.properties";

  private final RegisterConfig config;
  private final LocalPostgres postgres;
  private final LocalKeycloak keycloak;
  private final Map<Component, ServiceProcess> services = new EnumMap<>(Component.class);
  private final Set<Component> startedHere = EnumSet.noneOf(Component.class);
  private volatile boolean brokenOff;

  private LocalRegister(RegisterConfig config) {
    Ports ports = config.ports();
    this.config = config;
    makeRunFolder(config.runFolder());
    Path database = config.runFolder().resolve("postgres");
    this.postgres = LocalPostgres.at(database, ports.of(Component.POSTGRES));
    this.keycloak =
        new LocalKeycloak(
            config.runFolder(),
            ports.of(Component.KEYCLOAK),
            ports.managementOf(Component.KEYCLOAK));
    Component.services()
        .forEach(service -> services.put(service, new ServiceProcess(service, config)));
  }

  /** The register of that configuration; nothing is started by this. */
  public static LocalRegister of(RegisterConfig config) {
    return new LocalRegister(config);
  }

  /** Starts what is not running, and returns when every component is ready. */
  public void start(StartProgress progress) {
    start(EnumSet.allOf(Component.class), progress);
  }

  /**
   * Starts those components that are not running, and returns when they are ready. When one fails,
   * what this call started is stopped again.
   */
  public void start(Collection<Component> wanted, StartProgress progress) {
    config.ports().save(config.runFolder().resolve(PORTS_FILE));
    boolean done = false;
    try {
      List<Startup> launched = new ArrayList<>();
      for (Component component : wanted) {
        Startup startup = new Startup(this, component, progress);
        launch(component);
        if (component.isService()) {
          // The services look for each other, so all are launched before one is waited for.
          launched.add(startup);
        } else {
          startup.await();
        }
      }
      launched.forEach(Startup::await);
      done = true;
    } finally {
      if (!done) {
        stopStarted();
      }
    }
  }

  /** Starts one component that is down and waits until it is ready. */
  public void start(String name) {
    start(List.of(Component.named(name)), StartProgress.unseen());
  }

  /** Stops everything, services first, and returns when no process is left. */
  public synchronized void stop() {
    stop(EnumSet.allOf(Component.class));
  }

  /** Stops one component in order. */
  public synchronized void stop(String name) {
    stop(EnumSet.of(Component.named(name)));
  }

  /** Ends one component as a crash would (SIGKILL; PostgreSQL: immediate shutdown). */
  public void kill(String name) {
    Component component = Component.named(name);
    if (component == Component.POSTGRES) {
      postgres.crash();
    } else {
      daemon(component).kill();
    }
  }

  /** Stops what this object started, and lets it start nothing more: for Ctrl-C. */
  public synchronized void breakOff() {
    brokenOff = true;
    stopStarted();
  }

  /** Where the component answers: {@code http://localhost:8081}. */
  public URI url(String name) {
    Component component = Component.named(name);
    return component == Component.POSTGRES
        ? URI.create("postgresql://127.0.0.1:" + postgres.port())
        : URI.create("http://localhost:" + config.ports().of(component));
  }

  /** Where it tells health and metrics: {@code http://localhost:9081}. */
  public URI managementUrl(String name) {
    return URI.create("http://localhost:" + config.ports().managementOf(Component.named(name)));
  }

  /** An access token of a demo identity; a person's is of level Substantial. */
  public String token(String who) {
    return keycloak.tokens().token(who);
  }

  /** An access token of a demo identity; the level counts for a person. */
  public String token(String who, AssuranceLevel level) {
    return keycloak.tokens().token(who, level);
  }

  /** An access token of a service of the suite. */
  public String serviceToken(String service) {
    return keycloak.tokens().service(service);
  }

  /** Binds a citizen of the demo to a person: the claim {@code person_id} of tokens from now on. */
  public void bind(String citizen, UUID person) {
    keycloak.bind(citizen, person);
  }

  /** Its database server. */
  public LocalPostgres postgres() {
    return postgres;
  }

  public RegisterConfig config() {
    return config;
  }

  /** Whether it has never been up: it has no realm yet. */
  public boolean isNew() {
    return !keycloak.hasRealm();
  }

  /** How each component is. */
  public List<ComponentStatus> status() {
    return Arrays.stream(Component.values()).map(this::status).toList();
  }

  /** Deletes the register with all its data, keys and passwords; it must be stopped. */
  public void delete() {
    CacheFolder.delete(config.runFolder());
  }

  boolean isRunning(Component component) {
    return component == Component.POSTGRES ? postgres.isRunning() : daemon(component).isRunning();
  }

  /** Whether its own process answers; another that took its port does not count. */
  boolean isReady(Component component) {
    return isRunning(component)
        && switch (component) {
          case POSTGRES -> true;
          case KEYCLOAK -> keycloak.isReady();
          default -> service(component).isReady();
        };
  }

  boolean isBuilt(Component service) {
    return service(service).isBuilt();
  }

  boolean isBrokenOff() {
    return brokenOff;
  }

  Daemon daemon(Component component) {
    return component == Component.KEYCLOAK ? keycloak.daemon() : service(component).daemon();
  }

  private synchronized void stopStarted() {
    stop(EnumSet.copyOf(startedHere));
  }

  private synchronized void launch(Component component) {
    if (brokenOff) {
      throw new CannotRun("Broken off; what was started is stopped again.");
    }
    boolean running = isRunning(component);
    if (!running) {
      startedHere.add(component);
    }
    switch (component) {
      case POSTGRES -> postgres.start();
      case KEYCLOAK -> {
        if (!running) {
          keycloak.launch(postgres);
        }
      }
      default -> {
        if (!running) {
          service(component).launch(postgres, keycloak);
        }
      }
    }
  }

  private void stop(Set<Component> which) {
    which.stream()
        .filter(Component::isService)
        .parallel()
        .forEach(service -> service(service).stop());
    if (which.contains(Component.KEYCLOAK)) {
      keycloak.stop();
    }
    if (which.contains(Component.POSTGRES)) {
      postgres.stop();
    }
    startedHere.removeAll(which);
  }

  private ComponentStatus status(Component component) {
    Processes processes = Processes.of(this, component);
    ComponentStatus.State state = ComponentStatus.State.DOWN;
    if (processes.pid().isPresent()) {
      state = isReady(component) ? ComponentStatus.State.READY : ComponentStatus.State.NOT_READY;
    }
    int port = config.ports().of(component);
    return new ComponentStatus(component, state, processes.pid(), port, processes.memory());
  }

  private ServiceProcess service(Component component) {
    ServiceProcess service = services.get(component);
    if (service == null) {
      throw new IllegalArgumentException(component + " is no service");
    }
    return service;
  }

  private static void makeRunFolder(Path folder) {
    try {
      Files.createDirectories(folder.resolve(".."));
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot write the folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
