package dk.cpr.disclosure.access;

/**
 * Protections that whoever uses an answer has to heed (CPR-loven §§ 28 and 29); they come with
 * every answer and need no right of their own.
 *
 * @param nameAndAddress name and address protection, of any id of the human being
 * @param localDirectory left out of local directories; § 28 implies it
 * @param marketing no marketing
 * @param creditWarning warns of credit in the person's name
 */
public record Marks(
    boolean nameAndAddress, boolean localDirectory, boolean marketing, boolean creditWarning) {
  private static final int LOCAL_DIRECTORY = 1;
  private static final int MARKETING = 2;
  private static final int CREDIT_WARNING = 4;

  /**
   * As the read model holds them.
   *
   * @param bits 1 local directory, 2 marketing, 4 credit warning
   */
  public static Marks of(boolean nameAndAddress, int bits) {
    return new Marks(
        nameAndAddress,
        nameAndAddress || (bits & LOCAL_DIRECTORY) != 0,
        (bits & MARKETING) != 0,
        (bits & CREDIT_WARNING) != 0);
  }
}
