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
          "document verify documents/2024.ml-elbeuf.odt",
          Text(en: "Verify a file", fr: "Vérifier un fichier"))
      ]
    ) { session, word in
      let all = try session.all(MadeDocument.self)
      if let code = DocumentCode(reading: word) {
        let found = all.filter { $0.code == code.written }
        guard !found.isEmpty else { return unknown(word, unknownCode, in: session) }
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
      guard !altered.isEmpty else { return unknown(word, unknownFile, in: session) }
      return .table(try VerifiedDocument.table(of: altered, isAltered: true, in: session))
    }
  }

  /// That nothing was made here that is called so.
  private static func unknown(_ word: String, _ remark: Text, in session: Session) -> Output {
    session.warn(remark)
    return .table(
      VerifiedDocument.shape.table([VerifiedDocument(subject: word, state: .unknown)]))
  }

  private static let unknownCode = Text(
    en:
      "No document with this code was made here. Type it as on the page: identity/transaction/letters.",
    fr:
      "Aucun document portant ce code n’a été établi ici. Tapez-le comme sur la page : identifiant/transaction/lettres."
  )

  private static let unknownFile = Text(
    en:
      "This file was not made here and bears no code of this workspace. Office programs compress what they save: verify the code on its pages.",
    fr:
      "Ce fichier n’a pas été établi ici et ne porte aucun code de cet espace. Les logiciels de bureautique compressent ce qu’ils enregistrent : vérifiez le code porté sur ses pages."
  )
}
