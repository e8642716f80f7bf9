public import AccordWording

/// Which rows of a table count the same things. A sum over them would count these twice, and is
/// refused with the remedy:
///
/// ```
/// activity list --year 2023 | sum young-people                        refused
/// activity list --year 2023 | where scope = own | sum young-people    50000
/// ```
public enum Overlap: Sendable, Hashable {
  /// Rows with different values of the column count the same things: the total that a network
  /// states, and the figures of its members. Rows with one value can be added up.
  case levels
  /// Rows with the same value of the column are versions of one thing, of which one holds. The
  /// condition keeps that one: `adopted = yes`.
  case versions(keep: Text)
}
