import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var prepare: Command {
    Command(
      "application prepare", fr: "candidature préparer", .write,
      Text(
        en: "Enter an application that is not filed yet",
        fr: "Saisir une candidature qui n’est pas encore déposée"),
      discussion: Text(
        en:
          "Its budget, its financing plan, its targets and its years follow (\"application cost\", \"application options\", \"application finance\", \"application target\", \"application year\"); the cost is then what the budget comes to. \"application file\" files it.",
        fr:
          "Suivent son budget, son plan de financement, ses cibles et ses années (« candidature dépense », « candidature options », « candidature financer », « candidature cible », « candidature année ») ; le coût est alors le total du budget. « candidature transmettre » la dépose."
      ),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      call, applicant, theme, budgetYear, CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      firstDay, lastDay, partners,
      examples: [
        Example(
          "application prepare 2024.prepared --call fse-2024 --applicant ml-rouen --theme school-drop-out --year 2024 --title-en \"Back to school\" --title-fr \"Retour en formation\" --start 2024-09-01 --end 2025-06-30",
          Text(en: "A project of a school year", fr: "Un projet d’une année scolaire"))
      ]
    ) { session, id, call, applicant, theme, year, english, french, starts, ends, partners in
      var draft = Application(
        id: ID(id), call: call.reference, applicant: applicant.reference, theme: theme,
        year: year.number,
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        cost: .zero, requested: .zero)
      (draft.starts, draft.ends) = (starts, ends)
      draft.partners = partners.isEmpty ? nil : partners.map(\.reference)
      return try session.recordNew(
        draft,
        saying: Text(
          en:
            "Entered the application \"\(id)\"; its budget comes next: \"application cost \(id) staff …\".",
          fr:
            "La candidature « \(id) » a été saisie ; vient ensuite son budget : « candidature dépense \(id) personnel … »."
        ))
    }.askingForTitle()
  }

  static var file: Command {
    Command(
      "application file", fr: "candidature transmettre", .write,
      Text(
        en: "File applications that were prepared", fr: "Déposer des candidatures préparées"),
      discussion: Text(
        en:
          "Its budget is legal by the regulation, its financing plan is equal to its cost, to the cent, its days are within those of the programme, and it is filed between opening and closing. With --inadmissible what a rule of the call refuses is kept on record with that rule.",
        fr:
          "Le budget est conforme au règlement, le plan de financement égal au coût au centime, les dates dans la période d’éligibilité du programme, et le dépôt entre l’ouverture et la clôture. Avec --irrecevable, ce qu’une règle de l’appel refuse est conservé avec cette règle."
      ),
      takes: RemainingArguments<ID<Application>>(
        "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")
      ).among(.before(.submit)),
      CommonOption.day, inadmissible,
      examples: [
        Example(
          "application file 2024.draft --on 2024-04-12",
          Text(en: "It came that day", fr: "Elle est arrivée ce jour-là"))
      ]
    ) { session, ids, date, keeps in
      let drafts = try Set(ids).sorted().map { try session.find($0) }
      var (changed, refused): ([Application], Int) = ([], 0)
      for draft in drafts {
        if session.isEnsuring, draft.status != .draft, draft.hasRecorded(.submit, on: date) {
          continue
        }
        let filed = try session.filing(draft, on: date ?? session.today, keeping: keeps)
        if filed.status == .inadmissible { refused += 1 }
        try session.put(filed)
        changed.append(filed)
      }
      return session.told(changed, of: drafts) { first in
        let done = Text.plural(
          changed.count,
          Text(
            en: "Filed the application \"\(first.id)\": \(first.requested) requested.",
            fr:
              "La candidature « \(first.id) » a été déposée : \(first.requested) demandés."),
          Text(
            en: "Filed \(changed.count) applications.",
            fr: "\(changed.count) candidatures ont été déposées."))
        guard refused > 0 else { return done }
        return done
          + Text.plural(
            refused,
            Text(
              en: " 1 is inadmissible; its rule is on record.",
              fr: " 1 est irrecevable ; la règle est conservée."),
            Text(
              en: " \(refused) are inadmissible; the rules are on record.",
              fr: " \(refused) sont irrecevables ; les règles sont conservées."))
      }
    }
  }

  static let inadmissible = Flag(
    "inadmissible", fr: "irrecevable",
    Text(
      en: "keep it on record as inadmissible where a rule of the call refuses it",
      fr: "la conserver comme irrecevable si une règle de l’appel la refuse"))
}

extension Session {
  /// An application that was filed. Where a rule of the call refuses it, that is thrown, or kept as
  /// the reason for which it is inadmissible.
  func filing(_ draft: Application, on day: CalendarDate, keeping keeps: Bool) throws -> Application
  {
    let call = try find(draft.call.id)
    do {
      guard draft.cost > .zero else { throw Failure.costNotAboveZero(draft.cost) }
      try call.requireFiling(
        by: try find(draft.applicant.id), theme: draft.theme, year: draft.year, on: day)
      let filed = try draft.applying(.submit, on: day, author: author)
      try filed.requireEligibleDays(in: try call.under.map { try find($0.id) })
      return filed
    } catch let fault as Failure where keeps && fault.isOnRecord {
      var filed = draft
      filed.keepAsInadmissible(on: day, because: fault.message[language], author: author)
      return filed
    }
  }
}

extension Failure {
  /// Whether a file that it refuses can be kept on record: an unknown theme or year is no fact about
  /// the applicant.
  var isOnRecord: Bool {
    [
      "applications.late", "applications.early", "applications.not-eligible",
      "applications.eligible-days", "applications.completed-before", "applications.financing",
    ].contains(code) || code.hasPrefix("costs.")
  }
}
