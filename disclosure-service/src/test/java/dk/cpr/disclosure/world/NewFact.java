package dk.cpr.disclosure.world;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact as an owner's log tells it, to be bent. */
public final class NewFact {
  private final Map<String, @Nullable Object> payload = new HashMap<>();

  private NewFact(String kind, Map<String, String> value) {
    set("kind", kind);
    set("slot", "");
    set("value", value);
    set("effectFromUncertain", false);
    set("effectToUncertain", false);
    set("standing", "VALID");
    set("knownFrom", "2001-11-20T10:00:00Z");
    set("registeredBy", "10000000");
    set("origin", "IMPORT");
    set("verified", true);
  }

  public static NewFact of(String kind, Map<String, String> value) {
    return new NewFact(kind, value);
  }

  public NewFact from(String effectFrom) {
    return set("effectFrom", effectFrom);
  }

  public NewFact to(String effectTo) {
    return set("effectTo", effectTo);
  }

  public NewFact slot(String slot) {
    return set("slot", slot);
  }

  public NewFact set(String name, @Nullable Object value) {
    payload.put(name, value);
    return this;
  }

  Map<String, @Nullable Object> payload() {
    return new HashMap<>(payload);
  }
}
