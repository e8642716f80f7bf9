import AccordWording

/// An address where a folder is due: a folder of that name would be made, and nothing be reached.
struct FolderAddress: Fault {
  let address: String

  /// - Throws: when `path` begins as an address does, `https://`.
  static func refuse(_ path: String) throws {
    guard let colon = path.firstIndex(of: ":"), path[colon...].hasPrefix("://") else { return }
    let scheme = path[..<colon]
    guard scheme.first?.isLetter == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) })
    else { return }
    throw FolderAddress(address: path)
  }

  let code = "workspace.address"

  var message: Text {
    Text(
      en: "\"\(address)\" is an address, and a workspace is a folder of this machine.",
      fr:
        "«\u{A0}\(address)\u{A0}» est une adresse, or un espace de travail est un dossier de cette machine."
    )
  }

  var advice: Text? {
    Text(
      en: "Name a folder. To mean a folder of that very name: ./\(address)",
      fr: "Indiquez un dossier. Pour désigner un dossier de ce nom exact\u{A0}: ./\(address)")
  }
}
