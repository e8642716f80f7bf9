import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var evidence: Command {
    Command(
      "operation evidence", fr: "opération preuve", .write,
      Text(
        en: "Record what shows that a duty of visibility is kept",
        fr: "Enregistrer ce qui atteste d’une obligation de visibilité"),
      discussion: Text(
        en:
          "The duties of regulation (EU) 2021/1060, art. 50(1):\n\n\(duties.en)\n\nOf a file its name and digest (SHA-256) are recorded; with --keep the workspace keeps the file too.",
        fr:
          "Les obligations du règlement (UE) 2021/1060, art. 50(1) :\n\n\(duties.fr)\n\nD’un fichier, le nom et l’empreinte (SHA-256) sont enregistrés ; avec --conserver, l’espace de travail le conserve aussi."
      ),
      takes: operation,
      Argument<VisibilityDuty>(
        "duty", fr: "obligation", Text(en: "the duty", fr: "l’obligation")),
      Option<String>(
        "note", fr: "note", Text(en: "where it is seen", fr: "où elle est visible")),
      Option<FilePath>(
        "file", fr: "fichier",
        Text(en: "a photo or a page that shows it", fr: "une photo ou une page qui l’atteste")),
      day, CommonOption.keep,
      examples: [
        Example(
          "operation evidence op-running poster --note \"At the entrance\" --file affiche.txt --on 2024-06-10",
          Text(en: "A poster with its photo", fr: "Une affiche avec sa photo"))
      ]
    ) { session, id, duty, note, file, date, keep in
      var operation = try session.find(id)
      let evidence = VisibilityEvidence(
        duty: duty, date: date ?? session.today, note: note,
        file: try session.signedFile(ifNamed: file, keeping: keep))
      guard note != nil || file != nil else { throw Failure.noEvidence }
      // Recorded before this kept names, or without the file.
      if let same = operation.evidence.lastIndex(where: { $0.isSame(as: evidence) }) {
        if keep, operation.evidence[same].kept != true {
          operation.evidence[same] = evidence
          return try session.recordChange(operation)
        }
        guard session.isEnsuring else { throw Failure.sameEvidence(operation, duty) }
        return session.unchanged(operation)
      }
      operation.evidence.append(evidence)
      let missing = operation.missingDuties(on: session.today)
      return try session.recordChange(
        operation,
        saying: missing.isEmpty
          ? Text(
            en: "Every duty of visibility of \"\(id)\" is shown.",
            fr: "Toutes les obligations de visibilité de « \(id) » sont attestées.")
          : Text(
            en: "Recorded the evidence of \"\(id)\"; still to show: \(missing.listed).",
            fr: "La preuve de « \(id) » est enregistrée ; restent à attester : \(missing.listed)."))
    }
  }

  private static let duties = Text.each { language in
    VisibilityDuty.allCases.map {
      "  " + $0.written(in: language) + " – " + $0.shown[language]
    }.joined(separator: "\n")
  }
}

extension [VisibilityDuty] {
  /// Their words in a row.
  var listed: Text { .each { language in map { $0.word[language] }.joined(separator: ", ") } }
}

extension Failure {
  fileprivate static let noEvidence = Failure(
    "usage.missing",
    Text(en: "Nothing is said that shows it.", fr: "Rien n’est indiqué qui l’atteste."),
    about: "note",
    advice: Text(
      en: "Give \"--note\", \"--file\" or both.",
      fr: "Donnez « --note », « --fichier » ou les deux."
    ))

  fileprivate static func sameEvidence(_ operation: Operation, _ duty: VisibilityDuty) -> Failure {
    Failure(
      "operations.same-evidence",
      Text(
        en: "This evidence of \"\(operation.id)\" is recorded already: \(duty).",
        fr: "Cette preuve de « \(operation.id) » est déjà enregistrée : \(duty)."),
      about: "duty",
      advice: Text(
        en: "\"operation show \(operation.id)\" lists it.",
        fr: "« opération afficher \(operation.id) » la liste."))
  }
}
