package dk.cpr.records.authority;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.time.EffectPeriod;

/**
 * A line of the authority list. Codes change hands: one code may have several lines with different
 * periods.
 *
 * @param line the line number, 1-based
 * @param code the code (MYNKOD)
 * @param type two digits (MYNTYP): 05 municipality, 25 parish, 30 country and others
 * @param name the name
 * @param period when it existed
 * @param iso2 ISO 3166 alpha-2 of a country, "" otherwise
 * @param iso3 ISO 3166 alpha-3 of a country, "" otherwise
 * @param isoNumeric ISO 3166 numeric, {@code 000} where there is none
 */
public record Authority(
    long line,
    AuthorityCode code,
    String type,
    String name,
    EffectPeriod period,
    String iso2,
    String iso3,
    String isoNumeric) {}
