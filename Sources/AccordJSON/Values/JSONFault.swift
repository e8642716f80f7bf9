public import AccordWording

/// A text that is not JSON, with the place where it stops being JSON.
public struct JSONFault: Fault, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The text ends too early.
    case end
    /// A byte that cannot stand where it stands.
    case unexpected(UInt8)
    /// Something follows the value.
    case trailing
    /// A number that is not written as JSON writes numbers.
    case number
    /// An escape that JSON does not have, or half of a surrogate pair.
    case escape
    /// A control character that is not escaped.
    case control
    /// Bytes that are not UTF-8.
    case encoding
    /// Arrays and objects within one another more deeply than `JSONParser.depthLimit`.
    case depth
    /// Two members of one object with the same name.
    case duplicate(String)
  }

  /// What is wrong.
  public let problem: Problem
  /// The number of bytes before the place.
  public let offset: Int

  /// A fault.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  public var code: String { "json.syntax" }

  public var message: Text {
    Text(
      en: "This is not JSON at byte \(offset): \(reason).",
      fr: "Ce n’est pas du JSON à l’octet \(offset)\u{A0}: \(reason).")
  }

  private var reason: Text {
    switch problem {
    case .end: Text(en: "the text ends too early", fr: "le texte s’arrête trop tôt")
    case .unexpected(let byte):
      (0x21...0x7E).contains(byte)
        ? Text(
          en: "unexpected \"\(String(UnicodeScalar(byte)))\"",
          fr: "«\u{A0}\(String(UnicodeScalar(byte)))\u{A0}» inattendu")
        : Text(
          en: "unexpected byte \(Int(byte))", fr: "octet \(Int(byte)) inattendu")
    case .trailing: Text(en: "something follows the value", fr: "du texte suit la valeur")
    case .number: Text(en: "malformed number", fr: "nombre mal formé")
    case .escape: Text(en: "unknown escape", fr: "échappement inconnu")
    case .control:
      Text(
        en: "control character that is not escaped", fr: "caractère de contrôle non échappé")
    case .encoding: Text(en: "not UTF-8", fr: "octets qui ne sont pas de l’UTF-8")
    case .depth: Text(en: "nested too deeply", fr: "imbrication trop profonde")
    case .duplicate(let name):
      Text(
        en: "the member \"\(name)\" occurs twice",
        fr: "le membre «\u{A0}\(name)\u{A0}» figure deux fois")
    }
  }
}
