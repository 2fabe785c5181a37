package dk.cpr.system.noninterference;

import dk.cpr.local.machine.CacheFolder;
import dk.cpr.test.environment.TestIssuer;
import dk.cpr.test.environment.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pair of registers. */
final class World implements AutoCloseable {
  private static final Map<String, Map<String, String>> SETTINGS =
      Map.of(
          "disclosure-service",
          Map.of(
              "cpr.quality.rest", "0",
              "cpr.quality.pause", "100MS",
              "cpr.follow.patience", "1",
              // A count is made anew for each question about now: at most a portion is counted.
              "cpr.statistics.answer-within", "5S"));

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);
  private static final int TRIES = 8;
  private static final int TRIES_TO_OPERATE = 70;

  private final Path folder;
  private final TwoDatabases databases;
  private final Map<Side, OneRegister> registers = new EnumMap<>(Side.class);
  private final Map<Side, Settling> settling = new EnumMap<>(Side.class);
  private @Nullable BiFunction<Side, String, URI> detour;

  private World(Path folder, TwoDatabases databases) {
    this.folder = folder;
    this.databases = databases;
  }

  /** Starts both and registers what every sequence needs. */
  static World started() {
    return started(List.of(Side.values()), SETTINGS, List.of());
  }

  /** Only the first of the two. */
  static World single(Map<String, Map<String, String>> settings, List<String> jvm) {
    return started(List.of(Side.A), settings, jvm);
  }

  private static World started(
      List<Side> sides, Map<String, Map<String, String>> settings, List<String> jvm) {
    try {
      Path folder = folder();
      World world = new World(folder, TwoDatabases.started());
      for (Side side : sides) {
        Path own = folder.resolve(side.name());
        world.registers.put(side, new OneRegister(side, world.databases, own, settings, jvm));
      }
      world.registers.values().forEach(OneRegister::launch);
      world.registers.values().forEach(OneRegister::awaitReady);
      for (Side side : sides) {
        world.settling.put(side, new Settling(world.databases, side));
      }
      world.furnish();
      return world;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with the key of the services' clients, and an issuer that runs. */
  static Path folder() throws IOException {
    if (System.getProperty("cpr.test.issuer") == null) {
      System.setProperty("cpr.test.issuer", TestIssuer.start());
    }
    Path folder = Files.createTempDirectory("cpr-two-registers-");
    Files.writeString(folder.resolve("client.pem"), pem());
    return folder;
  }

  OneRegister register(Side side) {
    return java.util.Objects.requireNonNull(registers.get(side));
  }

  TwoDatabases databases() {
    return databases;
  }

  Path home() {
    return folder;
  }

  /** Lets requests go another way. */
  void detour(BiFunction<Side, String, URI> way) {
    detour = way;
  }

  URI url(Side side, String service) {
    BiFunction<Side, String, URI> way = detour;
    return way == null ? register(side).url(service) : way.apply(side, service);
  }

  /** Sends it, and again with the same key while it is told to come again. */
  CompletableFuture<Answer> send(Side side, Request request, @Nullable String token) {
    return send(side, request, token, UUID.randomUUID().toString(), TRIES);
  }

  private CompletableFuture<Answer> send(
      Side side, Request request, @Nullable String token, String key, int left) {
    return Http.send(url(side, request.service()), request, token, key)
        .thenCompose(
            answer ->
                answer.status() != 503 || left == 0
                    ? CompletableFuture.completedFuture(answer)
                    : CompletableFuture.supplyAsync(() -> answer, LATER)
                        .thenCompose(again -> send(side, request, token, key, left - 1)));
  }

  /** A request of the operator, which must succeed; one that is told to come again does. */
  Answer operate(Side side, Request request) {
    String key = UUID.randomUUID().toString();
    Answer answer = send(side, request, Tokens.operator(), key, TRIES_TO_OPERATE).join();
    if (!answer.isGood()) {
      throw new IllegalStateException(request.path() + " answered " + answer);
    }
    return answer;
  }

  /** What the read model of a register has at a place, if anything. */
  Optional<String> read(Side side, String query, Object argument) {
    return java.util.Objects.requireNonNull(settling.get(side)).first(query, argument);
  }

  /** Waits until both read models hold all that is known, and data quality has looked at it. */
  void settle() {
    settling.values().forEach(Settling::await);
    Quiet.now();
  }

  @Override
  public void close() {
    registers.values().parallelStream().forEach(OneRegister::close);
    CacheFolder.delete(folder);
  }

  private void furnish() {
    for (Side side : registers.keySet()) {
      operate(
          side,
          Request.post(
              "person-service", "/v1/imports/authorities", Map.of("authorities", authorities())));
      for (Map<String, Object> right : RightsOfAll.all()) {
        operate(side, Request.post("disclosure-service", "/v1/rights", right));
      }
    }
  }

  private static List<Map<String, String>> authorities() {
    List<Map<String, String>> rows = new java.util.ArrayList<>();
    Municipalities.all().forEach(code -> rows.add(authority(code, "05")));
    for (String parish : List.of("9911", "9912", "9913")) {
      rows.add(authority(parish, "25"));
    }
    rows.add(country("5100", "DK", "DNK"));
    rows.add(country("5120", "SE", "SWE"));
    return rows;
  }

  private static Map<String, String> authority(String code, String type) {
    return Map.of("code", code, "type", type, "name", "M" + code, "validFrom", "190001011200");
  }

  private static Map<String, String> country(String code, String iso2, String iso3) {
    Map<String, String> row = new HashMap<>(authority(code, "30"));
    row.put("iso2", iso2);
    row.put("iso3", iso3);
    return row;
  }

  private static String pem() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
