package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dk.cpr.kernel.fact.FactKind;
import java.io.IOException;

/**
 * Something about a person that only an {@link AccessDecision} can open. It cannot be serialised,
 * and shows nothing of what it holds.
 */
@JsonSerialize(using = Guarded.Refusal.class)
public final class Guarded<T> {
  private final FactKind kind;
  private final T value;

  private Guarded(FactKind kind, T value) {
    this.kind = kind;
    this.value = value;
  }

  /** Guards a value of a kind. */
  public static <T> Guarded<T> of(FactKind kind, T value) {
    return new Guarded<>(kind, value);
  }

  /** The kind that the decision is about. */
  public FactKind kind() {
    return kind;
  }

  /** For {@link AccessDecision} only: its key is made nowhere else. */
  T open(AccessDecision.Key key) {
    if (key.kind() != kind) {
      throw new IllegalStateException("the decision is about another kind");
    }
    return value;
  }

  @Override
  public String toString() {
    return "guarded[" + kind.wireName() + "]";
  }

  /** Refuses. */
  static final class Refusal extends StdSerializer<Guarded<?>> {
    private static final long serialVersionUID = 1L;

    Refusal() {
      super(Guarded.class, false);
    }

    @Override
    public void serialize(Guarded<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      throw new IllegalStateException("a guarded value needs an access decision");
    }
  }
}
