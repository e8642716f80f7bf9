import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension RecoveryCommands {
  static var announce: Command {
    Command(
      "recovery announce", fr: "indu annoncer", .write,
      Text(
        en: "Record the letter that announces the claim",
        fr: "Enregistrer la lettre qui annonce le reversement"),
      discussion: Text(
        en:
          "The beneficiary is told the ground and may answer in writing before anything is claimed (CRPA art. L122-1 and L211-2). No undo takes the letter back.",
        fr:
          "Le bénéficiaire connaît les motifs et peut présenter ses observations écrites avant tout titre (CRPA art. L122-1 et L211-2). La lettre ne s’annule pas."
      ),
      takes: recovery,
      Option<CalendarDate>(
        "answer-by", fr: "réponse-avant",
        Text(en: "the last day for the answer", fr: "le dernier jour pour répondre")),
      CommonOption.day, CommonOption.person, irreversible: true,
      examples: [
        Example(
          "recovery announce r-1 --answer-by 2024-02-29",
          Text(en: "The letter", fr: "La lettre"))
      ]
    ) { session, id, answerBy, date, person in
      var recovery = try session.find(id)
      let days = try session.value(of: RecoverySettings.answerDays)
      let day = date ?? session.today
      recovery.answerBy = answerBy ?? recovery.answerBy ?? day.adding(days: days)
      let last = recovery.answerBy?.text ?? .same("—")
      return try session.record(
        .announce, in: recovery, on: date, person: person,
        saying: Text(
          en:
            "Announced \(recovery.amount) to \"\(recovery.convention.id)\"; the answer is awaited until \(last).",
          fr:
            "\(recovery.amount) annoncés pour « \(recovery.convention.id) » ; réponse attendue jusqu’au \(last)."
        ))
    }
  }

  static var answer: Command {
    Command(
      "recovery answer", fr: "indu répondre", .write,
      Text(en: "Record the beneficiary’s answer", fr: "Enregistrer la réponse du bénéficiaire"),
      takes: recovery,
      RequiredOption<String>(
        "text", fr: "texte", Text(en: "what it says", fr: "ce qu’elle dit")),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "recovery answer r-2 --text Agrees",
          Text(en: "It agrees", fr: "Elle est d’accord"))
      ]
    ) { session, id, text, date, person in
      var recovery = try session.find(id)
      recovery.answer = text
      return try session.record(
        .answer, in: recovery, on: date, person: person,
        saying: Text(
          en: "Recorded the answer on \"\(id)\".", fr: "La réponse sur « \(id) » a été enregistrée."
        ))
    }
  }

  static var title: Command {
    Command(
      "recovery title", fr: "indu titrer", .write,
      Text(
        en: "Record the title of the claim (titre de recette)",
        fr: "Enregistrer l’émission du titre de recette"),
      discussion: Recovery.lifeCycle.description,
      takes: recovery,
      RequiredOption<String>(
        "number", fr: "numéro", Text(en: "the number of the title", fr: "le numéro du titre")),
      CommonOption.day, CommonOption.person, irreversible: true,
      examples: [
        Example(
          "recovery title r-3 --number T-2024-7", Text(en: "The title", fr: "Le titre"))
      ]
    ) { session, id, number, date, person in
      var recovery = try session.find(id)
      recovery.title = number
      return try session.record(
        .title, in: recovery, on: date, person: person,
        saying: Text(
          en: "Recorded the title \(number) of \"\(id)\": \(recovery.amount).",
          fr: "Le titre \(number) de « \(id) » a été enregistré : \(recovery.amount)."))
    }
  }

  static var drop: Command {
    Command(
      "recovery drop", fr: "indu abandonner", .write,
      Text(
        en: "Give a claim up before its title, with the reason",
        fr: "Renoncer à un indu avant le titre, avec le motif"),
      takes: recovery, CommonOption.reason, CommonOption.day, CommonOption.person,
      confirmed: true,
      examples: [
        Example(
          "recovery drop r-1 --reason Proved",
          Text(en: "Nothing is to be recovered", fr: "Rien n’est à recouvrer"))
      ]
    ) { session, id, reason, date, person in
      try session.record(
        .drop, in: try session.find(id), on: date, note: reason, person: person,
        saying: Text(
          en: "Gave the recovery \"\(id)\" up.", fr: "L’indu « \(id) » a été abandonné."))
    }
  }
}

extension Session {
  func record(
    _ event: RecoveryEvent, in recovery: Recovery, on date: CalendarDate?, note: String? = nil,
    person: ID<Person>?, saying done: Text
  ) throws -> Output {
    let changed = try advance(
      [recovery], by: event, on: date, note: note, person: person?.reference)
    return told(changed, of: [recovery]) { _ in done }
  }
}
