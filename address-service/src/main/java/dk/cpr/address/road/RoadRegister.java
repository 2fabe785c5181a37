package dk.cpr.address.road;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.When;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks an address up in the road register as it is known now. */
@ApplicationScoped
public class RoadRegister {
  private final Sql sql;
  private final RoadRows rows;

  RoadRegister(Sql sql, RoadRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * The words of an address, empty when its road or house is not in the road register; which floors
   * and doors a house has stands only in DAR.
   */
  public Optional<AddressWords> find(AddressKey key, When when) {
    List<RoadRecord> records =
        sql.list(
            """
            select record_type, fields from road_record
            where municipality = ? and road = ? and known_to is null
              and record_type in ('001', '003', '004')
            order by last_date desc, id
            """,
            rows::read,
            key.municipality().code(),
            key.road().code());
    return new RoadSheet(records).find(key, when);
  }
}
