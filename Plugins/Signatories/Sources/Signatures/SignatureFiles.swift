import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The files that show signatures: their names and digests are recorded, and kept where that is asked.
extension SignatureCommands {
  private static let file = Argument<FilePath>(
    "file", fr: "fichier", Text(en: "the file", fr: "le fichier"))

  static var attach: Command {
    Command(
      "signature attach", fr: "signature joindre", .write,
      Text(
        en: "Record the scan of a signature by its name and digest",
        fr: "Enregistrer la numérisation d’une signature par son nom et son empreinte"),
      discussion: Text(
        en:
          "The name of the file and the SHA-256 of its bytes are recorded, by which \"signature verify\" knows it again. The file stays where it is; with --keep the workspace keeps it too, also when it was recorded before. A file that is there is never replaced so.",
        fr:
          "Le nom du fichier et l’empreinte SHA-256 de son contenu sont enregistrés, et « signature vérifier » le reconnaît. Le fichier reste où il est ; avec --conserver, l’espace de travail le conserve aussi, même s’il était déjà enregistré. Un fichier déjà enregistré n’est jamais remplacé ainsi."
      ),
      takes: SigningTerms.signature, file, SigningTerms.keep,
      examples: [
        Example(
          "signature attach en-vigueur.arml scan.pdf",
          Text(en: "The scan came later", fr: "La numérisation est arrivée plus tard"))
      ]
    ) { session, id, path, keep in
      var signature = try session.find(id)
      let file = try session.signedFile(path, keeping: keep)
      if let known = signature.file {
        guard known.digest == file.digest else {
          throw SignatoryFault.otherFile(id.name, known, instead: file)
        }
        guard keep, known.kept != true else { return session.unchanged(signature) }
        signature.file?.kept = true
        return try session.recordChange(
          signature,
          saying: Text(
            en: "The file of the signature \"\(id)\" is kept now: \(known.shown).",
            fr: "Le fichier de la signature « \(id) » est désormais conservé : \(known.shown)."))
      }
      signature.file = file
      return try session.recordChange(
        signature,
        saying: Text(
          en: "Recorded the file of the signature \"\(id)\": \(file.shown).",
          fr: "Le fichier de la signature « \(id) » a été enregistré : \(file.shown)."))
    }
  }

  static var correctFile: Command {
    Command(
      "signature correct-file", fr: "signature corriger-fichier", .write,
      Text(
        en: "Correct the file of a signature, with a reason",
        fr: "Corriger le fichier d’une signature, avec un motif"),
      discussion: Text(
        en: "For a wrong file alone. The former one and the reason are kept with the signature.",
        fr:
          "Pour un fichier erroné seulement. L’ancien et le motif sont conservés avec la signature."
      ),
      takes: SigningTerms.signature, file,
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      SigningTerms.keep,
      examples: [
        Example(
          "signature correct-file en-vigueur.region-normandie scan.pdf --reason \"Autre acte\"",
          Text(en: "The wrong scan was recorded", fr: "La mauvaise numérisation était enregistrée"))
      ]
    ) { session, id, path, reason, keep in
      var signature = try session.find(id)
      guard let former = signature.file else { throw Failure.noFile(id) }
      let file = try session.signedFile(path, keeping: keep)
      guard former.digest != file.digest else { return session.unchanged(signature) }
      let kept = try FormerFile(former, reason: reason)
      signature.formerFiles = (signature.formerFiles ?? []) + [kept]
      signature.file = file
      return try session.recordChange(
        signature,
        saying: Text(
          en: "Corrected the file of the signature \"\(id)\": \(file.shown), not \(former.shown).",
          fr:
            "Le fichier de la signature « \(id) » a été corrigé : \(file.shown) au lieu de \(former.shown)."
        ))
    }
  }

  static var verify: Command {
    Command(
      "signature verify", fr: "signature vérifier", .read,
      Text(
        en: "Say whether a file is the one recorded with a signature",
        fr: "Dire si un fichier est celui enregistré avec une signature"),
      discussion: Text(
        en: "Its bytes count, not its name. Another file ends with an error.",
        fr: "Son contenu compte, pas son nom. Un autre fichier donne une erreur."),
      takes: SigningTerms.signature, file,
      examples: [
        Example(
          "signature verify en-vigueur.region-normandie scan-region.pdf",
          Text(en: "Is it that file?", fr: "Est-ce bien ce fichier ?"))
      ]
    ) { session, id, path in
      guard let known = try session.find(id).file else { throw Failure.noFile(id) }
      let file = try session.signedFile(path, keeping: false)
      guard file.digest == known.digest else { throw Failure.otherThanRecorded(id, known, file) }
      guard file.name == known.name else {
        return .message(
          Text(
            en:
              "\"\(file.name)\" is the file of the signature \"\(id)\", recorded as \"\(known.name)\": the SHA-256 is the same.",
            fr:
              "« \(file.name) » est le fichier de la signature « \(id) », enregistré sous « \(known.name) » : l’empreinte SHA-256 est la même."
          ))
      }
      return .message(
        Text(
          en: "\"\(file.name)\" is the file of the signature \"\(id)\": the SHA-256 is the same.",
          fr:
            "« \(file.name) » est le fichier de la signature « \(id) » : l’empreinte SHA-256 est la même."
        ))
    }
  }
}

extension Failure {
  fileprivate static func noFile(_ id: ID<Signature>) -> Failure {
    Failure(
      "signature.no-file",
      Text(
        en: "No file is recorded with the signature \"\(id)\".",
        fr: "Aucun fichier n’est enregistré avec la signature « \(id) »."),
      about: "signature",
      advice: Text(
        en: "Record it: \"signature attach \(id) FILE\".",
        fr: "Enregistrez-le : « signature joindre \(id) FICHIER »."))
  }

  fileprivate static func otherThanRecorded(
    _ id: ID<Signature>, _ known: SignedFile, _ file: SignedFile
  ) -> Failure {
    Failure(
      "signature.other-file",
      Text(
        en:
          "\"\(file.name)\" is not the file of the signature \"\(id)\": recorded is \(known.shown), this is \(file.shown).",
        fr:
          "« \(file.name) » n’est pas le fichier de la signature « \(id) » : l’enregistrement porte \(known.shown), celui-ci est \(file.shown)."
      ),
      about: "file",
      advice: Text(
        en: "Look for the file whose SHA-256 is \(known.digest).",
        fr: "Cherchez le fichier dont l’empreinte SHA-256 est \(known.digest)."))
  }
}
