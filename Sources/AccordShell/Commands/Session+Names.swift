import AccordDocuments
import AccordJSON
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
    let advice: Text
    if let near = try near(word, D.self) {
      advice = Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
    } else if try documents.keys(in: D.schema.collection).isEmpty {
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

  /// The name that may be meant. Where there are many documents, only names that differ by one
  /// letter are looked up: to go through all names would take longer the more there are.
  private func near<D: Document>(_ word: String, _ type: D.Type) throws -> String? {
    let key = [D.schema.collection, word.folded]
    if let known = nearNames[key] { return known }
    guard nearNames.count < NameDirectory.searches else { return nil }
    let found = try searched(near: word, D.self)
    nearNames.updateValue(found, forKey: key)
    return found
  }

  private func searched<D: Document>(near word: String, _ type: D.Type) throws -> String? {
    let schema = D.schema
    if !schema.names.isEmpty {
      let found: [D] = try readable(stored(near: word, in: schema.collection))
      let names = NameDirectory(of: found)
      let name = names.nearest(to: word) ?? names.name(among: Set(NameKey(word).variants))
      if let name { return name }
      let count = try documents.keys(in: schema.collection).count
      guard count <= NameDirectory.searched else { return nil }
    }
    return try directory(of: D.self).nearest(to: word)
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
