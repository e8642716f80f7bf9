import AccordDocuments
import AccordJSON
import AccordWording

extension CommandCatalogue {
  /// The command that makes documents of a type, as far as the declarations tell: the noun that is
  /// the type's name or, where there is none, whose commands name such a document first and that is
  /// not the name of another type; and of that noun the first command that writes and begins with a
  /// new identity (`visit show VISIT` leads to `visit add ID`).
  func command<D: Document>(creating type: D.Type) -> Command? {
    let name = D.schema.name.en.folded
    let own = entries(beginningWith: [name]).map(\.command).filter {
      $0.noun.folded == name && $0.effect == .write
    }
    // Where none begins with a new identity, the first that takes no document of the type.
    let makes = own.first { $0.creates } ?? own.first { !$0.takes(type) }
    if let makes { return makes }
    let commands = entries.map(\.command)
    let others = Set(
      schemas.filter { $0.collection != D.schema.collection }.map { $0.name.en.folded })
    var uses: [Substring: Int] = [:]
    for command in commands where command.parameters.first?.type == ID<D>.self {
      guard !others.contains(command.noun.folded) else { continue }
      uses[command.noun, default: 0] += 1
    }
    // The noun of most of them; of two the one that is declared first.
    guard let most = uses.values.max(),
      let noun = commands.map(\.noun).first(where: { uses[$0] == most })
    else { return nil }
    let ofNoun = commands.filter { $0.noun == noun && $0.effect == .write }
    return ofNoun.first { $0.creates } ?? ofNoun.first { !$0.takes(type) }
  }

  /// The command that makes documents from a file, beside the one that makes a single one.
  func command(importing single: Command) -> Command? {
    let words = single.noun + " import"
    return entries.map(\.command).first { $0.words.en == words }
  }
}

extension Command {
  /// The first of its English words.
  fileprivate var noun: Substring { words.en.prefix { $0 != " " } }

  /// Whether one of its parameters names a document of a type.
  fileprivate func takes<D: Document>(_ type: D.Type) -> Bool {
    parameters.contains { $0.type == ID<D>.self }
  }

  /// Whether it writes and begins with a new identity.
  fileprivate var creates: Bool {
    effect == .write && parameters.first?.type == Slug.self
  }
}
