package dk.cpr.person.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.custody.CustodyCase.Couple;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.OtherParent;
import dk.cpr.person.custody.CustodyCase.Parenthood;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.custody.CustodyRule.Custody;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustodyRuleTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          LIVING, MARRIED,     NOT_DECLARED, MARRIAGE,        NOT_ASKED,  BOTH
          LIVING, MARRIED,     NOT_DECLARED, NOT_STATED,      NOT_SHARED, BOTH
          LIVING, MARRIED,     DECLARED,     MARRIAGE,        NOT_ASKED,  BOTH
          LIVING, SEPARATED,   NOT_DECLARED, MARRIAGE,        SHARED,     MOTHER
          LIVING, SEPARATED,   NOT_DECLARED, NOT_STATED,      NOT_ASKED,  MOTHER
          LIVING, SEPARATED,   DECLARED,     MARRIAGE,        NOT_SHARED, BOTH
          LIVING, SEPARATED,   NOT_DECLARED, ACKNOWLEDGEMENT, SHARED,     BOTH
          LIVING, NOT_MARRIED, NOT_DECLARED, NOT_STATED,      SHARED,     MOTHER
          LIVING, NOT_MARRIED, NOT_DECLARED, MARRIAGE,        SHARED,     MOTHER
          LIVING, NOT_MARRIED, DECLARED,     NOT_STATED,      NOT_ASKED,  BOTH
          LIVING, NOT_MARRIED, DECLARED,     ACKNOWLEDGEMENT, NOT_SHARED, BOTH
          LIVING, NOT_MARRIED, NOT_DECLARED, ACKNOWLEDGEMENT, SHARED,     BOTH
          LIVING, NOT_MARRIED, NOT_DECLARED, ACKNOWLEDGEMENT, NOT_SHARED, MOTHER
          LIVING, NOT_MARRIED, NOT_DECLARED, ACKNOWLEDGEMENT, NOT_ASKED,  ASK_RESIDENCE
          LIVING, NOT_MARRIED, NOT_DECLARED, DECISION,        SHARED,     BOTH
          LIVING, NOT_MARRIED, NOT_DECLARED, DECISION,        NOT_SHARED, MOTHER
          LIVING, NOT_MARRIED, NOT_DECLARED, DECISION,        NOT_ASKED,  ASK_RESIDENCE
          NONE,   NOT_MARRIED, NOT_DECLARED, NOT_STATED,      NOT_ASKED,  MOTHER
          NONE,   MARRIED,     DECLARED,     ACKNOWLEDGEMENT, SHARED,     MOTHER
          """)
  void custodyFollowsTheAct(
      OtherParent other,
      Couple couple,
      JointCare declared,
      Parenthood parenthood,
      SharedResidence residence,
      Custody expected) {
    assertThat(CustodyRule.decide(new CustodyCase(other, couple, declared, parenthood, residence)))
        .isEqualTo(expected);
  }

  @Test
  void anAnsweredQuestionIsNeverAskedAgain() {
    assertThat(
            Stream.of(SharedResidence.SHARED, SharedResidence.NOT_SHARED)
                .flatMap(
                    answer ->
                        Arrays.stream(Parenthood.values())
                            .map(
                                parenthood ->
                                    CustodyRule.decide(
                                        new CustodyCase(
                                            OtherParent.LIVING,
                                            Couple.NOT_MARRIED,
                                            JointCare.NOT_DECLARED,
                                            parenthood,
                                            answer)))))
        .doesNotContain(Custody.ASK_RESIDENCE);
  }
}
