public import AccordWording

/// The address of a web site: `https://www.exemple.fr`. One written without its beginning, as
/// people do, gets `https://`.
public struct WebAddress: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "web address", fr: "adresse de site"),
    examples: ["https://www.normandie.fr", "www.normandie.fr"])

  public init(reading text: String) throws(ReadingFault) {
    let address = String(text.withoutOuterSpaces)
    let lower = address.lowercased()
    let scheme = ["https://", "http://"].first { lower.hasPrefix($0) }
    let rest = address.dropFirst(scheme?.count ?? 0)
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count)
    guard DomainName.isSound(host),
      port.isEmpty || (port.count > 1 && port.dropFirst().allSatisfy(\.isASCIIDigit)),
      address.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 }),
      !address.contains(where: { $0.isWhitespace || "<>\"\\^`{|}".contains($0) })
    else { throw .shape(text, WebAddress.kind) }
    let code =
      (scheme ?? "https://") + host.lowercased() + port + rest.dropFirst(authority.count)
    // What is stored has the beginning that was left out, and is to be read again.
    guard code.utf8.count <= 2_000 else { throw .shape(text, WebAddress.kind) }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}
