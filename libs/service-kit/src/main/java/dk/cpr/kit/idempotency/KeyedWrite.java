package dk.cpr.kit.idempotency;

/**
 * A write and its key, taken down while its request is at hand, to be done together with others.
 *
 * @param client OAuth client and subject that sent the key
 * @param route method and path
 * @param key the header as sent, with what tells the parts of one request apart
 * @param hmac of the request's body, in hex
 */
public record KeyedWrite(String client, String route, String key, String hmac) {}
