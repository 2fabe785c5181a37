package dk.cpr.number.entitlement;

import dk.cpr.kernel.code.AuthorityCode;
import java.util.List;

/**
 * Kinds of authority, told from the blocks of the code space (MYNKOD). Source: the CPR office's
 * list of authority codes; docs/adr/0011.
 */
enum AuthorityKind {
  /** The CPR office, type 39. */
  OFFICE(new Block(1, 2)),
  /** The register itself, by machine (maskinelt regelsæt), type 99. */
  REGISTER(new Block(99, 99)),
  /** Municipalities of Denmark and of Greenland, type 05. */
  MUNICIPALITY(new Block(101, 899), new Block(901, 999));

  private final List<Block> blocks;

  AuthorityKind(Block... blocks) {
    this.blocks = List.of(blocks);
  }

  boolean has(AuthorityCode authority) {
    int code = Integer.parseInt(authority.code());
    return blocks.stream().anyMatch(block -> block.from() <= code && code <= block.to());
  }

  /** Both ends are in. */
  private record Block(int from, int to) {}
}
