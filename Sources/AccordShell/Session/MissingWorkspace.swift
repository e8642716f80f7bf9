package import AccordDocuments
import AccordWording

/// A workspace that is not there yet. Reading and planning do not make it: they find an empty one
/// in memory, and say so once. The first command that writes makes it.
package struct MissingWorkspace {
  /// Where it is to be.
  package let path: String
  private let isReadOnly: Bool
  private let make: () throws -> Workspace
  private var isTold = false

  /// - Parameters:
  ///   - path: where it is to be.
  ///   - isReadOnly: whether nothing may be written now.
  ///   - make: makes it.
  package init(path: String, isReadOnly: Bool, make: @escaping () throws -> Workspace) {
    self.path = path
    self.isReadOnly = isReadOnly
    self.make = make
  }

  func create() throws -> Workspace { try make() }

  /// Says that there is none and how it comes to be; `nil` once that is said.
  mutating func takeNotice() -> Text? {
    guard !isTold else { return nil }
    isTold = true
    let there = Text(
      en: "There is no workspace yet: \(path). ",
      fr: "Il n’y a pas encore d’espace de travail : \(path). ")
    guard isReadOnly else {
      return there
        + Text(
          en: "The first command that writes creates it.",
          fr: "La première commande qui écrit le créera.")
    }
    let option = Text.each { LaunchOption.readOnly.written(in: $0) }
    return there
      + Text(
        en: "A command that writes, without \(option), creates it.",
        fr: "Une commande qui écrit, sans \(option), le créera.")
  }

  /// Says that it is there now.
  var created: Text {
    Text(
      en: "A new workspace was created: \(path)",
      fr: "Un nouvel espace de travail a été créé : \(path)")
  }
}
