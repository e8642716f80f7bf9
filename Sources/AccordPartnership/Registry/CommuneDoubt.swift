import AccordDocuments
public import AccordWording

/// The name of a commune that stands with a code which is not its own, as far as the communes that
/// are known by name tell.
public struct CommuneDoubt: Sendable, Hashable {
  /// The identity of the document that it is in.
  public let id: String
  /// The name of the commune, as it was entered.
  public let name: String
  /// The code that stands with it.
  public let code: CommuneCode
  /// The name of the commune that has the code, where it is known. This or `codeOfName` is.
  public let nameOfCode: String?
  /// The code of the commune that has the name, where it is known.
  public let codeOfName: CommuneCode?

  /// What is so: a sentence with the name and the code.
  public var message: Text {
    if let nameOfCode {
      return Text(
        en:
          "The commune of \"\(id)\" is called \"\(name)\", but its code, \(code), is that of \"\(nameOfCode)\".",
        fr:
          "La commune de «\u{A0}\(id)\u{A0}» s’appelle «\u{A0}\(name)\u{A0}», mais son code, \(code), est celui de «\u{A0}\(nameOfCode)\u{A0}»."
      )
    }
    let own = codeOfName?.code ?? ""
    return Text(
      en:
        "The commune of \"\(id)\" is called \"\(name)\", but its code, \(code), is not that of \"\(name)\": \(own).",
      fr:
        "La commune de «\u{A0}\(id)\u{A0}» s’appelle «\u{A0}\(name)\u{A0}», mais son code, \(code), n’est pas celui de «\u{A0}\(name)\u{A0}»\u{A0}: \(own)."
    )
  }
}

extension PostalAddress {
  /// What to say of the name of the commune and its code; `nil` where they fit, one is not given,
  /// or neither is known.
  public var communeDoubt: CommuneDoubt? {
    guard let communeName, let communeCode, let name = CommuneName(communeName) else { return nil }
    let nameOfCode = KnownCommunes.names[communeCode.code]
    guard nameOfCode.flatMap(CommuneName.init) != name else { return nil }
    let codeOfName = KnownCommunes.code(of: name, in: communeCode.department)
    guard nameOfCode != nil || codeOfName != nil else { return nil }
    return CommuneDoubt(
      id: id.name, name: communeName, code: communeCode, nameOfCode: nameOfCode,
      codeOfName: codeOfName)
  }
}
