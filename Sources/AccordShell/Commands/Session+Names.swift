import AccordDocuments
import AccordWording

/// Finding documents by what people call them.
extension Session {
  func resolve<I: DocumentIdentity>(_ word: String, as type: I.Type) throws -> I {
    func find<D: Document>(_ document: D.Type) throws -> Slug {
      if let id = ID<D>(word), try documents.stored(id.key) != nil { return id.slug }
      let found = try called(word, D.self)
      switch found.count {
      case 1: return found[0].id.slug
      case 0: throw try unknown(word, D.self)
      default: throw ambiguous(word, found)
      }
    }
    return I(try find(type.documentType))
  }

  /// The documents with that name.
  func called<D: Document>(_ word: String, _ type: D.Type) throws -> [D] {
    try allReadable(D.self).called(word)
  }

  func unknown<D: Document>(_ word: String, _ type: D.Type) throws -> Failure {
    let all = try allReadable(D.self)
    let names = all.flatMap { [$0.id.name, $0.label] + $0.otherNames }
    let advice: Text
    if let near = Spelling.nearest(to: word, among: names) {
      advice = Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
    } else if all.isEmpty {
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

  private func ambiguous<D: Document>(_ word: String, _ found: [D]) -> Failure {
    let names = found.map(\.id.name).joined(separator: ", ")
    return Failure(
      "\(D.schema.collection).ambiguous",
      Text(
        en: "\"\(word)\" is the name of \(found.count) documents: \(names).",
        fr: "« \(word) » désigne \(found.count) documents : \(names)."),
      advice: Text(en: "Give the identity.", fr: "Donnez l’identifiant."))
  }
}

extension Array where Element: Document {
  /// Those with that identity or name, accents and capitals aside; where there is none, those whose
  /// name differs by hyphens, or by what groups digits.
  func called(_ word: String) -> [Element] {
    func names(_ each: Element) -> [String] { [each.id.name, each.label] + each.otherNames }
    let folded = word.folded
    let exact = filter { names($0).contains { $0.folded == folded } }
    guard exact.isEmpty else { return exact }
    let wanted = SoughtText(word)
    return filter { names($0).contains { SoughtText($0).isSame(as: wanted) } }
  }
}
