public import AccordDocuments
public import AccordWording

/// A file that was published: what it is of, by what it is known again, and which documents stand in
/// it as they were then.
public struct Publication: Document {
  public static let schema = Schema(
    "publications", Text(en: "publication", fr: "publication"), .feminine, fields: fields)

  public let id: ID<Publication>
  /// What the file is of.
  public var kind: PublicationKind
  /// The year of what is in it; `nil` where it is of no year.
  public var year: Int?
  /// The day of the publication.
  public var day: CalendarDate
  /// The file, by its name and its digest.
  public var file: SignedFile
  /// How many lines it has under its heading.
  public var count: Int
  /// The sum of its amounts in euros.
  public var total: Money
  /// The conventions in it, as they were then; none where it is of something else.
  public var lines: [Line]

  /// The operations in it, as they were then; `nil` where it is of something else.
  public var operations: [OperationLine]?

  /// An operation in a file, as it was written.
  public struct OperationLine: Sendable, Hashable, Codable {
    /// The operation.
    public var operation: Reference<Operation>
    /// The Union's amount in euros.
    public var amount: Money
    /// The SHA-256 of the line.
    public var digest: String

    /// A line.
    public init(operation: Reference<Operation>, amount: Money, digest: String) {
      self.operation = operation
      self.amount = amount
      self.digest = digest
    }
  }

  /// A convention in a file, as it was written.
  public struct Line: Sendable, Hashable, Codable {
    /// The convention.
    public var convention: Reference<Convention>
    /// The number of the amendment that was in force; `nil` where none was.
    public var amendment: Int?
    /// The amount in euros.
    public var amount: Money
    /// The SHA-256 of the line.
    public var digest: String

    /// A line.
    public init(
      convention: Reference<Convention>, amendment: Int?, amount: Money, digest: String
    ) {
      self.convention = convention
      self.amendment = amendment
      self.amount = amount
      self.digest = digest
    }
  }

  /// A publication.
  public init(
    id: ID<Publication>, kind: PublicationKind, year: Int?, day: CalendarDate, file: SignedFile,
    count: Int, total: Money, lines: [Line] = []
  ) {
    self.id = id
    self.kind = kind
    self.year = year
    self.day = day
    self.file = file
    self.count = count
    self.total = total
    self.lines = lines
  }

  public var label: String { id.name }
}

/// What a file that is published is of.
public enum PublicationKind: String, Choice {
  /// The data of grants (SCDL subventions, décret 2017-779).
  case scdl
  /// The list of operations (regulation (EU) 2021/1060, art. 49(3)).
  case operations
  /// The timetable of calls (regulation (EU) 2021/1060, art. 49(2)).
  case timetable

  public static let name = Text(en: "kind", fr: "nature")

  public var word: Text {
    switch self {
    case .scdl: Text(en: "scdl", fr: "scdl")
    case .operations: Text(en: "operations", fr: "opérations")
    case .timetable: Text(en: "timetable", fr: "calendrier")
    }
  }
}
