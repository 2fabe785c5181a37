package dk.cpr.disclosure.follow;

/** The condition under which name and address of a person are protected, over the read model. */
public final class Shielding {
  private static final String PROTECTED =
      """
      exists (select from known_fact g
        where g.person_id in (%1$s, %2$s) and g.kind = 'protection'
          and g.slot = '0001' and g.known_to is null and g.standing = 'VALID'
          and (g.effect && tstzrange(now(), now() + interval '1 minute', '[]')
            or not isempty(g.effect) and exists (select from known_fact x
              where x.person_id in (%1$s, %2$s) and x.kind = 'personStatus'
                and x.known_to is null and x.standing = 'VALID' and x.value ->> 'code' = '90'
                and (lower_inf(x.effect) or (lower_inf(g.effect) or lower(g.effect) <= lower(x.effect))
                  and (upper_inf(g.effect) or upper(g.effect) >= lower(x.effect))))))
      """;

  private static final String GUARDIAN_PROTECTED =
      """
      exists (select from known_fact w join known_fact g
        on g.person_id = (w.value ->> 'guardian')::uuid
        where w.person_id = %s and w.kind = 'guardianship'%s
          and g.kind = 'protection' and g.slot = '0001' and g.known_to is null
          and g.standing = 'VALID'
          and g.effect && tstzrange(now(), now() + interval '1 minute', '[]'))
      """;

  private Shielding() {}

  /**
   * Protection of the person, or of the duplicate that was asked for: in effect now, or from within
   * a minute (clocks of two services differ); of the dead, also one that was in effect at death and
   * has lapsed since (CPR-loven § 42, stk. 2, nr. 6).
   *
   * @param person expression that gives a person id
   * @param duplicate the same, for whom was asked for
   */
  public static String of(String person, String duplicate) {
    return PROTECTED.formatted(person, duplicate);
  }

  /**
   * Protection of any of a person's guardians: their name and address stand in the guardianship and
   * are guarded by their own protection.
   *
   * @param person expression that gives a person id
   */
  public static String ofGuardians(String person) {
    return GUARDIAN_PROTECTED.formatted(person, " and w.standing = 'VALID'");
  }

  /** The same, also of who was registered as guardian by mistake: a history tells of them. */
  public static String ofGuardiansEver(String person) {
    return GUARDIAN_PROTECTED.formatted(person, "");
  }
}
