package dk.cpr.person.kin;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.named.People;
import dk.cpr.person.named.PersonOrName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or two who adopt, each in a place of their own. */
record Adopters(List<Adopter> all) {

  /**
   * One who adopts, and the parent's place they take.
   *
   * @param leastAge that the law asks for
   */
  record Adopter(PersonOrName who, ParentRole role, String slot, int leastAge) {}

  /**
   * The adopters of a report. Each takes the place of their role; of two with the same role the
   * second takes the other, as the extract has only these two.
   *
   * @throws ProblemException invalid-input when there are more than places, or one is the child or
   *     there twice
   */
  static Adopters of(NewAdoption report, People people) {
    List<String> free = new ArrayList<>(List.of(Parentage.MOTHER, Parentage.FATHER));
    free.remove(String.valueOf(report.staying()));
    List<Adopter> adopters = new ArrayList<>();
    for (int i = 0; i < report.adopters().size(); i++) {
      NewAdoption.Adopter given = report.adopters().get(i);
      if (free.isEmpty()) {
        throw invalid("/adopters/" + i, "no-place", "one adopter beside the parent who stays");
      }
      ParentRole role = Coded.find(ParentRole.class, given.role()).orElseThrow();
      String own = role == ParentRole.MOTHER ? Parentage.MOTHER : Parentage.FATHER;
      String slot = free.contains(own) ? own : free.getFirst();
      free.remove(slot);
      PersonOrName who = given.person().found(people.orNull(NewAdoption.pointer(i)));
      requireSomebodyElse(adopters, who, people.at("/child"), i);
      int leastAge = given.leave() == null ? AgeRule.ADOPTER : AgeRule.ADOPTER_WITH_LEAVE;
      adopters.add(new Adopter(who, role, slot, leastAge));
    }
    return new Adopters(adopters);
  }

  private static void requireSomebodyElse(
      List<Adopter> before, PersonOrName who, PersonId child, int index) {
    @Nullable PersonId person = who.personId();
    boolean twice = before.stream().anyMatch(one -> one.who().equals(who));
    if (twice || child.equals(person)) {
      throw invalid(NewAdoption.pointer(index), "same-person", "somebody else");
    }
  }

  private static ProblemException invalid(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
