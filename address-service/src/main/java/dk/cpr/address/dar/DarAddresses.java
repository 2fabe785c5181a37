package dk.cpr.address.dar;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.When;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks an address up among DAR's rows that are registered now. */
@ApplicationScoped
public class DarAddresses {
  private static final String[] IN_USE = {"2", "3"};
  private static final String[] EVER_IN_USE = {"2", "3", "4"};

  // A road that crosses a border has a part in each municipality, a house lies in one of them.
  private static final String FIND =
      """
      with asked as (select ?::tstzrange as period, ?::text[] as statuses),
      part as (
        select k.*, k.status = any(statuses) and tstzrange(k.virkningfra, k.virkningtil) && period
            as usable
        from asked, dar_navngivenvejkommunedel k
        where k.kommune = ? and k.vejkode = ? and k.registreringtil is null)
      select a.id as address, v.vejnavn, v.vejadresseringsnavn, s.navn as town, p.postnr,
        p.navn as post_district
      from asked cross join part
      left join dar_husnummer h on part.usable and h.navngivenvej_id = part.navngivenvej_id
        and h.husnummertekst = ? and h.registreringtil is null and h.status = any(statuses)
        and tstzrange(h.virkningfra, h.virkningtil) && period
        and not exists (
          select 1 from dar_darkommuneinddeling m
          where m.id = h.darkommune_id and m.registreringtil is null
            and m.kommunekode <> part.kommune)
      left join dar_adresse a on a.husnummer_id = h.id
        and coalesce(a.etagebetegnelse, '') = ? and coalesce(a.dørbetegnelse, '') = ?
        and a.registreringtil is null and a.status = any(statuses)
        and tstzrange(a.virkningfra, a.virkningtil) && period
      left join dar_navngivenvej v on v.id = part.navngivenvej_id and v.registreringtil is null
        and tstzrange(v.virkningfra, v.virkningtil) && period
      left join dar_postnummer p on p.id = h.postnummer_id and p.registreringtil is null
        and tstzrange(p.virkningfra, p.virkningtil) && period
      left join dar_supplerendebynavn s on s.id = h.supplerendebynavn_id
        and s.registreringtil is null and tstzrange(s.virkningfra, s.virkningtil) && period
      order by a.id is null, a.virkningfra desc, v.virkningfra desc, p.virkningfra desc,
        s.virkningfra desc
      limit 1
      """;

  private final Sql sql;

  DarAddresses(Sql sql) {
    this.sql = sql;
  }

  /**
   * What DAR says of an address.
   *
   * @param address id of the address; null when DAR has the road but not the address
   * @param words its names
   */
  public record Answer(@Nullable UUID address, AddressWords words) {}

  /**
   * Empty when DAR does not have the road at all. An address is in use at a time when status 2
   * (preliminary) or 3 (current) holds then; ever, when it was, or is closed since (4).
   */
  public Optional<Answer> find(AddressKey key, When when) {
    return sql.one(
        FIND,
        DarAddresses::answer,
        period(when),
        when.at() == null ? EVER_IN_USE : IN_USE,
        key.municipality().code(),
        key.road().code(),
        key.houseText(),
        key.floorText(),
        key.door());
  }

  private static String period(When when) {
    @Nullable Instant at = when.at();
    return at == null ? "(,)" : "[%1$s,%1$s]".formatted(at);
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getObject("address", UUID.class),
        new AddressWords(
            row.getString("vejnavn"),
            row.getString("vejadresseringsnavn"),
            row.getString("town"),
            row.getString("postnr"),
            row.getString("post_district")));
  }
}
