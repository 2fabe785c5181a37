package dk.cpr.disclosure.right;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a right may hold. A private recipient gets what the law lists for its type and nothing else
 * (CPR-loven §§ 38 and 42, {@link StatutoryFields}), about persons it has identified itself; a
 * sensitive kind is never part of a shorthand, nor is a question about numbers, which is asked of a
 * thousand at a time.
 */
final class RightRules {
  private static final String ALL_OF_KIND = ".*";

  /** Roles that ask for data of persons in the name of an organisation. */
  private static final Set<String> ASKING = Set.of(Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE);

  private final NewRight wish;
  private final ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);

  private RightRules(NewRight wish) {
    this.wish = wish;
  }

  /**
   * The fields of a sound right, in the order of the wish.
   *
   * @throws ProblemException invalid-input, naming each field at fault
   */
  static Set<FieldPath> fieldsOf(NewRight wish) {
    RightRules rules = new RightRules(wish);
    rules.checkRecipient();
    rules.checkCoverage();
    rules.checkBinding();
    rules.checkPeriod();
    Set<FieldPath> fields = rules.fields();
    if (!rules.problem.problem().errors().isEmpty()) {
      throw rules.problem;
    }
    return fields;
  }

  private void checkRecipient() {
    if (wish.kind() == RecipientKind.CITIZEN) {
      problem.at("/kind", "built-in", "the citizen's right is built in");
    } else if (wish.type() != null && !wish.kind().types().contains(wish.type())) {
      problem.at("/type", "not-of-this-kind", "one of " + wish.kind().types());
    }
    if (wish.kind().isPrivate() && wish.seesProtected()) {
      problem.at("/seesProtected", "authorities-only", "protected data are for authorities");
    }
    if (wish.kind().isPrivate() && !wish.allowed().isEmpty()) {
      problem.at("/parameters", "authorities-only", "a private recipient gets current data only");
    }
  }

  private void checkCoverage() {
    if (wish.coverage() == Coverage.SELF) {
      problem.at("/coverage", "built-in", "the citizen's right is built in");
    } else if (wish.kind().isPrivate() && wish.covered() != Coverage.IDENTIFIED) {
      problem.at("/coverage", "authorities-only", "IDENTIFIED, by the recipient itself");
    } else if (wish.coverage() == Coverage.OWN_MUNICIPALITY
        && (wish.kind() != RecipientKind.AUTHORITY
            || (wish.type() != null && wish.type() != OrganisationKind.MUNICIPALITY))) {
      problem.at("/coverage", "municipalities-only", "only a municipality has residents");
    }
  }

  private void checkBinding() {
    List<String> roles = Objects.requireNonNullElse(wish.roles(), List.of());
    for (int i = 0; i < roles.size(); i++) {
      if (!ASKING.contains(roles.get(i))) {
        problem.at("/roles/" + i, "unknown-role", "system, caseworker or office");
      }
    }
  }

  private void checkPeriod() {
    @Nullable LocalDate from = wish.validFrom();
    @Nullable LocalDate to = wish.validTo();
    if (from != null && to != null && !to.isAfter(from)) {
      problem.at("/validTo", "ends-before-it-begins", "a day after validFrom");
    }
  }

  private Set<FieldPath> fields() {
    Set<FieldPath> fields = new LinkedHashSet<>();
    for (int i = 0; i < wish.fields().size(); i++) {
      String pointer = "/fields/" + i;
      List<FieldPath> paths = read(wish.fields().get(i), pointer);
      if (!paths.stream().allMatch(this::isPermitted)) {
        problem.at(pointer, "not-in-the-law", "the law lists no such field for such a recipient");
      }
      fields.addAll(paths);
    }
    return fields;
  }

  private List<FieldPath> read(String text, String pointer) {
    boolean whole = text.endsWith(ALL_OF_KIND);
    List<FieldPath> paths =
        whole
            ? allOf(text.substring(0, text.length() - ALL_OF_KIND.length()))
            : FieldPath.of(text).stream().toList();
    if (paths.isEmpty()) {
      problem.at(pointer, "unknown-field-path", "a path of the catalogue, e.g. name.given");
      return paths;
    }
    if (whole && isSensitive(paths.getFirst())) {
      problem.at(pointer, "sensitive-kind", "each field of a sensitive kind has to be named");
    }
    // A shorthand stands for what of the kind such a recipient may get, if that is anything.
    List<FieldPath> permitted = paths.stream().filter(this::isPermitted).toList();
    return whole && !permitted.isEmpty() ? permitted : paths;
  }

  private boolean isPermitted(FieldPath path) {
    return !wish.kind().isPrivate()
        || StatutoryFields.contain(path, Optional.ofNullable(wish.type()));
  }

  private static List<FieldPath> allOf(String kind) {
    return FieldPath.all().stream()
        .filter(path -> path.toString().startsWith(kind + ".") && !path.isOfAskedNumber())
        .toList();
  }

  private static boolean isSensitive(FieldPath path) {
    return path.kind().map(FactKind::isSensitive).orElse(false);
  }
}
