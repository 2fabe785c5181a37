package dk.cpr.kernel.number;

import java.util.List;

/**
 * Who registers people that have no residence and need a number, and under which administrative
 * municipalities, the usual one first: 0010 seamen's tax, 0011 tax, 0012 ATP, 0019 all others.
 * CPR-loven § 3, bekendtgørelse 862/2023 § 1 (3)-(4) and the CPR office's list of who assigns
 * administrative numbers.
 */
public enum AdministrativeAssigner {
  PARISH("0019"),
  TAX("0011", "0010"),
  ATP("0012"),
  STAR("0019"),
  FOREIGN_MINISTRY("0019"),
  RIGSOMBUDSMAND("0019"),
  GREENLAND("0019");

  private final List<String> municipalities;

  AdministrativeAssigner(String... municipalities) {
    this.municipalities = List.of(municipalities);
  }

  /** Whether it registers people under this code. */
  public boolean isFor(String municipality) {
    return municipalities.contains(municipality);
  }

  /** The code that it registers people under where it names none. */
  public String usual() {
    return municipalities.getFirst();
  }
}
