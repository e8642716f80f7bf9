public import AccordWording

/// An e-mail address: a name, an @, and a domain with a point. Quoted names and comments, which
/// RFC 5322 allows and nobody uses, are refused.
public struct EmailAddress: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "e-mail address", fr: "adresse électronique"), examples: ["presse@exemple.fr"])

  public init(reading text: String) throws(ReadingFault) {
    let address = String(text.withoutOuterSpaces)
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, EmailAddress.isName(parts[0]),
      DomainName.isSound(parts[1])
    else { throw .shape(text, EmailAddress.kind) }
    code = address
  }

  private static func isName(_ name: Substring) -> Bool {
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && pieces.allSatisfy { piece in
        !piece.isEmpty
          && piece.allSatisfy {
            $0.isLetter || $0.isASCIIDigit || "!#$%&'*+/=?^_`{|}~-".contains($0)
          }
      }
  }

  public func written(in language: Language) -> String { code }
}

/// What e-mail and web addresses have in common.
enum DomainName {
  /// Whether `name` is two or more labels of letters, digits and inner hyphens between points.
  static func isSound(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && name.utf8.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isLetter || $0.isASCIIDigit || $0 == "-" }
      }
      && !(labels.last?.allSatisfy(\.isASCIIDigit) ?? true)
  }
}
