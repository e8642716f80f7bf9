import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var open: Command {
    Command(
      "operation open", fr: "opération ouvrir", .write,
      Text(
        en: "Make an operation of an application whose grant is agreed",
        fr: "Ouvrir l’opération d’une candidature conventionnée"),
      discussion: Text(
        en:
          "The days, the budget, the grant and the shares of the fund and its counterpart come from the application and its call, and are kept. From then on the application moves on with its operation: it is running once the start is attested, reported on with the final claim, closed when the operation is; it is withdrawn or revoked once the operation is terminated. The signatures are recorded as steps with the day and the person.\n\n\(lifeCycle.en)",
        fr:
          "Les dates, le budget, l’aide et les parts du fonds et de la contrepartie proviennent de la candidature et de l’appel, et sont conservés. La candidature avance ensuite avec son opération : en cours une fois le démarrage attesté, justifiée par la demande finale, soldée avec l’opération ; elle se retire ou se révoque une fois l’opération résiliée. Les signatures s’enregistrent comme des étapes, avec la date et la personne.\n\n\(lifeCycle.fr)"
      ),
      takes: Argument<ID<Application>>(
        "application", fr: "candidature", Text(en: "the application", fr: "la candidature")
      ).among(.granted),
      RequiredOption<String>(
        "code", fr: "code",
        Text(
          en: "its code in the list of operations", fr: "son code dans la liste des opérations")),
      Option<Slug>(
        "id", fr: "id",
        Text(
          en: "its identity; that of the application by default",
          fr: "son identifiant ; par défaut celui de la candidature")),
      Option<CalendarDate>(
        "start", fr: "début",
        Text(en: "the first day, where it is another one", fr: "le premier jour, s’il diffère")),
      Option<CalendarDate>(
        "end", fr: "fin",
        Text(
          en: "the last day, where it is an earlier one", fr: "le dernier jour, s’il est antérieur"
        )),
      examples: [
        Example(
          "operation open a-granted --code NOR-0099 --id op-new",
          Text(en: "A new operation", fr: "Une nouvelle opération"), shows: "op-new")
      ]
    ) { session, id, code, slug, start, end in
      let application = try session.find(id)
      let operationID = ID<Operation>(slug ?? id.slug)
      if session.isEnsuring, let before = try session.documents.document(operationID),
        before.code == code, before.application.id == id
      {
        return session.unchanged(before)
      }
      guard [.granted, .running].contains(application.status), let granted = application.granted
      else {
        throw Failure.notGranted(application)
      }
      let call = try session.find(application.call.id)
      let programme = try call.under.map { try session.find($0.id) }
      guard let starts = start ?? application.starts, let ends = end ?? application.ends else {
        throw Failure.daysMissing(application)
      }
      if let first = application.starts, let last = application.ends {
        guard first <= starts, starts <= last else {
          throw Failure.startsOutsideApplication(application, starts, first, last)
        }
        guard ends <= last else { throw Failure.endsAfterApplication(application, ends, last) }
      }
      let costs =
        application.budget
        ?? CostPlan(lines: [
          CostLine(category: .other, label: application.title.fr, amount: application.cost)
        ])
      var operation = Operation(
        id: operationID, code: code, application: id.reference,
        beneficiary: application.applicant, title: application.title, starts: starts, ends: ends,
        costs: costs, granted: granted, rate: call.fundingRate,
        shares: call.shares(in: programme))
      operation.keptCost = application.keptCost
      if application.status == .running { operation.openedRunning = true }
      try operation.requireEligible(starts, in: programme)
      try operation.requireEligible(ends, in: programme)
      let parts = operation.shares?.parts(of: granted)
      return try session.recordNew(
        operation,
        saying: parts.map {
          Text(
            en:
              "Opened the operation \"\(operationID)\": \(granted), of which fund \($0.fund), counterpart \($0.counterpart).",
            fr:
              "L’opération « \(operationID) » est ouverte : \(granted), dont fonds \($0.fund), contrepartie \($0.counterpart)."
          )
        })
    }
  }
}

extension Candidates where Candidate == Application {
  /// Those whose grant is agreed, running ones of before operations were kept too.
  fileprivate static var granted: Candidates {
    Candidates { application, _, _ in [.granted, .running].contains(application.status) }
  }
}

extension Failure {
  fileprivate static func endsAfterApplication(
    _ application: Application, _ end: CalendarDate, _ last: CalendarDate
  ) -> Failure {
    Failure(
      "operations.end-after-application",
      Text(
        en: "The project of \"\(application.id)\" ends on \(last): no operation ends on \(end).",
        fr:
          "Le projet de « \(application.id) » s’achève le \(last) : aucune opération ne finit le \(end)."
      ),
      about: "end",
      advice: Text(
        en:
          "Open it up to \(last); a prolongation is an amendment once it is notified: \"operation amend OPERATION --end \(end.code) --reason …\".",
        fr:
          "Ouvrez-la jusqu’au \(last) ; une prolongation est un avenant, une fois l’opération notifiée : « opération avenant OPÉRATION --fin \(end.code) --motif … »."
      ))
  }

  fileprivate static func startsOutsideApplication(
    _ application: Application, _ start: CalendarDate, _ first: CalendarDate, _ last: CalendarDate
  ) -> Failure {
    Failure(
      "operations.start-outside-application",
      Text(
        en:
          "The project of \"\(application.id)\" runs from \(first) to \(last): no operation starts on \(start).",
        fr:
          "Le projet de «\u{A0}\(application.id)\u{A0}» court du \(first) au \(last)\u{A0}: aucune opération ne commence le \(start)."
      ),
      about: "start",
      advice: Text(
        en: "Give a day between these two, or leave \"--start\" out.",
        fr: "Donnez une date entre les deux, ou omettez «\u{A0}--début\u{A0}»."))
  }

  fileprivate static func daysMissing(_ application: Application) -> Failure {
    Failure(
      "operations.days-missing",
      Text(
        en: "The application \"\(application.id)\" does not say when its project starts and ends.",
        fr: "La candidature « \(application.id) » ne donne pas les dates de son projet."),
      about: "start",
      advice: Text(
        en: "Give \"--start\" and \"--end\".", fr: "Donnez « --début » et « --fin »."))
  }
}
