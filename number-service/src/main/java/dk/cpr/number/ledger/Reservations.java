package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Ordinals that are set aside in open blocks: not free for anyone, and given only out of their
 * block. The series must be locked for everything that changes them.
 */
@ApplicationScoped
public class Reservations {
  private final Sql sql;
  private final OrderInForce order;

  Reservations(Sql sql, OrderInForce order) {
    this.sql = sql;
    this.order = order;
  }

  /** The block that a number is set aside in. */
  public record Holder(UUID block, String organisation, Instant validTo) {}

  /** Sets ordinals of one series aside. */
  public void reserve(UUID block, SeriesKey key, List<Integer> ordinals) {
    order.remember();
    sql.update(
        """
        insert into reserved_number (birth_date, sex, ordinal, block_id)
        select ?, ?, ordinal, ? from unnest(?::int[]) as o (ordinal)
        """,
        key.birthDate(),
        key.sex(),
        block,
        ordinals.stream().map(String::valueOf).toArray(String[]::new));
  }

  /** Where these numbers are set aside; those that are not are absent. */
  public Map<Personnummer, Holder> holders(Collection<Personnummer> numbers) {
    Map<Personnummer, Holder> holders = new HashMap<>();
    for (Personnummer number : numbers) {
      OptionalInt ordinal = order.ordinalOf(number);
      if (ordinal.isPresent()) {
        sql.one(
                """
                select b.id, b.organisation, b.valid_to
                from reserved_number r join block b on b.id = r.block_id
                where r.birth_date = ? and r.sex = ? and r.ordinal = ?
                """,
                row ->
                    new Holder(
                        Sql.uuid(row, "id"),
                        row.getString("organisation"),
                        Objects.requireNonNull(Sql.instant(row, "valid_to"))),
                number.birthDate(),
                number.sex(),
                ordinal.getAsInt())
            .ifPresent(holder -> holders.put(number, holder));
      }
    }
    return holders;
  }

  /** Notes that numbers were given out of their blocks; they are in the ledger already. */
  public void use(Map<Personnummer, Holder> used) {
    used.forEach(
        (number, holder) -> {
          sql.update(
              "delete from reserved_number where birth_date = ? and sex = ? and ordinal = ?",
              number.birthDate(),
              number.sex(),
              order.ordinalOf(number).orElseThrow());
          sql.update(
              "update number set block_id = ? where number = ?", holder.block(), number.digits());
        });
  }

  /** Sets free what a block did not use, and gives the lowest of it; empty when all was used. */
  public OptionalInt release(UUID block) {
    return sql
        .list(
            "delete from reserved_number where block_id = ? returning ordinal",
            row -> row.getInt(1),
            block)
        .stream()
        .mapToInt(Integer::intValue)
        .min();
  }
}
