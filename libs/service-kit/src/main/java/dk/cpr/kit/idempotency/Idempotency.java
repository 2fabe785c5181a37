package dk.cpr.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs a write once per client, route and {@code Idempotency-Key}. */
@ApplicationScoped
public class Idempotency {
  /** Name of the request header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");

  private final Sql sql;
  private final Caller caller;
  private final ObjectMapper json;
  private final ObjectMapper canonical;
  private final SecretKeySpec secret;

  Idempotency(
      Sql sql,
      Caller caller,
      ObjectMapper json,
      @ConfigProperty(name = "cpr.idempotency.hmac-key") String secret) {
    this.sql = sql;
    this.caller = caller;
    this.json = json;
    this.canonical =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * Does the work, or gives the stored answer of the first time, in one transaction.
   *
   * @param route name of the route, e.g. {@code POST /v1/births}
   * @param key the header as sent: 8 to 128 visible ASCII characters
   * @param body the request as parsed; only its HMAC is stored
   * @throws ProblemException idempotency-key-missing, idempotency-key-reused
   */
  @Transactional
  public <A> Answer<A> once(
      Request request, @Nullable String key, Class<A> type, Supplier<Answer<A>> work) {
    String sound = sound(key);
    byte[] hmac = hmac(request.body());
    String client = caller.client();
    int fresh =
        sql.update(
            """
            insert into idempotency_key (client, route, key, body_hmac) values (?, ?, ?, ?)
            on conflict on constraint idempotency_key_pk do nothing
            """,
            client,
            request.route(),
            sound,
            hmac);
    if (fresh == 0) {
      return find(request.route(), sound, hmac, type)
          .orElseThrow(() -> new ProblemException(ProblemType.TRY_AGAIN));
    }
    Answer<A> answer = work.get();
    sql.update(
        """
        update idempotency_key set status = ?, answer = ?::jsonb
        where client = ? and route = ? and key = ?
        """,
        answer.status(),
        write(answer.ids()),
        client,
        request.route(),
        sound);
    return answer;
  }

  /**
   * The answer that a key already has, for writes that must ask other services before {@link #once}
   * and need not when they are repeated.
   *
   * @throws ProblemException idempotency-key-missing, idempotency-key-reused
   */
  public <A> Optional<Answer<A>> earlier(Request request, @Nullable String key, Class<A> type) {
    return find(request.route(), sound(key), hmac(request.body()), type);
  }

  /**
   * Takes a write of the current request down for {@link GroupIdempotency}.
   *
   * @param part what tells the parts of one request apart, "" when it has only one
   * @throws ProblemException idempotency-key-missing
   */
  public KeyedWrite keyed(Request request, @Nullable String key, String part) {
    return new KeyedWrite(
        caller.client(),
        request.route(),
        sound(key) + part,
        HexFormat.of().formatHex(hmac(request.body())));
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forgetOldKeys() {
    sql.update(
        """
        delete from idempotency_key where ctid in (
          select ctid from idempotency_key where created_at < now() - interval '30 days' limit 5000)
        """);
  }

  private <A> Optional<Answer<A>> find(String route, String key, byte[] hmac, Class<A> type) {
    record Stored(byte[] hmac, int status, String answer) {}
    Optional<Stored> found =
        sql.one(
            """
            select body_hmac, status, answer from idempotency_key
            where client = ? and route = ? and key = ? and status is not null
            """,
            row -> new Stored(row.getBytes(1), row.getInt(2), row.getString(3)),
            caller.client(),
            route,
            key);
    if (found.filter(first -> !MessageDigest.isEqual(first.hmac(), hmac)).isPresent()) {
      throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    return found.map(first -> new Answer<>(first.status(), read(first.answer(), type), true));
  }

  private static String sound(@Nullable String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
    }
    return key;
  }

  private byte[] hmac(Object body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(canonical.writeValueAsBytes(json.valueToTree(body)));
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("the body could not be hashed", e);
    }
  }

  private String write(Object ids) {
    try {
      return json.writeValueAsString(ids);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer could not be stored", e);
    }
  }

  private <A> A read(String stored, Class<A> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored answer could not be read", e);
    }
  }

  /** Route and parsed body of the request a key belongs to. */
  public record Request(String route, Object body) {}
}
