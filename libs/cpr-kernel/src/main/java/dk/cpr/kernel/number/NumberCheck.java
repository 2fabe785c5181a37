package dk.cpr.kernel.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The program of the jar {@code cpr-kernel-…-personnummer.jar}, for system builders who want to try
 * the rules. Its answers name a number by its place only, so that they may be kept.
 */
public final class NumberCheck {
  static final int ALL_ARE = 0;
  static final int SOME_ARE_NOT = 1;
  static final int NOTHING_TO_CHECK = 2;

  private static final String HELP =
      """
      java -jar cpr-kernel-VERSION-personnummer.jar [NUMBER...]

      Tells of each NUMBER, or of each line of standard input when none is named, whether it is
      a personnummer by its form: ten digits, a hyphen or space after the sixth if you like, with
      a date that exists in its century. It does not tell whether a number was ever given.

      One line each: its place, then either
        personnummer birth-date=YYYY-MM-DD century=1800|1900|2000 sex=K|M modulus-11=yes|no
        no-personnummer reason=not-ten-digits|impossible-date|replacement-number

      K is a woman, M a man. Modulus 11 never rejects a number: since 1 October 2007 numbers are
      given that do not satisfy it. Replacement numbers (day + 60) are not personnumre.
      Arguments can be seen by others on the machine; send real numbers by standard input.

      Ends with 0 when all are personnumre, 1 when some are not, 2 when there was nothing to check.
      """;

  private NumberCheck() {}

  /** See the help text; ends the program with its exit code. */
  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args), System.in, System.out, System.err));
  }

  static int run(List<String> args, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    if (args.equals(List.of("--help")) || args.equals(List.of("-h"))) {
      out.print(HELP);
      return ALL_ARE;
    }
    boolean isOption = args.stream().anyMatch(arg -> arg.startsWith("-"));
    List<String> texts = isOption ? List.of() : args.isEmpty() ? lines(in) : args;
    if (texts.isEmpty()) {
      err.print(HELP);
      return NOTHING_TO_CHECK;
    }
    List<NumberForm> forms = NumberForm.ofAll(texts);
    for (int i = 0; i < forms.size(); i++) {
      out.println((i + 1) + " " + verdict(forms.get(i)));
    }
    return forms.stream().allMatch(NumberForm::dateExists) ? ALL_ARE : SOME_ARE_NOT;
  }

  private static List<String> lines(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).toList();
    }
  }

  private static String verdict(NumberForm form) {
    return form.fault() == null
        ? "personnummer birth-date=%s century=%d sex=%s modulus-11=%s"
            .formatted(
                form.birthDate(),
                form.century(),
                form.sex(),
                Boolean.TRUE.equals(form.satisfiesModulus11()) ? "yes" : "no")
        : "no-personnummer reason=" + form.fault().slug();
  }
}
