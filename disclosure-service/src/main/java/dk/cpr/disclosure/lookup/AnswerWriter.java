package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.util.RawValue;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what was found. Everything guarded passes through the access decision. */
final class AnswerWriter {
  private final Question question;
  private final AccessDecision decision;
  private final boolean whole;

  AnswerWriter(Question question, AccessDecision decision) {
    this.question = question;
    this.decision = decision;
    this.whole = !question.right().kind().isPrivate();
  }

  Map<String, Object> facts(Found found) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (!found.number().isEmpty()) {
      facts.put(FieldPath.NUMBER, found.number());
    }
    Map<FactKind, List<Object>> parallel = new LinkedHashMap<>();
    for (Guarded<Fact> guarded : found.facts()) {
      FactKind kind = guarded.kind();
      Fact fact = decision.open(guarded);
      if (kind.slot().isSingle() || fact instanceof Fact.Texts) {
        facts.put(kind.wireName(), told(kind, fact));
      } else {
        parallel.computeIfAbsent(kind, of -> new ArrayList<>()).add(told(kind, fact));
      }
    }
    parallel.forEach((kind, entries) -> facts.put(kind.wireName(), entries));
    return facts;
  }

  private Object told(FactKind kind, Fact fact) {
    return switch (fact) {
      case Fact.Fields fields -> entry(kind, fields);
      case Fact.Text text -> new RawValue(text.json());
      case Fact.Texts texts -> new RawValue(texts.json());
    };
  }

  /** Authorities and the person get times of effect, uncertainty and marks unasked. */
  private Map<String, Object> entry(FactKind kind, Fact.Fields fact) {
    Map<String, Object> entry = new LinkedHashMap<>(fact.value());
    Fact.Effect effect = fact.effect();
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
    return question.fields().stream()
        .anyMatch(path -> path.isOf(kind) && path.field().equals(field));
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
