package import AccordPlatform
package import AccordWording

/// A file that cannot be read.
package struct FileFault: Fault {
  let path: String
  package let fault: SystemFault

  /// - Parameter path: the file as the person named it.
  package init(path: String, fault: SystemFault) {
    self.path = path
    self.fault = fault
  }

  package var code: String {
    switch fault.problem {
    case .notFound: "file.unknown"
    case .beyondBound: "file.too-large"
    default: "file.unreadable"
    }
  }

  package var message: Text {
    Text(
      en: "The file \"\(path)\" cannot be read: \(fault.reason).",
      fr: "Le fichier «\u{A0}\(path)\u{A0}» ne peut pas être lu\u{A0}: \(fault.reason).")
  }

  package var advice: Text? {
    guard fault.problem == .notFound else { return fault.advice }
    return Text(
      en: "Check the name: in a script it begins at its folder, elsewhere at the current one.",
      fr:
        "Vérifiez le nom : dans un script il part du dossier du script, ailleurs du dossier courant."
    )
  }
}
