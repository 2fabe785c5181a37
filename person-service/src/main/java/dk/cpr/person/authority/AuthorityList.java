package dk.cpr.person.authority;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.code.CountryCode;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The authority list as it was imported. */
@ApplicationScoped
public class AuthorityList {
  private static final String COUNTRY = "30";

  private final Sql sql;

  AuthorityList(Sql sql) {
    this.sql = sql;
  }

  /** Whether the list has the authority at that time. */
  public boolean has(AuthorityCode code, Instant at) {
    return sql.one(
            "select 1 from authority where code = ? and existed @> ?::timestamptz",
            row -> true,
            code.code(),
            at)
        .isPresent();
  }

  /** Whether the list has the country at that time. */
  public boolean has(CountryCode code, Instant at) {
    return sql.one(
            "select 1 from authority where code = ? and type = ? and existed @> ?::timestamptz",
            row -> true,
            code.code(),
            COUNTRY,
            at)
        .isPresent();
  }

  boolean hasEver(AuthorityCode code) {
    return sql.one("select 1 from authority where code = ?", row -> true, code.code()).isPresent();
  }

  boolean hasEver(CountryCode code) {
    return sql.one(
            "select 1 from authority where code = ? and type = ?",
            row -> true,
            code.code(),
            COUNTRY)
        .isPresent();
  }

  @Transactional
  AuthoritiesTaken take(List<NewAuthorities.Row> rows) {
    List<AuthoritiesTaken.SetAside> setAside = new ArrayList<>();
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    for (int i = 0; i < rows.size(); i++) {
      @Nullable EffectPeriod existed = period(rows.get(i));
      if (existed == null) {
        setAside.add(new AuthoritiesTaken.SetAside(i, "impossible-time"));
        continue;
      }
      switch (write(rows.get(i), existed)) {
        case ADDED -> added++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
      }
    }
    return new AuthoritiesTaken(added, changed, unchanged, setAside);
  }

  private enum Written {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  private Written write(NewAuthorities.Row row, EffectPeriod existed) {
    return sql.one(
            """
            insert into authority as known
              (code, valid_from, valid_to, existed, type, name, iso2, iso3, iso_numeric)
            values (?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz), ?, ?, ?, ?, ?)
            on conflict on constraint authority_pk do update set valid_to = excluded.valid_to,
              existed = excluded.existed, type = excluded.type, name = excluded.name,
              iso2 = excluded.iso2, iso3 = excluded.iso3, iso_numeric = excluded.iso_numeric
            where (known.valid_to, known.type, known.name, known.iso2, known.iso3, known.iso_numeric)
              is distinct from (excluded.valid_to, excluded.type, excluded.name, excluded.iso2,
                excluded.iso3, excluded.iso_numeric)
            returning xmax = 0
            """,
            found -> found.getBoolean(1) ? Written.ADDED : Written.CHANGED,
            row.code(),
            existed.from() == null ? "" : existed.from().text(),
            existed.to() == null ? null : existed.to().text(),
            existed.from() == null ? null : existed.from().instant(),
            existed.to() == null ? null : existed.to().instant(),
            row.type(),
            row.name(),
            orNull(row.iso2()),
            orNull(row.iso3()),
            orNull(row.isoNumeric()))
        .orElse(Written.UNCHANGED);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable EffectPeriod period(NewAuthorities.Row row) {
    String from = Objects.requireNonNullElse(row.validFrom(), "");
    String to = Objects.requireNonNullElse(row.validTo(), "");
    if (!SourceTime.isReadable(from) || !SourceTime.isReadable(to)) {
      return null;
    }
    EffectPeriod period =
        new EffectPeriod(
            SourceTime.ofField(from, "").orElse(null), SourceTime.ofField(to, "").orElse(null));
    return period.isEmpty() ? null : period;
  }
}
