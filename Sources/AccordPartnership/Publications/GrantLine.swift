import AccordDocuments
public import AccordWording

/// The line of a convention in the file of grants, or why it cannot be written.
public struct GrantLine: Sendable {
  /// The convention.
  public let convention: Convention
  /// The number of the last amendment in force; `nil` where none is.
  public let amendment: Int?
  /// The amount of the line.
  public let amount: Money
  /// What is written.
  public let row: SCDLRow
  /// What keeps it from being written; none where it can be.
  public internal(set) var problems: [Problem]
  /// Whether the object was too long, and is cut.
  public let isCut: Bool

  /// What keeps a line from being written.
  public struct Problem: Sendable, Hashable {
    /// What is wrong.
    public let message: Text
    /// The command that mends it.
    public let remedy: Text
  }
}

extension Publication.Line {
  /// What is kept of a line that was published.
  public init(_ line: GrantLine) {
    self.init(
      convention: line.convention.id.reference, amendment: line.amendment, amount: line.amount,
      digest: line.row.digest)
  }
}
