package dk.cpr.kernel.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of its own registration of a fact. The register's registration time is another
 * one: that of the import (law 2).
 *
 * @param authority four digits (MYNKOD) of who registered it there
 * @param registeredAt when, as the source wrote it ({@code yyyyMMddHHmm})
 * @param document what it rests on, as one text
 */
public record Provenance(
    @Nullable String authority, @Nullable String registeredAt, @Nullable String document) {
  /** Whether it says nothing. */
  public boolean isEmpty() {
    return authority == null && registeredAt == null && document == null;
  }
}
