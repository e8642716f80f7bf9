public import AccordDocuments
import AccordJSON
public import AccordWording

/// The commands that follow from the fields of a document type. Each takes what cannot be derived:
/// its summary, its examples, and what it does beside setting fields.
extension Command {
  /// `visit add ID …`: an option for each field.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `add` where they are left out.
  ///   - summary: what it does; that it makes, changes or removes one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - deriving: what follows from the fields that are given, before the document is made.
  ///   - examples: lines that show how it is used.
  ///   - completing: what the command fills in of a document that is given.
  public static func add<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil,
    deriving: @escaping Deriving<D> = { _, _ in },
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    completing: @escaping @Sendable (Session, inout D) throws -> Void = { _, _ in }
  ) -> Command {
    adding(type, words, summary, discussion, [], deriving, examples) { session, document, _ in
      try completing(session, &document)
    }
  }

  /// `visit add ID …` with more parameters, whose values `completing` is given.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `add` where they are left out.
  ///   - summary: what it does; that it makes, changes or removes one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - extra: what it takes besides.
  ///   - deriving: what follows from the fields that are given, before the document is made.
  ///   - examples: lines that show how it is used.
  ///   - completing: what the command fills in of a document that is given.
  public static func add<D: Document, each P: Parameter>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil, and extra: repeat each P,
    deriving: @escaping Deriving<D>,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    completing: @escaping @Sendable (Session, inout D, repeat (each P).Value) throws -> Void
  ) -> Command {
    adding(
      type, words, summary, discussion, declarations(repeat each extra), deriving, examples
    ) { session, document, given in
      try completing(session, &document, repeat value(of: each extra, &given, in: session))
    }
  }

  private static func adding<D: Document>(
    _ type: D.Type, _ words: Text?, _ summary: Text?,
    _ discussion: @escaping @Sendable () -> Text?, _ extra: [ParameterDeclaration],
    _ deriving: @escaping Deriving<D>, _ examples: @escaping @Sendable () -> [Example],
    completing: @escaping @Sendable (Session, inout D, inout WordsLeft) throws -> Void
  ) -> Command {
    let fields = D.settable
    let id = Argument<Slug>(
      "id", fr: "id", Text(en: "the identity to give it", fr: "l’identifiant à lui donner"))
    return Command(
      words ?? .named(type, "add", "ajouter"), .write, summary ?? D.schema.addSummary,
      discussion: discussion,
      parameters: [id.declaration] + fields.flatMap(\.addingOptions) + extra, examples: examples
    ) { session, given in
      var rest = given[...].makeIterator()
      let slug = try value(of: id, &rest, in: session)
      var draft = try DocumentDraft<D>(ID(slug))
      for field in fields { try field.give(&draft, &rest, in: session, isNew: true) }
      try draft.derive(deriving, in: session)
      for field in fields where field.needsWords && draft.hasNoWords(field) {
        throw WordsMissing(field: field.optionName)
      }
      var document = try draft.document()
      return try D.pointing {
        try completing(session, &document, &rest)
        return try session.recordNew(document)
      }
    }
  }

  /// `visit edit VISIT …`: an option for each field, and `--clear` for those that may be empty.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `edit` where they are left out.
  ///   - summary: what it does; that it makes, changes or removes one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - examples: lines that show how it is used.
  ///   - changing: what the command does to the document besides, given it as it was and as it
  ///     becomes.
  public static func edit<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    changing: @escaping @Sendable (Session, D, inout D) throws -> Void = { _, _, _ in }
  ) -> Command {
    editing(type, words, summary, discussion, [], examples) { session, before, document, _ in
      try changing(session, before, &document)
    }
  }

  /// `visit edit VISIT …` with more parameters, whose values `changing` is given.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `edit` where they are left out.
  ///   - summary: what it does; that it makes, changes or removes one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - extra: what it takes besides.
  ///   - examples: lines that show how it is used.
  ///   - changing: what the command does to the document besides, given it as it was and as it
  ///     becomes.
  public static func edit<D: Document, each P: Parameter>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil, and extra: repeat each P,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    changing: @escaping @Sendable (Session, D, inout D, repeat (each P).Value) throws -> Void
  ) -> Command {
    editing(type, words, summary, discussion, declarations(repeat each extra), examples) {
      session, before, document, given in
      try changing(session, before, &document, repeat value(of: each extra, &given, in: session))
    }
  }

  private static func editing<D: Document>(
    _ type: D.Type, _ words: Text?, _ summary: Text?,
    _ discussion: @escaping @Sendable () -> Text?, _ extra: [ParameterDeclaration],
    _ examples: @escaping @Sendable () -> [Example],
    changing: @escaping @Sendable (Session, D, inout D, inout WordsLeft) throws -> Void
  ) -> Command {
    let fields = D.editable
    let named = naming(type)
    let clear = RepeatedOption<ClearedField<D>>(
      "clear", fr: "vider", Text(en: "a field to empty", fr: "un champ à effacer"))
    let mayClear = !ClearedField<D>.clearable.isEmpty
    return Command(
      words ?? .named(type, "edit", "modifier"), .write, summary ?? D.schema.editSummary,
      discussion: { discussion() ?? D.schema.editDiscussion(mayClear: mayClear) },
      parameters: [named.declaration] + fields.flatMap(\.editingOptions)
        + (mayClear ? [clear.declaration] : []) + extra,
      examples: examples
    ) { session, given in
      var rest = given[...].makeIterator()
      let before = try session.find(try value(of: named, &rest, in: session))
      var draft = try DocumentDraft(before)
      var isGiven: Set<String> = []
      for field in fields {
        if try field.give(&draft, &rest, in: session, isNew: false) { isGiven.insert(field.key) }
      }
      if mayClear {
        for cleared in try value(of: clear, &rest, in: session) {
          guard let field = D.field(meantBy: cleared.option.en) else { continue }
          guard !isGiven.contains(field.key) else { throw GivenAndCleared(field: cleared.option) }
          draft.clear(field)
        }
      }
      var document = try draft.document()
      return try D.pointing {
        try changing(session, before, &document, &rest)
        return try session.recordChange(document)
      }
    }
  }

  /// `visit remove VISIT`.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `remove` where they are left out.
  ///   - summary: what it does; that it makes, changes or removes one where it is left out.
  ///   - discussion: longer explanations for its help page.
  ///   - sample: the identity that its example names, where no other examples are given.
  ///   - examples: lines that show how it is used.
  ///   - checking: what else must hold of a document that can be read.
  public static func remove<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil,
    example sample: String? = nil,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    checking: @escaping @Sendable (Session, D) throws -> Void = { _, _ in }
  ) -> Command {
    let named = naming(type)
    return Command(
      words ?? .named(type, "remove", "supprimer"), .write, summary ?? D.schema.removeSummary,
      discussion: discussion,
      parameters: [named.declaration], destructive: true,
      examples: { examples() + Example.naming(sample, type, words, "remove", "supprimer") }
    ) { session, given in
      var rest = given[...].makeIterator()
      let id = try value(of: named, &rest, in: session)
      return try session.recordRemoval(id) { try checking(session, $0) }
    }
  }

  /// The argument that names a document.
  static func naming<D: Document>(_ type: D.Type) -> Argument<ID<D>> {
    let name = D.schema.name
    return Argument(
      name.en.replacing(" ", with: "-"), fr: name.fr.replacing(" ", with: "-"), D.schema.definite)
  }

  static func declarations<each P: Parameter>(
    _ parameters: repeat each P
  ) -> [ParameterDeclaration] {
    var declarations: [ParameterDeclaration] = []
    repeat declarations.append((each parameters).declaration)
    return declarations
  }

  /// The value of a parameter, from the words that are left.
  static func value<P: Parameter>(
    of parameter: P, _ given: inout WordsLeft, in session: Session
  ) throws -> P.Value {
    do {
      return try parameter.value(of: given.next() ?? [], in: session)
    } catch let fault as any Fault where fault.parameter == nil {
      throw ParameterFault(fault, parameter: parameter.declaration.name.en)
    }
  }
}

extension Text {
  /// The words of a command on a document type: `visit add`, `visite ajouter`.
  static func named<D: Document>(_ type: D.Type, _ en: String, _ fr: String) -> Text {
    .pair(en: D.schema.name.en + " " + en, fr: D.schema.name.fr + " " + fr)
  }
}

/// What follows from the fields that are given.
public typealias Deriving<D: Document> =
  @Sendable (Session, inout GivenFields<D>) throws -> Void

extension DocumentDraft {
  /// Gives it what follows from what is given.
  mutating func derive(_ deriving: Deriving<D>, in session: Session) throws {
    var given = GivenFields(self)
    try deriving(session, &given)
    if let fault = given.fault { throw fault }
    self = given.draft
  }
}

/// The words given for the parameters that are left.
typealias WordsLeft = IndexingIterator<ArraySlice<[String]>>

extension Field where Owner: Document {
  /// Whether it is a text in both languages that may not be empty.
  fileprivate var needsWords: Bool {
    guard case .bilingual = shape.form else { return false }
    return shape.presence == .required
  }

  /// Gives a draft what the words of its options say. Returns whether they say anything.
  @discardableResult
  func give(
    _ draft: inout DocumentDraft<Owner>, _ given: inout WordsLeft, in session: Session, isNew: Bool
  ) throws -> Bool {
    if case .bilingual = shape.form {
      guard shape.presence != .repeated else { return try giveTexts(&draft, &given) }
      var words: [Language: String] = [:]
      for language in Language.allCases {
        words[language] = given.next()?.last.map { String($0.withoutOuterSpaces) }
      }
      // What follows from other fields may give it the words that lack.
      guard !words.isEmpty else { return false }
      draft.set(self, words)
      guard draft.hasNoWords(self) else { return true }
      if shape.presence == .required { throw WordsMissing(field: optionName) }
      draft.clear(self)
      return true
    }
    let words = given.next() ?? []
    if !words.isEmpty {
      try draft.set(self, try read(words, in: session))
      return true
    }
    guard isNew else { return false }
    if traits.isToday { try draft.set(self, [session.today]) }
    // The shell asks for it before; this is for calls that do not come from it.
    for option in addingOptions where option.isRequired { throw Failure.missing(option) }
    return false
  }
}
