import AccordJSON
public import AccordWording

/// What the store must know of a document type to guard it.
public struct Schema: Sendable {
  /// The name of the collection in the journal: a plural in small letters, never translated.
  public let collection: String
  /// What one document is called: "convention", "convention".
  public let name: Text
  /// The gender of its French name, with which sentences about it agree.
  public let gender: FrenchGender
  /// The version of the document's form, from 1; raised with a migration.
  public let version: Int
  /// The JSON paths of the fields that hold a `Reference`: `beneficiary`, `parties[]`,
  /// `commitments[].party`. A `Reference` at a path that is not listed is refused at `put`, so
  /// none can be forgotten.
  public var references: [String] { told.value.references }
  /// Fields whose value no two documents of the collection share, where there is one.
  public var unique: [UniqueField] { told.value.unique }
  /// The JSON paths of the fields by which documents are found, by value and by range.
  public var indexes: [String] { told.value.indexes }
  /// The JSON paths of what people call its documents, `a+b` where two values make one name; none
  /// where names are worked out from something else.
  package var names: [String] { told.value.names }
  /// How documents of older versions are read: one step for each version after the first.
  public private(set) var migrations: [Migration]
  /// Fields about natural persons, which can be erased from all versions of a document.
  public var personal: [PersonalField] { told.value.personal }
  /// The JSON paths of texts that may have several lines, up to 64 KiB. Any other text that is
  /// written is one line of at most 500 characters.
  public var prose: [String] { told.value.prose }
  /// The JSON paths of the fields in which people write whole sentences, which may name anybody:
  /// `notes`, `paragraphs[].text`, with all that lies in them.
  public var freeText: [String] { told.value.freeText }
  /// The JSON paths of the fields that say whether a file is kept in the workspace: `file.kept`.
  public var keptFiles: [String] { told.value.keptFiles }
  /// Rules over several documents, checked at each commit that touches one of their collections.
  public private(set) var guards: [Guard]
  /// The JSON path of the reference to the document that stands in the place of one, where the type
  /// has such a field.
  package var successor: String? { told.value.successor }
  /// What an undo may not take away from a document, where there is something.
  public private(set) var undoRule: UndoRule?
  /// The field of a record, in the newest form, that its type cannot read (empty where no field is
  /// to blame); `nil` where it can be read. The store knows no types, so whoever knows them says
  /// it by `reading(as:)`.
  private(set) var unreadableField: (@Sendable (StoredDocument) -> String?)?
  /// How people read its documents, where whoever knows the types has said it.
  private(set) var wording: DocumentWording?
  /// What the fields tell. Made when it is first asked for: a command touches few types, and every
  /// start of the program looks at the names and versions of all.
  private let told: LazyValue<ToldByFields>

  /// A document type's declaration.
  public init(
    _ collection: String, _ name: Text, _ gender: FrenchGender = .masculine, version: Int = 1,
    references: [String] = [], unique: [UniqueField] = [], personal: [PersonalField] = [],
    prose: [String] = [], freeText: [String] = [], migrations: [Migration] = [],
    guards: [Guard] = [], undoRule: UndoRule? = nil
  ) {
    self.init(
      collection, name, gender, version: version, references: references, unique: unique,
      indexes: [], personal: personal, prose: prose, freeText: freeText, migrations: migrations,
      guards: guards, undoRule: undoRule)
  }

  /// The declaration of a type that declares no fields and has indexes, which only those who know
  /// the store can query.
  package init(
    _ collection: String, _ name: Text, _ gender: FrenchGender = .masculine, version: Int = 1,
    references: [String] = [], unique: [UniqueField] = [], indexes: [String],
    personal: [PersonalField] = [], prose: [String] = [], freeText: [String] = [],
    migrations: [Migration] = [], guards: [Guard] = [], undoRule: UndoRule? = nil
  ) {
    let told = ToldByFields(
      references: references, unique: unique, indexes: indexes, personal: personal, prose: prose,
      freeText: freeText)
    self.init(
      collection, name, gender, version: version, migrations: migrations, guards: guards,
      undoRule: undoRule, told: LazyValue { told })
  }

  init(
    _ collection: String, _ name: Text, _ gender: FrenchGender, version: Int,
    migrations: [Migration], guards: [Guard], undoRule: UndoRule?, told: LazyValue<ToldByFields>
  ) {
    self.collection = collection
    self.name = name
    self.gender = gender
    self.version = version
    self.migrations = migrations.sorted { $0.version < $1.version }
    self.guards = guards
    self.undoRule = undoRule
    self.told = told
  }

  /// The paths of all that names a document, its unique values included; none where names are worked
  /// out from something else.
  var namePaths: [String] { names.isEmpty ? [] : names + unique.map(\.path) }

  /// The paths of all that a line of the journal lists as erasable by itself.
  var erasablePaths: [String] { personal.map(\.path) + freeText }
}

extension Schema {
  /// The same declaration with other migrations and guards.
  package func with(migrations: [Migration], guards: [Guard]) -> Schema {
    var schema = self
    schema.migrations = migrations.sorted { $0.version < $1.version }
    schema.guards = guards
    return schema
  }

  /// The same declaration, which tells stored documents that the type cannot read, words documents
  /// as the type's fields do, and has the rule of the type on what no undo takes away where it has
  /// none of its own.
  package func reading<D: Document>(as type: D.Type) -> Schema {
    var schema = self
    schema.undoRule = undoRule ?? type.undoRule
    schema.wording = DocumentWording(type)
    schema.unreadableField = { record in
      do {
        _ = try DocumentDecoder.decode(type, from: record)
        return nil
      } catch StoreError.unreadable(_, let path) {
        return path
      } catch {
        return ""
      }
    }
    return schema
  }
}

/// A field whose value no two documents of a collection share.
public struct UniqueField: Sendable, Hashable {
  /// The JSON path of the field: `siret`.
  public let path: String
  /// What it is called.
  public let name: Text
  /// Whether values are compared without accents, capitals and typographic variants.
  public let isFolded: Bool

  /// A unique field.
  public init(_ path: String, _ name: Text, folded: Bool = false) {
    self.path = path
    self.name = name
    self.isFolded = folded
  }
}

/// A rule over several documents that no commit may break, whatever plugin made it: the sum of
/// the conventions does not exceed their envelope.
public struct Guard: Sendable {
  /// A stable code: `envelope.overdrawn`.
  public let code: String
  /// What it demands, as help tells it: a sentence with a capital and without a full stop.
  public let summary: Text
  /// The document types whose changes can break it. A schema holds rules that name its own type, so
  /// the collections are asked for later.
  package let types: [any Document.Type]
  /// The collections whose changes can break it.
  public var collections: Set<String> { Set(types.map { $0.schema.collection }) }
  /// Finds what is broken. It is given the state after the changes and the keys of the changed
  /// documents of its collections (created, changed or removed), and need look only at what
  /// they touch; and the day on which it is asked.
  public let violations:
    @Sendable (
      _ state: any DocumentReader, _ changed: Set<DocumentKey>, _ today: CalendarDate
    ) throws -> [Violation]

  /// A rule that holds on any day.
  ///
  /// - Parameters:
  ///   - code: a stable code.
  ///   - summary: what it demands: a sentence with a capital and without a full stop.
  ///   - types: the document types whose changes can break it.
  ///   - violations: finds what is broken in the state after the changes.
  public init(
    _ code: String, _ summary: Text, over types: [any Document.Type],
    violations: @escaping @Sendable (any DocumentReader, Set<DocumentKey>) throws -> [Violation]
  ) {
    self.init(code, summary, over: types) { state, changed, _ in
      try violations(state, changed)
    }
  }

  /// A rule that depends on the day: on what is in force, or ended.
  ///
  /// - Parameters:
  ///   - code: a stable code.
  ///   - summary: what it demands: a sentence with a capital and without a full stop.
  ///   - types: the document types whose changes can break it.
  ///   - violations: finds what is broken in the state after the changes, on a day.
  public init(
    _ code: String, _ summary: Text, over types: [any Document.Type],
    violations:
      @escaping @Sendable (any DocumentReader, Set<DocumentKey>, CalendarDate) throws -> [Violation]
  ) {
    self.code = code
    self.summary = summary
    self.types = types
    self.violations = violations
  }
}

/// One thing that a commit would break.
public struct Violation: Fault, Hashable {
  public let code: String
  public let message: Text
  public let advice: Text?
  /// The document that it is about: the shell points at the line that wrote it.
  public let document: DocumentKey
  /// Whether the changes would have been sound if nobody else had changed anything meanwhile, so
  /// that repeating the command is all there is to do.
  public let isConflict: Bool

  /// A violation.
  public init(
    _ code: String, _ message: Text, advice: Text? = nil, document: DocumentKey,
    isConflict: Bool = false
  ) {
    self.isConflict = isConflict
    self.code = code
    self.message = message
    self.advice = advice
    self.document = document
  }
}
