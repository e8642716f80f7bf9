import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// The command that looks everywhere.
extension Command {
  static let find = Command(
    "find", fr: "chercher", .read,
    Text(
      en: "Find whatever has a name, a place or a number",
      fr: "Chercher tout ce qui a un nom, un lieu ou un numéro"),
    discussion: Text(
      en:
        "Looks through identities, names, numbers, addresses and titles of all documents, without accents, capitals, hyphens and articles; spaces in numbers do not count. Names come first, the nearest ones before the others. The last column says how to show what was found.",
      fr:
        "Parcourt les identifiants, noms, numéros, adresses et intitulés de tous les documents, sans accents, majuscules, traits d’union ni articles\u{202F}; les espaces dans les numéros ne comptent pas. Les noms viennent d’abord, les plus proches en tête. La dernière colonne dit comment afficher ce qui est trouvé."
    ),
    takes: SoughtWords(),
    returns: FoundDocument.shape(.english).columns,
    examples: [
      Example("find demo", Text(en: "Whatever is called so", fr: "Tout ce qui s’appelle ainsi"))
    ]
  ) { session, words in
    var found: [FoundDocument] = []
    for type in session.shell.catalogue.documentTypes {
      found += try session.find(words, in: type)
    }
    let ordered = found.sorted {
      ($0.rank, $0.key.collection, $0.key.slug) < ($1.rank, $1.key.collection, $1.key.slug)
    }
    return .table(
      FoundDocument.shape(session.language).table(
        ordered,
        whenEmpty: Text(
          en: "Nothing was found for \"\(words)\".",
          fr: "Aucun résultat pour «\u{A0}\(words)\u{A0}».")))
  }
}

/// The words that are looked for, with or without quotes around them.
private struct SoughtWords: Parameter {
  let declaration = ParameterDeclaration(
    name: Text(en: "words", fr: "mots"),
    help: Text(
      en: "the beginnings of words, or a number",
      fr: "des débuts de mots, ou un numéro"),
    form: .remaining, isRequired: true, type: String.self)

  func value(of given: [String], in session: Session) throws -> String {
    let words = given.joined(separator: " ")
    guard !NameKey(words).isEmpty else { throw FindFailure.nothingSought }
    return words
  }
}

private enum FindFailure {
  static let nothingSought = Failure(
    "find.nothing",
    Text(
      en: "There is no letter or digit to look for.", fr: "Aucune lettre ni chiffre à chercher."),
    about: "words")
}

/// A document that was found, and by what.
struct FoundDocument {
  let key: DocumentKey
  let type: Text
  let label: String
  /// The field that holds the words; `nil` where it is the identity.
  let field: Text?
  let value: String
  /// How near it is: 0 where a name is what was looked for.
  let rank: Int
  let command: Text

  static func shape(_ language: Language) -> TableShape<FoundDocument> {
    TableShape(
      .field("type", fr: "type", .text) { .text($0.type[language]) },
      .field("id", fr: "id", .identity) { .identity($0.key.slug) },
      .field("name", fr: "nom", .text) { .text($0.label) },
      .field("found-in", fr: "trouvé-dans", .text, rank: 2) {
        $0.field.map { .text($0[language]) } ?? .missing
      },
      .field("value", fr: "valeur", .text, rank: 1) { .text($0.value) },
      .field("command", fr: "commande", .text) { .text($0.command[language]) })
  }
}

extension Session {
  /// The documents of a type that hold the words.
  fileprivate func find<D: Document>(_ words: String, in type: D.Type) throws -> [FoundDocument] {
    let sought = Sought(words)
    let documents = try allReadable(D.self)
    let names = FieldNames(of: D.self)
    let show = shell.catalogue.command(showing: D.self)
    return try documents.enumerated().compactMap { index, document in
      try progress(index)
      guard let hit = sought.hit(in: document, names) else { return nil }
      let id = document.id.name
      let command =
        show.map { show in Text.each { show.words[$0] + " " + id } }
        ?? .each { Command.getRecord.words[$0] + " " + document.key.description }
      return FoundDocument(
        key: document.key, type: D.schema.name, label: document.label, field: hit.field,
        value: hit.value, rank: hit.rank, command: command)
    }
  }
}

extension CommandCatalogue {
  /// The command that shows one document of a type.
  func command<D: Document>(showing type: D.Type) -> Command? {
    entries.lazy.map(\.command).first { command in
      command.effect == .read && command.parameters.first?.type == ID<D>.self
        && command.words.en.hasSuffix(" show")
    }
  }
}

/// Words that are looked for in documents.
private struct Sought {
  private let key: NameKey
  private let words: [Substring]
  private let text: SoughtText

  init(_ words: String) {
    key = NameKey(words)
    self.words = key.text.split(separator: " ")
    text = SoughtText(words)
  }

  /// What of a document holds the words, the nearest: its names, then its other fields.
  func hit<D: Document>(
    in document: D, _ names: FieldNames
  ) -> (field: Text?, value: String, rank: Int)? {
    var best: (field: Text?, value: String, rank: Int)?
    func look(_ value: String, _ field: @autoclosure () -> Text?, isName: Bool) {
      guard let rank = rank(of: value, isName: isName), rank < best?.rank ?? .max else { return }
      best = (field(), value, rank)
    }
    look(document.id.name, nil, isName: true)
    look(document.label, nil, isName: true)
    for name in document.otherNames { look(name, nil, isName: true) }
    if let best, best.rank < 3 { return best }
    for (path, value) in document.searchable {
      look(value, names.name(of: path), isName: false)
    }
    return best
  }

  /// 0 for a name that is the words, 1 for one that begins with them, 2 for one that holds them, 3
  /// for another value that is the words, 4 for one that holds them.
  private func rank(of value: String, isName: Bool) -> Int? {
    let other = NameKey(value)
    if other == key { return isName ? 0 : 3 }
    let parts = other.text.split(separator: " ")
    let holds = words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    guard holds || SoughtText(value).contains(text) else { return nil }
    return isName ? other.text.hasPrefix(key.text) ? 1 : 2 : 4
  }
}

extension Document {
  /// The texts, numbers and addresses that it holds, by their path: no prose, amounts or days, and
  /// no identities of others.
  fileprivate var searchable: [(path: String, value: String)] {
    var found: [(path: String, value: String)] = []
    func collect(_ content: FieldContent, at path: String) {
      switch content {
      case .nothing: return
      case .value(let value):
        switch value {
        case is Int, is Bool, is Money, is Rate, is CalendarDate, is Year, is any DocumentIdentity,
          is any Choice:
          return
        default: found.append((path, value.code))
        }
      case .list(let elements):
        for (index, element) in elements.enumerated() { collect(element, at: "\(path)[\(index)]") }
      case .members(let members):
        for (key, content) in members { collect(content, at: path + "." + key) }
      }
    }
    for field in Self.fields where !field.traits.isProse {
      switch field.shape.form {
      case .reference: continue
      case .value(let type) where type is any Choice.Type: continue
      default: collect(field.contents(of: self), at: field.key)
      }
    }
    return found
  }
}
