public import AccordDocuments
import AccordJSON
public import AccordWording

/// A document of any type as the value of an option: written as for `DocumentName`, in quotes
/// where it is several words.
public struct DocumentOption: Parameter {
  public let declaration: ParameterDeclaration

  /// The types of which a name alone is looked for; `nil` for all.
  private let types: [any Document.Type]?

  /// A document.
  ///
  /// - Parameters:
  ///   - name: the English name of the option.
  ///   - fr: its French name.
  ///   - help: what the document is to the command.
  ///   - types: the types of which a name alone is looked for; all where it is left out.
  public init(
    _ name: String, fr: String, _ help: Text, of types: [any Document.Type]? = nil
  ) {
    self.types = types
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: false,
      type: String.self)
  }

  public func value(of given: [String], in session: Session) throws -> DocumentKey? {
    try given.last.map { try declaration.document($0, of: types, in: session) }
  }
}

extension ParameterDeclaration {
  /// The document that a value of this option names; a refusal points at the option.
  fileprivate func document(
    _ written: String, of types: [any Document.Type]? = nil, in session: Session
  ) throws -> DocumentKey {
    do {
      return try key(written, of: types, in: session)
    } catch let failure as Failure where failure.parameter == "document" {
      throw Failure(
        failure.code, failure.message, about: name.en, details: failure.details,
        advice: failure.advice)
    }
  }

  private func key(
    _ written: String, of types: [any Document.Type]?, in session: Session
  ) throws -> DocumentKey {
    let words = written.split(separator: " ").map { String($0) }
    // The kind of document may have several words itself.
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let kind = words.prefix(count).joined(separator: " ")
      guard session.shell.catalogue.documentType(called: kind) != nil else { continue }
      let name = words.dropFirst(count).joined(separator: " ")
      return try DocumentName().value(of: [kind, name], in: session)
    }
    return try DocumentName(of: types).value(of: [written], in: session)
  }
}

/// Documents of any type as the values of an option that may be given several times.
struct DocumentsOption: Parameter {
  let declaration: ParameterDeclaration

  init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .option, isRequired: false,
      isRepeated: true, type: String.self)
  }

  func value(of given: [String], in session: Session) throws -> [DocumentKey] {
    try given.map { try declaration.document($0, in: session) }
  }
}
