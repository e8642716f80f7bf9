/// What of the declarations of plugins is looked at: a start looks at what it needs, a page at the
/// parts that it is made of, and the doctor at everything.
package struct DeclaredParts: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// What decides how lines are read and documents are stored: names, nouns, stages, collections.
  package static let start = DeclaredParts(rawValue: 1)
  /// The words of commands that are not made yet.
  package static let commands = DeclaredParts(rawValue: 2)
  package static let checks = DeclaredParts(rawValue: 4)
  package static let panels = DeclaredParts(rawValue: 8)
  package static let sections = DeclaredParts(rawValue: 16)
  package static let settings = DeclaredParts(rawValue: 32)

  /// What stands beside each other on pages, made when a page is.
  package static let ofPages: DeclaredParts = [.checks, .panels, .sections, .settings]
  package static let everything: DeclaredParts = [.start, .commands, .ofPages]
}
