import AccordDocuments
import AccordWording

/// Finding document types by what people call them.
extension CommandCatalogue {
  /// The document types of all plugins, each once, in the order of their collections.
  var documentTypes: [any Document.Type] {
    schemas.compactMap { documentType(of: $0.collection) }
  }

  /// The type of that name in either language, of that collection, or whose commands begin with
  /// that noun.
  func documentType(called words: String) -> (any Document.Type)? {
    let wanted = words.folded
    let named = documentTypes.first { type in
      [type.schema.name.en, type.schema.name.fr, type.schema.collection].contains {
        $0.folded == wanted
      }
    }
    return named ?? documentType(ofNoun: wanted)
  }

  /// The name nearest to what was written.
  func nearestType(to words: String) -> String? {
    let names = documentTypes.flatMap {
      [$0.schema.name.en, $0.schema.name.fr, $0.schema.collection]
    }
    return Spelling.nearest(to: words, among: names)
  }

  /// The type that most commands of a noun name first.
  private func documentType(ofNoun noun: String) -> (any Document.Type)? {
    var uses: [String: Int] = [:]
    for command in entries.map(\.command) {
      let nouns = [command.words.en, command.words.fr].compactMap { $0.split(separator: " ").first }
      guard nouns.contains(where: { $0.folded == noun }),
        let identity = command.parameters.first?.type as? any DocumentIdentity.Type
      else { continue }
      uses[identity.documentType.schema.collection, default: 0] += 1
    }
    // Of two that are as frequent, always the same.
    let most = uses.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { documentType(of: $0.key) }
  }
}
