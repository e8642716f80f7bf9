import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var remove: Command {
    Command(
      "signature remove", fr: "signature supprimer", .write,
      Text(
        en: "Remove a signature that was recorded by mistake",
        fr: "Supprimer une signature enregistrée par erreur"),
      discussion: Text(
        en: """
          Only while others are still awaited: refused once the agreement is in force or the \
          convention is signed.
          """,
        fr: """
          Seulement tant que d’autres sont attendues : refusé dès que l’accord est en vigueur ou la \
          convention signée.
          """),
      takes: Argument<ID<Signature>>(
        "signature", fr: "signature",
        Text(
          en: "document.party: normandie-2024.arml", fr: "document.partie : normandie-2024.arml")),
      destructive: true,
      examples: [
        Example(
          "signature remove normandie-2024.region-normandie",
          Text(en: "Remove a signature entered by mistake", fr: "Supprimer une signature erronée"))
      ]
    ) { session, id in
      try session.recordRemoval(id) { signature in
        let document = try SignedDocument(of: signature, in: session.documents)
        if let refusal = document?.refusalToRemove(id) { throw refusal }
      }
    }
  }
}
