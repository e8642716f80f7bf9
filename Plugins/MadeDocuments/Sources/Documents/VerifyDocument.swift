import AccordPartnership
import AccordShell
import AccordWording

extension DocumentCommands {
  static var verify: Command {
    Command(
      "document verify", fr: "document vérifier", .read,
      Text(
        en: "Tell whether a document that was made still holds",
        fr: "Dire si un document établi est toujours valable"),
      discussion: Text(
        en:
          "It is superseded when something that it says has changed since, not by a payment or anything else. A file that was changed since is refused, as is what was not made here.",
        fr:
          "Il est remplacé quand une chose qu’il dit a changé depuis, non par un paiement ou autre chose. Un fichier modifié depuis est refusé, comme ce qui n’a pas été établi ici."
      ),
      takes: Argument<String>(
        "code", fr: "code",
        Text(
          en: "the code at the foot of its pages, or its file",
          fr: "le code au pied de ses pages, ou son fichier")),
      returns: VerifiedDocument.shape.columns,
      examples: [
        Example(
          "document verify sent/2024.ml-elbeuf.odt",
          Text(en: "Verify a file", fr: "Vérifier un fichier"))
      ]
    ) { session, word in
      let all = try session.all(MadeDocument.self)
      if let code = DocumentCode(reading: word) {
        let found = all.filter { $0.code == code.written }
        guard !found.isEmpty else { throw Failure.unknownCode(code) }
        return .table(try VerifiedDocument.table(of: found, in: session))
      }
      let bytes = try session.contents(of: FilePath(word))
      let digest = Session.digest(of: bytes)
      let found = all.filter { $0.fileDigest == digest }
      if !found.isEmpty { return .table(try VerifiedDocument.table(of: found, in: session)) }
      // A package that nothing compresses shows the code as a flat file does.
      let text = String(decoding: bytes, as: UTF8.self)
      throw all.last { text.contains($0.code) }.map { Failure.altered(word, $0) }
        ?? Failure.unknownFile(word)
    }
  }
}

extension Failure {
  fileprivate static func unknownCode(_ code: DocumentCode) -> Failure {
    Failure(
      "documents.unknown-code",
      Text(
        en: "No document with the code \(code.written) was made here.",
        fr: "Aucun document portant le code \(code.written) n’a été établi ici."),
      about: "code",
      advice: Text(
        en: "Type it as on the page: identity/transaction/letters.",
        fr: "Tapez-le comme sur la page\u{A0}: identifiant/transaction/lettres."))
  }

  fileprivate static func unknownFile(_ name: String) -> Failure {
    Failure(
      "documents.unknown-file",
      Text(
        en: "\"\(name)\" was not made here and bears no code of this workspace.",
        fr: "«\u{A0}\(name)\u{A0}» n’a pas été établi ici et ne porte aucun code de cet espace."),
      about: "code",
      advice: Text(
        en: "Office programs compress what they save: verify the code on its pages.",
        fr:
          "Les logiciels de bureautique compressent ce qu’ils enregistrent\u{A0}: vérifiez le code porté sur ses pages."
      ))
  }

  /// What somebody typed into a file is not in the store.
  fileprivate static func altered(_ name: String, _ made: MadeDocument) -> Failure {
    Failure(
      "documents.altered",
      Text(
        en:
          "\"\(name)\" was changed after it was made: it bears the code \(made.code), and another content.",
        fr:
          "«\u{A0}\(name)\u{A0}» a été modifié après avoir été établi\u{A0}: il porte le code \(made.code), et un autre contenu."
      ),
      about: "code",
      advice: Text(
        en: "Whether what was made still holds: document verify \(made.code)",
        fr:
          "Pour savoir si ce qui a été établi est toujours valable\u{A0}: document vérifier \(made.code)"
      ))
  }
}
