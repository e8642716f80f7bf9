import AccordLanguage
import AccordWording

/// The session's own lines: to see them again, and to keep them as a script.
extension Command {
  static let recall = Command(
    "recall", fr: "rappeler", .read,
    Text(en: "List what was entered in this session", fr: "Lister les saisies de cette session"),
    discussion: Text(
      en:
        "With a number, that input stands at the next prompt and can be changed before it runs. \"history\" tells of a document instead.",
      fr:
        "Avec un numéro, cette saisie se trouve à la prochaine invite et peut être modifiée avant d’être exécutée. « historique » raconte un document."
    ),
    takes: OptionalArgument<Int>(
      "number", fr: "numéro", Text(en: "The number of an input", fr: "Le numéro d’une saisie")),
    returns: shape.columns,
    examples: [
      Example("recall", Text(en: "See all", fr: "Les voir toutes")),
      Example(
        "recall | where input ~ list",
        Text(en: "Find one", fr: "En retrouver une")),
    ]
  ) { session, number in
    let inputs = session.shell.history?.own ?? []
    let numbered = inputs.enumerated().map { (number: $0 + 1, input: $1) }
    guard let number else {
      return .table(
        shape.table(
          numbered,
          whenEmpty: Text(
            en: "Nothing was entered in this session yet.",
            fr: "Rien n’a encore été saisi dans cette session.")))
    }
    guard let found = numbered.first(where: { $0.number == number }) else {
      throw Failure(
        "recall.unknown",
        Text(
          en: "There is no input \(number) in this session.",
          fr: "Il n’y a pas de saisie \(number) dans cette session."),
        about: "number",
        advice: Text(en: "Type \"recall\" to see all.", fr: "Tapez « rappeler » pour les voir."))
    }
    session.shell.nextInput = found.input
    return .table(shape.table([found]))
  }

  private static let shape = TableShape<(number: Int, input: String)>(
    .field("number", fr: "numéro", .integer, heading: Text(en: "No.", fr: "N°")) {
      .integer($0.number)
    },
    .field("input", fr: "saisie", .text) { .text($0.input) })

  static let startTranscript = Command(
    "transcript start", fr: "transcription commencer", .read,
    Text(
      en: "Record the session as a script", fr: "Enregistrer la session comme un script"),
    discussion: Text(
      en:
        "From now on each input is added to the file as soon as it has run, and what was shown as comments. \"accord run --each FILE\" does the same again, one transaction for each input as here; what removes documents needs --yes. What was refused, and what steers only this session, stands there as a comment. A file that is there already is left as it is.",
      fr:
        "Désormais chaque saisie est ajoutée au fichier dès qu’elle a été exécutée, et ce qui s’est affiché en commentaire. « accord exécuter --séparément FICHIER » refait la même chose, une transaction par saisie comme ici ; ce qui supprime des documents demande --oui. Ce qui a été refusé, ou ne règle que cette session, y figure en commentaire. Un fichier déjà présent est laissé tel quel."
    ),
    takes: Argument<FilePath>(
      "file", fr: "fichier", Text(en: "The file to be made", fr: "Le fichier à créer")),
    examples: [
      Example(
        "transcript start meeting.accord",
        Text(en: "Keep what is done", fr: "Garder ce qui est fait"))
    ]
  ) { session, file in
    if let running = session.shell.transcript {
      throw Failure(
        "transcript.running",
        Text(
          en: "The session is being recorded in \"\(running.path)\" already.",
          fr: "La session est déjà enregistrée dans « \(running.path) »."),
        advice: Text(
          en: "End it with \"transcript stop\".",
          fr: "Terminez avec « transcription arrêter »."))
    }
    guard let saves = session.shell.saves else { throw TranscriptRecorder.outside }
    let heading = Text(
      en:
        "Recorded on \(session.today) by \(session.author). To do the same again: accord run --each \(file.path)",
      fr:
        "Enregistré le \(session.today) par \(session.author). Pour refaire de même : accord exécuter --séparément \(file.path)"
    )
    session.shell.transcript = try TranscriptRecorder(
      file, saves, heading: heading[session.language])
    return .message(
      Text(
        en: "The session is being recorded in \"\(file.path)\".",
        fr: "La session est enregistrée dans « \(file.path) »."))
  }

  static let stopTranscript = Command(
    "transcript stop", fr: "transcription arrêter", .read,
    Text(en: "End the recording of the session", fr: "Arrêter l’enregistrement de la session"),
    examples: [
      Example("transcript stop", Text(en: "End it", fr: "L’arrêter"))
    ]
  ) { session in
    guard let transcript = session.shell.transcript else {
      return .message(
        Text(
          en: "The session is not being recorded.", fr: "La session n’est pas enregistrée."))
    }
    session.shell.transcript = nil
    let inputs = Text.each { language in
      let count = transcript.count
      return language.grouped(count) + " "
        + (language == .french
          ? language.plural(count, "saisie", "saisies")
          : language.plural(count, "input", "inputs"))
    }
    return .message(
      Text(
        en: "\"\(transcript.path)\" is complete: it holds \(inputs[.english]).",
        fr: "« \(transcript.path) » est complet : il contient \(inputs[.french])."))
  }
}
