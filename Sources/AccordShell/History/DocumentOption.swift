import AccordJSON
import AccordWording

/// A document of any type as the value of an option: written as for `DocumentName`, in quotes
/// where it is several words.
struct DocumentOption: Parameter {
  let declaration = ParameterDeclaration(
    name: Text(en: "document", fr: "document"),
    help: Text(
      en: "only what changed that document (collection/identity, or \"kind name\")",
      fr: "ce qui a modifié ce document (collection/identifiant, ou « type nom »)"),
    form: .option, isRequired: false, type: String.self)

  func value(of given: [String], in session: Session) throws -> DocumentKey? {
    try given.last.map { try DocumentOption.document($0, in: session) }
  }

  static func document(_ written: String, in session: Session) throws -> DocumentKey {
    let words = written.split(separator: " ").map { String($0) }
    // The kind of document may have several words itself.
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let kind = words.prefix(count).joined(separator: " ")
      guard session.shell.catalogue.documentType(called: kind) != nil else { continue }
      let name = words.dropFirst(count).joined(separator: " ")
      return try DocumentName().value(of: [kind, name], in: session)
    }
    return try DocumentName().value(of: [written], in: session)
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
    try given.map { try DocumentOption.document($0, in: session) }
  }
}
