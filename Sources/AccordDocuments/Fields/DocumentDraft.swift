import AccordJSON
package import AccordWording

/// A document in the making: its fields are given one by one, and then it is read as its type. So
/// no type needs an initialiser for it, or members that can be set, and what is no field stays as it
/// was.
package struct DocumentDraft<D: Document> {
  /// Its identity.
  package var id: ID<D> { didSet { body["id"] = .string(id.name) } }
  private var body: JSON
  private var given: [(field: Field<D>, values: [any WrittenValue])] = []

  /// A new document, in which nothing is given yet but what holds where it is left out.
  package init(_ id: ID<D>) throws {
    self.id = id
    body = try Self.empty(id)
  }

  /// What a document holds in which nothing is given yet.
  static func empty(_ id: ID<D>) throws -> JSON {
    var body = JSON.object([JSON.Member("id", .string(id.name))])
    for field in D.fields {
      if let fallback = field.traits.fallback {
        body[field.key] = try DocumentEncoder.json(of: fallback)
      } else if field.shape.presence == .repeated {
        body[field.key] = .array([])
      } else if field.isSwitch {
        body[field.key] = .bool(false)
      }
    }
    return body
  }

  /// A document that is there.
  package init(_ document: D) throws {
    id = document.id
    body = try DocumentEncoder.encode(document).body
  }

  /// The values that were given to a field.
  package func values(of field: Field<D>) -> [any WrittenValue] {
    given.first { $0.field.key == field.key }?.values ?? []
  }

  /// Gives a field its values, none to empty it.
  package mutating func set(_ field: Field<D>, _ values: [any WrittenValue]) throws {
    given.removeAll { $0.field.key == field.key }
    given.append((field, values))
    let written = try values.map { try DocumentEncoder.json(of: $0) }
    body[field.key] = field.shape.presence == .repeated ? .array(written) : written.last
  }

  /// Takes back what was given of a field.
  package mutating func forget(_ field: Field<D>) {
    given.removeAll { $0.field.key == field.key }
    body[field.key] = nil
  }

  /// Gives a text in both languages the words of some of them. One that has no words falls back on
  /// the other.
  package mutating func set(_ field: Field<D>, _ words: [Language: String]) {
    func text(_ language: Language) -> JSON {
      words[language].map { .string($0) } ?? body[field.key]?[language.rawValue] ?? .string("")
    }
    body[field.key] = .object([
      JSON.Member("en", text(.english)), JSON.Member("fr", text(.french)),
    ])
  }

  /// Gives a list of texts in both languages the words of each. One without words in a language falls
  /// back on the other.
  package mutating func set(_ field: Field<D>, _ texts: [[Language: String]]) {
    body[field.key] = .array(
      texts.map { words in
        .object([
          JSON.Member("en", .string(words[.english] ?? "")),
          JSON.Member("fr", .string(words[.french] ?? "")),
        ])
      })
  }

  /// The words of a text in both languages.
  package func words(of field: Field<D>) -> Text {
    .each { body[field.key]?[$0.rawValue]?.string ?? "" }
  }

  /// Whether a text in both languages has words in neither.
  package func hasNoWords(_ field: Field<D>) -> Bool {
    ["en", "fr"].allSatisfy { language in
      guard case .string(let words)? = body[field.key]?[language] else { return true }
      return words.folded.isEmpty
    }
  }

  /// Empties a field that may be left out.
  package mutating func clear(_ field: Field<D>) {
    given.removeAll { $0.field.key == field.key }
    body[field.key] = field.shape.presence == .repeated ? .array([]) : nil
  }

  /// The document.
  ///
  /// - Throws: `FieldFault` where the fields do not fit the type: a fault of the plugin.
  package func document() throws -> D {
    let document: D
    do {
      document = try DocumentDecoder.decode(D.self, from: body, key: id.key)
    } catch StoreError.unreadable(_, let path) {
      throw FieldFault.needed(D.schema.collection, path: path)
    }
    for (field, values) in given
    where !values.elementsEqual(field.values(of: document), by: { $0.code == $1.code }) {
      throw FieldFault.unread(D.schema.collection, field: field.name, key: field.key)
    }
    return document
  }
}

extension Field {
  /// Whether it is a switch that is off where nothing is said.
  package var isSwitch: Bool { shape.isSwitch }

  /// Its values in a document, in their order; none of a text in both languages or an object.
  package func values(of owner: Owner) -> [any WrittenValue] {
    if let whole { return whole(owner).map { [$0] } ?? [] }
    switch content(owner) {
    case .value(let value): return [value]
    case .list(let contents):
      return contents.compactMap { if case .value(let value) = $0 { value } else { nil } }
    case .nothing, .members: return []
    }
  }

  /// What a document holds there.
  package func contents(of owner: Owner) -> FieldContent { content(owner) }

  /// Its words in both languages, where it is a text that has them.
  package func text(of owner: Owner) -> Text? {
    guard case .bilingual = shape.form else { return nil }
    return Self.text(in: content(owner))
  }

  /// Its texts in their order, where it is a list of texts in both languages.
  package func texts(of owner: Owner) -> [Text] {
    guard case .bilingual = shape.form, case .list(let contents) = content(owner) else { return [] }
    return contents.compactMap { Self.text(in: $0) }
  }

  private static func text(in content: FieldContent) -> Text? {
    guard case .members(let members) = content else { return nil }
    func words(_ key: String) -> String {
      guard case .value(let value)? = members.first(where: { $0.key == key })?.content else {
        return ""
      }
      return value.code
    }
    return .pair(en: words("en"), fr: words("fr"))
  }
}

extension DocumentEncoder {
  /// A single value as documents store it.
  static func json(of value: any WrittenValue) throws -> JSON {
    if let year = value as? Year { return .integer(year.number) }
    guard let value = value as? any Encodable else { return .string(value.code) }
    return try json(encoding: value)
  }

  /// A single value as documents store it.
  static func json(encoding value: some Encodable) throws -> JSON {
    try ValueEncoder.part(value, at: CodingPlace(parent: nil, step: .root), References()).json
  }
}

/// The fields of a document type do not fit it: a fault of whoever wrote it.
package enum FieldFault: Fault, Hashable {
  /// A member that the type needs is given by no field.
  case needed(String, path: String)
  /// What a field writes, its getter does not read.
  case unread(String, field: Text, key: String)

  package var code: String { "plugin.field" }

  package var message: Text {
    switch self {
    case .needed(let type, let path):
      Text(
        en: "The type of \"\(type)\" needs the member \"\(path)\", which none of its fields gives.",
        fr:
          "Le type de « \(type) » a besoin du membre « \(path) », qu’aucun de ses champs ne donne.")
    case .unread(let type, let field, let key):
      Text(
        en:
          "The field \"\(field)\" of \"\(type)\" is stored as \"\(key)\", and its getter reads another member.",
        fr:
          "Le champ « \(field) » de « \(type) » est rangé sous « \(key) », et sa lecture porte sur un autre membre."
      )
    }
  }

  package var advice: Text? {
    Text(
      en: "This is a fault of the plugin: its fields must give every member, under its own name.",
      fr: "C’est un défaut du module : ses champs doivent donner chaque membre, sous son nom.")
  }
}
