import AccordDocuments
import AccordWording

/// Finding documents by what people call them.
extension Session {
  func resolve<I: DocumentIdentity>(_ word: String, as type: I.Type) throws -> I {
    func find<D: Document>(_ document: D.Type) throws -> Slug {
      if let id = ID<D>(word), try documents.stored(id.key) != nil { return id.slug }
      let found = try named(word, D.self)
      switch found.count {
      case 1: return found[0].slug
      case 0: throw try unknown(word, D.self)
      default: throw ambiguous(word, found.map(\.slug), D.self)
      }
    }
    return I(try find(type.documentType))
  }

  /// The documents with that name.
  func called<D: Document>(_ word: String, _ type: D.Type) throws -> [D] {
    try named(word, D.self).compactMap { try documents.document(ID<D>($0.slug)) }
  }

  /// Those with that name. Where the type declares which fields are names, the store finds them, and
  /// only they are read.
  private func named<D: Document>(
    _ word: String, _ type: D.Type
  ) throws -> [NameDirectory.Entry] {
    let schema = D.schema
    guard !schema.names.isEmpty else { return try directory(of: D.self).find(word) }
    let found: [D] = try readable(stored(named: word, in: schema.collection))
    return NameDirectory(of: found).find(word)
  }

  /// The names of the documents of a type, read once as long as the command changes none of them.
  private func directory<D: Document>(of type: D.Type) throws -> NameDirectory {
    if let known = directories[D.schema.collection] { return known }
    let made = NameDirectory(of: try allReadable(D.self))
    directories[D.schema.collection] = made
    return made
  }

  func unknown<D: Document>(_ word: String, _ type: D.Type) throws -> Failure {
    let names = try directory(of: D.self)
    let advice: Text
    if let near = names.nearest(to: word) {
      advice = Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
    } else if names.entries.isEmpty {
      advice = nothingYet(type)
    } else {
      advice = Text(
        en: "Give its identity or its whole name.", fr: "Donnez son identifiant ou son nom entier.")
    }
    return Failure(
      "\(D.schema.collection).unknown",
      Text(
        en: "No \(D.schema.name) is named \"\(word)\".",
        fr:
          "\(D.schema.agreeing("Aucun")) \(D.schema.name) n’a pour nom ou identifiant « \(word) »."),
      advice: advice)
  }

  /// That there is no document of a type at all, and the command that makes one.
  private func nothingYet<D: Document>(_ type: D.Type) -> Text {
    let schema = D.schema
    let none = Text(
      en: "There is no \(schema.name) yet",
      fr: "Il n’y a encore \(schema.agreeing("aucun")) \(schema.name)")
    guard let command = shell.catalogue.command(creating: type) else { return none + .same(".") }
    return none
      + Text(
        en: ": enter one with \"\(command.words)\".",
        fr: " : créez-en \(schema.agreeing("un")) avec « \(command.words) ».")
  }

  private func ambiguous<D: Document>(
    _ word: String, _ found: [Slug], _ type: D.Type
  ) -> Failure {
    let names = found.map(\.name).joined(separator: ", ")
    return Failure(
      "\(D.schema.collection).ambiguous",
      Text(
        en: "\"\(word)\" is the name of \(found.count) documents: \(names).",
        fr: "« \(word) » désigne \(found.count) documents : \(names)."),
      advice: Text(en: "Give the identity.", fr: "Donnez l’identifiant."))
  }
}
