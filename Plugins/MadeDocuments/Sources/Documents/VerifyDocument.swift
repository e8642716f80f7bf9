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
          "It is superseded when something that it says has changed since, not by a payment or anything else. A file that was changed is told apart from the one that was made.",
        fr:
          "Il est remplacé quand une chose qu’il dit a changé depuis, non par un paiement ou autre chose. Un fichier modifié est distingué de celui qui a été établi."
      ),
      takes: Argument<String>(
        "code", fr: "code",
        Text(
          en: "the code at the foot of its pages, or its file",
          fr: "le code au pied de ses pages, ou son fichier")),
      returns: VerifiedDocument.shape.columns,
      examples: [
        Example(
          "document verify letters/2024.ml-elbeuf.odt",
          Text(en: "Verify a file", fr: "Vérifier un fichier"))
      ]
    ) { session, word in
      let all = try session.all(MadeDocument.self)
      if let code = DocumentCode(reading: word) {
        let found = all.filter { $0.code == code.written }
        guard !found.isEmpty else { throw Failure.unknownCode(word) }
        return .table(try VerifiedDocument.table(of: found, isAltered: false, in: session))
      }
      let bytes = try session.contents(of: FilePath(word))
      let digest = Session.digest(of: bytes)
      let found = all.filter { $0.fileDigest == digest }
      if !found.isEmpty {
        return .table(try VerifiedDocument.table(of: found, isAltered: false, in: session))
      }
      // A package that nothing compresses shows the code as a flat file does.
      let text = String(decoding: bytes, as: UTF8.self)
      let altered = all.filter { text.contains($0.code) }
      guard !altered.isEmpty else { throw Failure.unknownFile(word) }
      return .table(try VerifiedDocument.table(of: altered, isAltered: true, in: session))
    }
  }
}

extension Failure {
  fileprivate static func unknownCode(_ code: String) -> Failure {
    Failure(
      "documents.unknown",
      Text(
        en: "No document with the code \"\(code)\" was made here.",
        fr: "Aucun document portant le code « \(code) » n’a été établi ici."), about: "code",
      advice: Text(
        en: "Type it as on the page: identity/transaction/letters. See \"document list\".",
        fr:
          "Tapez-le comme sur la page : identifiant/transaction/lettres. Voir « document lister ».")
    )
  }

  fileprivate static func unknownFile(_ file: String) -> Failure {
    Failure(
      "documents.unknown",
      Text(
        en: "The file \"\(file)\" was not made here, and bears no code of this workspace.",
        fr: "Le fichier « \(file) » n’a pas été établi ici et ne porte aucun code de cet espace."),
      about: "code",
      advice: Text(
        en: "Office programs compress what they save: verify the code on its pages instead.",
        fr:
          "Les logiciels de bureautique compressent ce qu’ils enregistrent : vérifiez plutôt le code porté sur ses pages."
      ))
  }
}
