package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.util.RawValue;
import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.access.MaskedValue;
import dk.cpr.disclosure.frame.FactRow;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what was found. Everything passes through the access decision. */
final class AnswerWriter {
  private final List<FieldPath> fields;
  private final AccessDecision decision;
  private final boolean whole;

  AnswerWriter(List<FieldPath> fields, Right right, AccessDecision decision) {
    this.fields = fields;
    this.decision = decision;
    this.whole = !right.kind().isPrivate();
  }

  Map<String, Object> facts(LookedUp found) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (!found.number().isEmpty()) {
      facts.put(FieldPath.NUMBER, found.number());
    }
    Map<FactKind, List<Object>> parallel = new LinkedHashMap<>();
    for (MaskedValue<?> masked : found.facts()) {
      FactKind kind = masked.kind();
      Object told = told(kind, decision.open(masked));
      if (told instanceof Map<?, ?> entry
          && entry.values().stream().allMatch(Boolean.TRUE::equals)) {
        // What is not known is absent; a mark of what is absent tells nothing.
        continue;
      }
      if (kind.slot().isSingle() || told instanceof RawValue) {
        facts.put(kind.wireName(), told);
      } else {
        parallel.computeIfAbsent(kind, of -> new ArrayList<>()).add(told);
      }
    }
    parallel.forEach((kind, entries) -> facts.put(kind.wireName(), entries));
    return facts;
  }

  private Object told(FactKind kind, Object fact) {
    return switch (fact) {
      case VerbatimFacts verbatim -> new RawValue(verbatim.json());
      case FactFields own -> entry(kind, own);
      case FactRow row -> entry(kind, new FactFields(row.value(), row.effect(), row.verified()));
      default -> throw new IllegalStateException("not a fact: " + fact.getClass());
    };
  }

  /** Authorities and the person get times of effect, uncertainty and marks unasked. */
  private Map<String, Object> entry(FactKind kind, FactFields fact) {
    Map<String, Object> entry = new LinkedHashMap<>(fact.value());
    FactRow.Effect effect = fact.effect();
    if (whole || asked(kind, FieldPath.EFFECT_FROM)) {
      put(entry, FieldPath.EFFECT_FROM, effect.from());
      mark(entry, effect.fromUncertain() ? "effectFromUncertain" : null);
    }
    if (whole || asked(kind, FieldPath.EFFECT_TO)) {
      put(entry, FieldPath.EFFECT_TO, effect.to());
      mark(entry, effect.toUncertain() ? "effectToUncertain" : null);
    }
    if (whole) {
      mark(entry, fact.verified() ? null : "unverified");
    }
    return entry;
  }

  private boolean asked(FactKind kind, String field) {
    return fields.stream().anyMatch(path -> path.isOf(kind) && path.field().equals(field));
  }

  private static void put(Map<String, Object> entry, String name, @Nullable String text) {
    if (text != null) {
      entry.put(name, text);
    }
  }

  private static void mark(Map<String, Object> entry, @Nullable String name) {
    if (name != null) {
      entry.put(name, true);
    }
  }
}
