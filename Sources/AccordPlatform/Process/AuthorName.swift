/// Who writes, as the journal and the lock name them.
package enum AuthorName {
  /// Whether it names somebody: something is there besides spaces, and no character steers a
  /// terminal or turns the direction of writing.
  package static func isValid(_ name: String) -> Bool {
    !isEmpty(name) && !name.unicodeScalars.contains(where: isSteering)
  }

  /// Whether nothing of it can be seen.
  package static func isEmpty(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || isSteering($0)
    }
  }

  /// The name without what no name may hold; `user` where nothing is left.
  package static func safe(_ name: String) -> String {
    var rest = ""
    rest.unicodeScalars.append(contentsOf: name.unicodeScalars.filter { !isSteering($0) })
    return isValid(rest) ? rest : "user"
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}
