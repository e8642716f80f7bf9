import AccordJSON
public import AccordWording

/// A type of document that the store keeps.
///
/// ```swift
/// struct Visit: Document {
///   static let schema = Schema(
///     "visits", Text(en: "visit", fr: "visite"), .feminine,
///     references: ["organisation"])
///   var id: ID<Visit>
///   var organisation: Reference<Organisation>
///   var date: CalendarDate
///   var label: String { "\(organisation.id.name) \(date.code)" }
/// }
/// ```
public protocol Document: Codable, Hashable, Sendable {
  /// Its collection, references, unique fields and guards.
  static var schema: Schema { get }

  /// Its fields, in the order in which people see them; the default is none. Its identity is not
  /// among them. Plans and histories call its members by the names of its fields.
  static var fields: [Field<Self>] { get }

  /// Its identity, which never changes.
  var id: ID<Self> { get }

  /// Its name for people, in lists and completion: `The Old House`.
  var label: String { get }

  /// Other names under which people look for it.
  var otherNames: [String] { get }

  /// Checks the rules within the document; called by every `put`.
  ///
  /// - Throws: a `Fault` when the document cannot be as it is, such as instalments that do not
  ///   add up to the amount. What concerns several documents is a `Guard` of the schema.
  func validate() throws

  /// What is asked when a command writes the document, besides `validate()`: what depends on the
  /// day, or on what was stored before. What must hold at every commit is a `Guard`.
  ///
  /// - Parameters:
  ///   - today: the day.
  ///   - state: the documents before this one is written; with it as it was, where it was.
  /// - Returns: what the person is told who writes it, as warnings.
  /// - Throws: a `Fault` when it may not be written so, such as a fact of a day to come.
  func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text]

  /// What a batch makes of a document that exists when it says `ensure`: `declared` is what the
  /// batch would create. What it declares becomes so, what it leaves out stays (`completed(by:)`,
  /// the default), and nothing becomes so against a decision: a document with a life cycle keeps
  /// its status and its steps, and refuses other terms from its first step on.
  ///
  /// - Throws: a `Fault` with both values when the existing document can no longer become what is
  ///   declared.
  func ensuring(_ declared: Self) throws -> Self

  /// Whether its fields are worked out together, so that a batch declares all of them as one. The
  /// default is that each stands for itself.
  static var isWorkedOut: Bool { get }

  /// Whether it stands by a decision: only what happens to it changes it from then on. The default
  /// is that it does not; a document with a life cycle does from its first step on.
  var isDecided: Bool { get }

  /// What no undo takes away from a document of this type, besides the rule of its schema. The
  /// default is nothing; a life cycle protects the decisions that it notifies.
  static var undoRule: UndoRule? { get }

  /// What is wrong with how the type is declared, a sentence each. The shell leaves out the plugin
  /// that brings it, and tells them. The default is nothing; a life cycle names the rows of its
  /// table that contradict each other.
  static var declarationFaults: [Text] { get }
}

extension Document {
  /// None.
  public static var fields: [Field<Self>] { [] }

  public var otherNames: [String] { [] }

  public func validate() throws {}

  /// Asks nothing.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] { [] }

  public func ensuring(_ declared: Self) throws -> Self { try completed(by: declared) }

  public static var isWorkedOut: Bool { false }

  /// It does not.
  public var isDecided: Bool { false }

  public static var undoRule: UndoRule? { nil }

  /// Nothing.
  public static var declarationFaults: [Text] { [] }

  /// Collection and identity.
  public var key: DocumentKey { id.key }
}

extension ID {
  /// Collection and identity.
  public var key: DocumentKey { DocumentKey(collection: D.schema.collection, slug: slug) }
}
