package dk.cpr.kernel.code;

import java.util.Set;

/**
 * Status (STATUS of record 001) and whose it is: of a number (30, 50, 60), of residence (01-07) or
 * of the person (20, 70, 80, 90).
 */
public enum PersonStatus implements Coded {
  RESIDENT("01", Holder.RESIDENCE),
  /** Resident on a high road code (9900-9999): no fixed abode. */
  RESIDENT_HIGH_ROAD_CODE("03", Holder.RESIDENCE),
  RESIDENT_GREENLAND("05", Holder.RESIDENCE),
  RESIDENT_GREENLAND_HIGH_ROAD_CODE("07", Holder.RESIDENCE),
  /** Number without residence, for tax or administration. */
  ADMINISTRATIVE("20", Holder.PERSON),
  ANNULLED_NUMBER("30", Holder.NUMBER),
  DELETED_DUPLICATE("50", Holder.NUMBER),
  /** Replaced after a wrong birth date or sex, or a legal gender change. */
  CHANGED_NUMBER("60", Holder.NUMBER),
  DISAPPEARED("70", Holder.PERSON),
  EMIGRATED("80", Holder.PERSON),
  DEAD("90", Holder.PERSON);

  /** Whose state a status is. */
  public enum Holder {
    NUMBER,
    RESIDENCE,
    PERSON
  }

  private static final Set<String> ADMINISTRATIVE_MUNICIPALITIES =
      Set.of("0010", "0011", "0012", "0019");

  private final String code;
  private final Holder holder;

  PersonStatus(String code, Holder holder) {
    this.code = code;
    this.holder = holder;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whose state it is. */
  public Holder holder() {
    return holder;
  }

  /** Whether a municipality code is one of those that stand for status 20. */
  public static boolean isAdministrative(MunicipalityCode municipality) {
    return ADMINISTRATIVE_MUNICIPALITIES.contains(municipality.code());
  }
}
