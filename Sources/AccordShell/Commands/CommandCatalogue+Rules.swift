import AccordDocuments
import AccordWording

/// The rules of the store that can refuse a command, as far as the declarations tell.
extension CommandCatalogue {
  /// The collections in which a command writes: that of the type its noun is called by, and that of
  /// the document that it names first. A command that reads writes in none.
  func collectionsWritten(by command: Command) -> Set<String> {
    guard command.effect == .write else { return [] }
    let noun = String(command.words.en.prefix { $0 != " " })
    let identity = command.parameters.first?.type as? any DocumentIdentity.Type
    return Set(
      [documentType(called: noun), identity?.documentType].compactMap { $0?.schema.collection })
  }

  /// The guards that look at one of these collections, whatever schema holds them, each once.
  func rules(over collections: Set<String>) -> [Guard] {
    var seen: Set<String> = []
    return schemas.flatMap(\.guards).filter {
      !$0.collections.isDisjoint(with: collections) && seen.insert($0.code).inserted
    }
  }
}
