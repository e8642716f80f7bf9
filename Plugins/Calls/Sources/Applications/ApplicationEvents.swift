import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var admit: Command {
    Command(
      "application admit", fr: "candidature déclarer-recevable", .write,
      Text(en: "Declare an application admissible", fr: "Déclarer une candidature recevable"),
      discussion: Text(
        en:
          "Refused while a piece that the call asks for is missing, unless with a reason, or while its budget or its financing plan is not in order.\n\n\(Application.lifeCycle.description.en)",
        fr:
          "Refusé tant qu’une pièce demandée par l’appel manque, sauf avec un motif, ou que le budget ou le financement n’est pas en ordre.\n\n\(Application.lifeCycle.description.fr)"
      ),
      takes: applications(before: .admit), day,
      Option<String>(
        "note", fr: "note",
        Text(en: "the reference of the decision", fr: "la référence de la décision")),
      Option<String>(
        "missing", fr: "manquant",
        Text(en: "why a piece is not asked", fr: "pourquoi une pièce n’est pas exigée")),
      person,
      examples: [
        Example(
          "application admit 2024.submitted --on 2024-05-14",
          Text(en: "It is complete and eligible", fr: "Elle est complète et éligible"))
      ]
    ) { session, ids, date, note, reason, person in
      if reason?.contains(where: { !$0.isWhitespace }) != true {
        for id in Set(ids).sorted() {
          let application = try session.find(id)
          guard application.status == .submitted else { continue }
          let call = try session.find(application.call.id)
          let missing = application.missingPieces(of: call)
          guard missing.isEmpty else { throw Failure.applicationPieces(application, missing) }
        }
      }
      return try session.record(.admit, in: ids, on: date, note: reason ?? note, by: person)
    }
  }

  static var declareInadmissible: Command {
    refusal(
      "application declare-inadmissible", fr: "candidature déclarer-irrecevable",
      .declareInadmissible, example: "2024.submitted",
      Text(
        en: "Declare applications inadmissible, with a reason",
        fr: "Déclarer des candidatures irrecevables, avec un motif"))
  }

  static var assess: Command {
    event(
      "application assess", fr: "candidature instruire", .assess, example: "2024.admissible",
      Text(
        en: "Record that an application was assessed",
        fr: "Enregistrer l’instruction d’une candidature"))
  }

  static var putOnReserve: Command {
    event(
      "application put-on-reserve", fr: "candidature mettre-en-réserve", .putOnReserve,
      example: "2024.assessed",
      Text(
        en: "Put an application on the reserve list",
        fr: "Inscrire une candidature sur la liste complémentaire"))
  }

  static var reject: Command {
    Command(
      "application reject", fr: "candidature rejeter", .write,
      Text(
        en: "Reject applications, with a reason and its details",
        fr: "Rejeter des candidatures, avec un motif et ses précisions"),
      discussion: Application.lifeCycle.description,
      takes: applications(before: .reject), day,
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      RequiredOption<String>(
        "details", fr: "précisions",
        Text(
          en: "what the applicant is told beyond it",
          fr: "ce qui est expliqué au candidat au-delà du motif")),
      person, confirmed: true,
      examples: [
        Example(
          "application reject 2024.assessed --reason Budget --details \"Section 3\"",
          Text(en: "A refusal that explains itself", fr: "Un refus qui s’explique"))
      ]
    ) { session, ids, date, reason, details, person in
      guard details.contains(where: { !$0.isWhitespace }) else { throw Failure.noDetails }
      return try session.record(
        .reject, in: ids, on: date, note: "\(reason) – \(details)", by: person)
    }
  }

  static var notify: Command {
    event(
      "application notify", fr: "candidature notifier", .notify, example: "2024.selected",
      Text(
        en: "Record that the decision was notified to the applicant",
        fr: "Enregistrer la notification de la décision au candidat"))
  }

  static var reconsider: Command {
    refusal(
      "application reconsider", fr: "candidature réexaminer", .reconsider, example: "2024.rejected",
      Text(
        en: "Withdraw a refusal and take the application up again, with a reason",
        fr: "Retirer une décision de refus et rouvrir l’instruction, avec un motif"))
  }

  static var grant: Command {
    event(
      "application grant", fr: "candidature conventionner", .grant, example: "2024.selected",
      Text(
        en: "Record that the grant was agreed", fr: "Enregistrer le conventionnement"))
  }

  static var start: Command {
    event(
      "application start", fr: "candidature démarrer", .start, example: "2024.granted",
      Text(en: "Record that the project started", fr: "Enregistrer le démarrage du projet"))
  }

  static var report: Command {
    event(
      "application report", fr: "candidature justifier", .report, example: "2024.running",
      Text(en: "Record that the report was received", fr: "Enregistrer la réception du bilan"))
  }

  static var close: Command {
    event(
      "application close", fr: "candidature solder", .close, example: "2024.reported",
      Text(en: "Close a project", fr: "Solder un projet"))
  }

  static var withdraw: Command {
    refusal(
      "application withdraw", fr: "candidature retirer", .withdraw, example: "2024.submitted",
      Text(
        en: "Record that the applicant withdraws, with a reason",
        fr: "Enregistrer le retrait d’une candidature, avec un motif"))
  }

  /// A command that records an event, with a note where there is one.
  private static func event(
    _ words: String, fr: String, _ event: ApplicationEvent, example: String, _ summary: Text
  ) -> Command {
    Command(
      words, fr: fr, .write, summary, discussion: Application.lifeCycle.description,
      takes: applications(before: event), day,
      Option<String>(
        "note", fr: "note",
        Text(en: "the reference of the decision", fr: "la référence de la décision")), person,
      irreversible: Application.notifications.contains(event),
      confirmed: Application.confirmed.contains(event),
      examples: [Example("\(words) \(example) --on 2024-05-14", summary)]
    ) { session, ids, date, note, person in
      try session.record(event, in: ids, on: date, note: note, by: person)
    }
  }

  /// A command that records an event and its reason.
  private static func refusal(
    _ words: String, fr: String, _ event: ApplicationEvent, example: String, _ summary: Text
  ) -> Command {
    Command(
      words, fr: fr, .write, summary, discussion: Application.lifeCycle.description,
      takes: applications(before: event), day,
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")), person,
      irreversible: Application.notifications.contains(event),
      confirmed: Application.confirmed.contains(event),
      examples: [
        Example("\(words) \(example) --reason \"The budget is incomplete\"", summary)
      ]
    ) { session, ids, date, reason, person in
      try session.record(event, in: ids, on: date, note: reason, by: person)
    }
  }

  /// Who did it.
  private static var person: Option<ID<Person>> { CommonOption.person }

  /// The applications in which an event is recorded: offered are those for which it is possible.
  private static func applications(
    before event: ApplicationEvent
  ) -> RemainingArguments<ID<Application>> {
    RemainingArguments<ID<Application>>(
      "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")
    ).among(.before(event))
  }
}

extension Session {
  /// Records an event in applications, changed before it where `prepare` says so, and says where they stand now: one sentence for each status,
  /// as one event can leave them in several. What is notified a second time is told.
  func record(
    _ event: ApplicationEvent, in ids: [ID<Application>], on date: CalendarDate?, note: String?,
    by person: ID<Person>?, preparing prepare: (inout Application) throws -> Void = { _ in }
  ) throws -> Output {
    let applications = try Set(ids).sorted().map { id in
      var application = try find(id)
      let isOver = isEnsuring && application.hasRecorded(event, on: date)
      if !isOver { try prepare(&application) }
      return application
    }
    try requireOthers(applications, event, on: date, by: person)
    let changed = try advance(
      applications, by: event, on: date, note: note, person: person?.reference)
    guard !changed.isEmpty else { return leftAlone(applications) }
    let names = Set(changed.map(\.id))
    for before in applications where names.contains(before.id) {
      guard event == .notify, let last = before.steps.last, last.event == .notify else { continue }
      warn(
        Text(
          en:
            "The decision on the application \"\(before.id)\" was already notified on \(last.date); it is recorded a second time.",
          fr:
            "La décision sur la candidature « \(before.id) » a déjà été notifiée le \(last.date) ; elle est enregistrée une seconde fois."
        ))
    }
    let groups = Dictionary(grouping: changed, by: \.status)
    if event == .assess { try warnOfMissingScores(of: changed) }
    var sentences = ApplicationStatus.allCases.compactMap { groups[$0].map(standing) }
    if let done = acts(event, changed) { sentences.insert(done, at: 0) }
    let left = applications.filter { !names.contains($0.id) }
    if !left.isEmpty { sentences.append(leftText(left)) }
    sentences += try reserveSentences(after: changed, event)
    return .message(sentences.joined(separator: " "))
  }

  /// Tells which points lack of what was assessed: missing is not zero.
  private func warnOfMissingScores(of applications: [Application]) throws {
    let assessments = try Assessment.all(of: applications, in: documents)
    for application in applications {
      let call = try find(application.call.id)
      guard call.criteria?.isEmpty == false else { continue }
      let score = ApplicationScore(call, assessments[application.id] ?? [])
      if let words = score.words(missingOf: application.id) { warn(words) }
    }
  }

  /// What comes next from the reserve list, where budget became free.
  private func reserveSentences(
    after changed: [Application], _ event: ApplicationEvent
  ) throws -> [Text] {
    let frees =
      [.withdraw, .revoke].contains(event)
      || event == .select && changed.contains { ($0.granted ?? $0.requested) < $0.requested }
    guard frees else { return [] }
    let places = Set(
      changed.flatMap { each in each.drawnYears.map { Place(call: each.call.id, year: $0) } })
    return try places.sorted { ($0.call, $0.year) < ($1.call, $1.year) }.compactMap {
      try nextOnReserve(try find($0.call), in: $0.year)
    }
  }

  private struct Place: Hashable {
    let call: ID<CallForProjects>
    let year: Int
  }

  /// Requires another person for a decision than for the assessment, and another author where the
  /// office asks for it.
  private func requireOthers(
    _ applications: [Application], _ event: ApplicationEvent, on date: CalendarDate?,
    by person: ID<Person>?
  ) throws {
    guard try value(of: ApplicationSettings.twoAuthors) else { return }
    for application in applications {
      try application.requireSeparation(
        of: Application.Step(
          event: event, date: date ?? today, person: person?.reference, author: author),
        asked: true, authors: true)
    }
  }

  /// What was recorded, where the status does not tell it: a notification, an opinion.
  private func acts(_ event: ApplicationEvent, _ changed: [Application]) -> Text? {
    let names = changed.map(\.id.name).joined(separator: ", ")
    switch event {
    case .notify where changed.allSatisfy { $0.status == .revoked }:
      return Text.plural(
        changed.count,
        Text(
          en: "Recorded the notification of the revocation of the grant of \"\(names)\".",
          fr: "La notification du retrait de l’aide de « \(names) » est enregistrée."),
        Text(
          en: "Recorded \(changed.count) notifications of revocations.",
          fr: "\(changed.count) notifications de retraits d’aide sont enregistrées."))
    case .notify:
      return Text.plural(
        changed.count,
        Text(
          en: "Recorded the notification of the decision on \"\(names)\".",
          fr: "La notification de la décision sur « \(names) » est enregistrée."),
        Text(
          en: "Recorded \(changed.count) notifications.",
          fr: "\(changed.count) notifications sont enregistrées."))
    case .favour:
      return opinion(Text(en: "favourable", fr: "favorable"), on: changed.count, names)
    case .disfavour:
      return opinion(Text(en: "unfavourable", fr: "défavorable"), on: changed.count, names)
    case .postpone:
      return Text.plural(
        changed.count,
        Text(
          en: "The committee postponed \"\(names)\".", fr: "Le comité a ajourné « \(names) »."),
        Text(
          en: "The committee postponed \(changed.count) applications.",
          fr: "Le comité a ajourné \(changed.count) candidatures."))
    default: return nil
    }
  }

  private func opinion(_ opinion: Text, on count: Int, _ names: String) -> Text {
    Text.plural(
      count,
      Text(
        en: "Recorded the \(opinion) opinion of the committee on \"\(names)\".",
        fr: "L’avis \(opinion) du comité sur « \(names) » est enregistré."),
      Text(
        en: "Recorded the \(opinion) opinion of the committee on \(count) applications.",
        fr: "L’avis \(opinion) du comité sur \(count) candidatures est enregistré."))
  }

  /// Where applications of one status stand now.
  private func standing(_ applications: [Application]) -> Text {
    let standing = applications[0].status.standing(of: applications.count)
    let names = applications.map(\.id.name).joined(separator: ", ")
    return Text.plural(
      applications.count,
      Text(
        en: "The application \"\(names)\" is now \(standing).",
        fr: "La candidature « \(names) » est désormais \(standing)."),
      Text(
        en: "\(applications.count) applications are now \(standing): \(names).",
        fr: "\(applications.count) candidatures sont désormais \(standing) : \(names)."))
  }

  /// Says that none of these applications changed.
  private func leftAlone(_ applications: [Application]) -> Output {
    guard applications.count > 1 else { return applications.first.map(unchanged) ?? .none }
    return .message(leftText(applications))
  }

  private func leftText(_ applications: [Application]) -> Text {
    let names = applications.map(\.id.name).joined(separator: ", ")
    return Text.plural(
      applications.count,
      Text(
        en: "Left the application \"\(names)\" as it was.",
        fr: "La candidature « \(names) » reste inchangée."),
      Text(
        en: "Left \(applications.count) applications as they were: \(names).",
        fr: "\(applications.count) candidatures restent inchangées : \(names)."))
  }
}

extension Failure {
  fileprivate static let noDetails = Failure(
    "applications.details",
    Text(
      en: "A refusal needs its details beside its reason.",
      fr: "Un refus demande des précisions en plus de son motif."),
    about: "details",
    advice: Text(en: "Give \"--details\".", fr: "Donnez « --précisions »."))

  fileprivate static func applicationPieces(
    _ application: Application, _ missing: [CallForProjects.AskedPiece]
  ) -> Failure {
    let names = Text.each { language in
      missing.map { $0.title[language] }.joined(separator: ", ")
    }
    let codes = missing.map(\.code.name).joined(separator: " ")
    return Failure(
      "applications.pieces",
      Text(
        en: "The application \"\(application.id)\" is not complete: \(names).",
        fr: "La candidature « \(application.id) » n’est pas complète : \(names)."),
      about: "application",
      advice: Text(
        en:
          "Record what came, \"application piece \(application.id) \(codes)\", or say why it is not asked: \"--missing …\".",
        fr:
          "Enregistrez ce qui est arrivé, « candidature pièce \(application.id) \(codes) », ou dites pourquoi ce n’est pas exigé : « --manquant … »."
      ))
  }
}
