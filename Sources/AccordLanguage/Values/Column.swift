package import AccordJSON
public import AccordWording

/// A column of a table: its name as a word of the language, and the type of its values.
public struct Column: Sendable, Hashable {
  /// The word that stages use (`amount`, `montant`): letters, digits and hyphens. The English
  /// one is the key in machine outputs.
  public let name: Text
  /// The heading for people; the name with a capital where none is given.
  public let heading: Text
  /// The type of the values.
  public let type: ValueType
  /// What narrow screens drop first: 0 is never dropped, higher numbers go earlier.
  public let rank: Int
  /// Which rows must not be added up, because of their values in this column; `nil` where all may.
  public let overlap: Overlap?
  /// The type of the documents whose identities stand in it, where they are of one.
  package let target: ColumnTarget?
  /// Where the stored document of a row holds what stands in it, where one member does; `nil` where it
  /// is worked out. Of a text in both languages it is the member that holds both.
  package let path: JSONPath?
  /// The type of the documents whose rows these are, where the column holds their own identities.
  package var identifies: ColumnTarget?
  /// Why there is no such column; `nil` where it is sound. What declares it cannot throw, so the
  /// shell tells it where it meets the column.
  package private(set) var fault: Text?

  /// A column.
  public init(
    _ name: String, fr: String, _ type: ValueType, heading: Text? = nil, rank: Int = 0,
    overlap: Overlap? = nil
  ) {
    self.init(
      name, fr: fr, type, heading: heading, rank: rank, overlap: overlap, target: nil)
  }

  package init(
    _ name: String, fr: String, _ type: ValueType, heading: Text? = nil, rank: Int = 0,
    overlap: Overlap? = nil, target: ColumnTarget?, path: JSONPath? = nil, fault: Text? = nil
  ) {
    self.fault = fault
    self.name = .pair(en: name, fr: fr)
    self.heading =
      heading
      ?? .pair(
        en: name.exchanging("-", for: " ").capitalisedFirst,
        fr: fr.exchanging("-", for: " ").capitalisedFirst)
    self.type = type
    self.rank = rank
    self.overlap = overlap
    self.target = target
    self.path = path
  }

  /// The column with another overlap.
  package init(_ column: Column, overlap: Overlap?) {
    (name, heading, type, rank) = (column.name, column.heading, column.type, column.rank)
    target = column.target
    path = column.path
    identifies = column.identifies
    fault = column.fault
    self.overlap = overlap
  }
}

extension Column {
  /// The column of the identities of the documents whose rows these are.
  package static func identity(of type: Any.Type) -> Column {
    var column = Column("id", fr: "id", .identity)
    column.identifies = ColumnTarget(type)
    return column
  }
}

extension String {
  /// The text with a capital first letter.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
