public import AccordDocuments
import AccordJSON
import AccordWording

/// A document of any type, named by its last words: `books/demo-1` as plans show it, its
/// type and its identity or name (`book demo-1`), or its identity or name alone.
public struct DocumentName: Parameter {
  public let declaration: ParameterDeclaration

  /// The types of which a name alone is looked for; `nil` for all.
  private let collections: Set<String>?

  /// A document.
  ///
  /// - Parameters:
  ///   - name: the English name of the parameter.
  ///   - fr: its French name.
  ///   - types: the types of which a name alone is looked for; all where it is left out.
  public init(
    _ name: String = "document", fr: String = "document", of types: [any Document.Type]? = nil
  ) {
    collections = types.map { Set($0.map { $0.schema.collection }) }
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr),
      help: Text(
        en:
          "Collection/identity as \"plan\" and \"check\" show it, or the kind of document and its identity or name",
        fr:
          "Collection/identifiant comme le montrent « prévoir » et « contrôler », ou le type de document et son identifiant ou son nom"
      ),
      form: .remaining, isRequired: true, type: String.self)
  }

  public func value(of given: [String], in session: Session) throws -> DocumentKey {
    guard let last = given.last else {
      throw UnknownDocument.none
    }
    if given.count > 1 {
      let kind = given.dropLast().joined(separator: " ")
      guard let type = session.shell.catalogue.documentType(called: kind) else {
        throw UnknownDocument.kind(kind, near: session.shell.catalogue.nearestType(to: kind))
      }
      return try session.key(of: last, type)
    }
    if let mark = last.firstIndex(of: "/") {
      return try session.key(
        in: String(last[..<mark]), named: String(last[last.index(after: mark)...]))
    }
    return try session.key(named: last, in: collections)
  }
}

extension Session {
  /// The document of a type with that identity, even if it was removed since, or of that name.
  fileprivate func key<D: Document>(of word: String, _ type: D.Type) throws -> DocumentKey {
    if let id = ID<D>(word), try isRecorded(id.key) { return id.key }
    return try resolve(word, as: ID<D>.self).key
  }

  /// The document of a collection, whether its plugin is compiled in or not.
  fileprivate func key(in collection: String, named word: String) throws -> DocumentKey {
    if let slug = Slug(word) {
      let key = DocumentKey(collection: collection, slug: slug)
      if try isRecorded(key) { return key }
    }
    guard let type = shell.catalogue.documentType(called: collection) else {
      throw UnknownDocument.kind(collection, near: shell.catalogue.nearestType(to: collection))
    }
    return try key(of: word, type)
  }

  /// The only document of that identity; where there is none, the only one of that name.
  fileprivate func key(
    named word: String, in collections: Set<String>?
  ) throws -> DocumentKey {
    let types = shell.catalogue.documentTypes.filter {
      collections?.contains($0.schema.collection) ?? true
    }
    var found: [DocumentKey] = []
    if let slug = Slug(word) {
      found = try types.map { DocumentKey(collection: $0.schema.collection, slug: slug) }
        .filter(isRecorded)
    }
    if found.isEmpty { found = try types.flatMap { try keys(called: word, $0) } }
    // What is of another type is there all the same: whoever asks says what is wrong with it.
    if found.isEmpty, collections != nil { return try key(named: word, in: nil) }
    switch found.count {
    case 1: return found[0]
    case 0: throw UnknownDocument.name(word)
    default: throw UnknownDocument.ambiguous(word, found)
    }
  }

  private func keys<D: Document>(called name: String, _ type: D.Type) throws -> [DocumentKey] {
    try called(name, D.self).map(\.key)
  }

  /// Whether there is such a document, or was one.
  private func isRecorded(_ key: DocumentKey) throws -> Bool {
    if try documents.stored(key) != nil { return true }
    return try !versions(of: key).isEmpty
  }
}

/// Words that name no document, or several.
enum UnknownDocument {
  static let none = Failure(
    "usage.missing",
    Text(en: "document is missing.", fr: "Il manque document."), about: "document")

  static func kind(_ word: String, near: String?, about parameter: String = "document") -> Failure {
    Failure(
      "documents.unknown-kind",
      Text(
        en: "There is no kind of document named \"\(word)\".",
        fr: "Aucun type de document ne s’appelle « \(word) »."),
      about: parameter,
      advice: near.map {
        Text(en: "Did you mean \"\($0)\"?", fr: "Vouliez-vous dire « \($0) » ?")
      } ?? advice)
  }

  static func name(_ word: String) -> Failure {
    Failure(
      "documents.unknown",
      Text(
        en: "No document is named \"\(word)\".",
        fr: "Aucun document n’a pour nom ou identifiant « \(word) »."),
      about: "document", advice: advice)
  }

  static func ambiguous(_ word: String, _ keys: [DocumentKey]) -> Failure {
    let names = keys.prefix(5).map(\.description).joined(separator: ", ")
    return Failure(
      "documents.ambiguous",
      Text(
        en: "\"\(word)\" is the name of \(keys.count) documents: \(names).",
        fr: "« \(word) » désigne \(keys.count) documents : \(names)."),
      about: "document",
      advice: Text(
        en: "Write one of them so.", fr: "Écrivez l’un d’eux ainsi."))
  }

  private static let advice = Text(
    en: "Write the kind of document and its identity, or collection/identity as \"plan\" shows it.",
    fr:
      "Écrivez le type de document et son identifiant, ou collection/identifiant comme le montre « prévoir »."
  )
}
