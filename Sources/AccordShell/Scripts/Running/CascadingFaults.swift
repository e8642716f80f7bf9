import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// What failed statements leave undone, so that errors that may only follow from one are told
/// apart from the others.
struct CascadingFaults {
  /// What a failed statement names, folded, and where it stands.
  private var names: [String: SourcePlace] = [:]

  var isEmpty: Bool { names.isEmpty }

  /// Notes a statement that failed: the documents that its commands name and the variable that it
  /// would have set.
  mutating func note(_ step: CheckedProgram.Step, in scope: Scope) {
    if case .assign(let name, _) = step.action { note("$" + name, step.writingPlace) }
    for call in step.calls where call.command.effect == .write {
      for name in call.identities(in: scope) { note(name, step.writingPlace) }
    }
  }

  private mutating func note(_ name: String, _ place: SourcePlace) {
    if names[name.folded] == nil { names[name.folded] = place }
  }

  /// The failed statement from which the failure of another may follow.
  func cause(of step: CheckedProgram.Step, in scope: Scope) -> SourcePlace? {
    guard !isEmpty else { return nil }
    for call in step.calls {
      for name in call.identities(in: scope) {
        if let place = names[name.folded] { return place }
      }
      for word in call.given.joined() {
        for variable in word.variableNames {
          if let place = names["$" + variable.folded] { return place }
        }
      }
    }
    return nil
  }
}

extension BoundCall {
  /// The words that it gives as identities, of new documents or of ones that are there.
  fileprivate func identities(in scope: Scope) -> [String] {
    zip(command.parameters, given).flatMap { parameter, words -> [String] in
      guard parameter.type == Slug.self || parameter.type is any DocumentIdentity.Type else {
        return []
      }
      return words.compactMap { try? scope.known($0) }
    }
  }
}

extension Word {
  /// The names of the variables that it holds.
  fileprivate var variableNames: [String] {
    pieces.compactMap { piece in
      if case .variable(let name, _) = piece.content { name } else { nil }
    }
  }
}
