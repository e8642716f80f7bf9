import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AmendmentCommands {
  static var approve: Command {
    Command(
      "amendment approve", fr: "avenant approuver", .write,
      Text(
        en: "Record the decision that approves open amendments",
        fr: "Enregistrer la délibération qui approuve des avenants en cours"),
      discussion: lifeCycle,
      takes: conventions, envelope, DecisionCommands.reference, AgreementCommands.day,
      CommonOption.person,
      examples: [
        Example(
          "amendment approve 2024.ml-elbeuf --decision CP-2024-01-29 --on 2024-01-29",
          Text(en: "One amendment", fr: "Un avenant"))
      ]
    ) { session, named, envelope, reference, date, person in
      let decision = try session.decision(called: reference)
      if decision == nil { try session.tell(unrecorded: reference) }
      if let decision, let date, date < decision.date {
        throw Failure.beforeItsDecision(date, decision)
      }
      return try session.record(
        .approve, inAmendmentsOf: named, envelope, on: date ?? decision?.date, note: reference,
        decision: decision?.id.reference, person: person, en: "Approved", fr: "approuvé")
    }.askingForConventions()
  }

  static var apply: Command {
    Command(
      "amendment apply", fr: "avenant appliquer", .write,
      Text(
        en: "Record the letter of an amendment that needs no signature",
        fr: "Enregistrer la lettre d’un avenant qui ne demande pas de signature"),
      discussion: lifeCycle,
      takes: conventions, envelope, AgreementCommands.day, CommonOption.person,
      examples: [
        Example(
          "amendment apply 2024.ml-lisieux-2",
          Text(en: "A clerical error", fr: "Une erreur matérielle"))
      ]
    ) { session, named, envelope, date, person in
      try session.record(
        .apply, inAmendmentsOf: named, envelope, on: date, person: person, en: "Applied",
        fr: "appliqué")
    }.askingForConventions()
  }

  static var abandon: Command {
    Command(
      "amendment abandon", fr: "avenant abandonner", .write,
      Text(
        en: "Give open amendments up, with the reason",
        fr: "Abandonner des avenants en cours, avec le motif"),
      discussion: lifeCycle,
      takes: conventions, envelope,
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      AgreementCommands.day, CommonOption.person, confirmed: true,
      examples: [
        Example(
          "amendment abandon 2024.ml-elbeuf --reason \"Not needed any more\"",
          Text(en: "Its number is not used again", fr: "Son numéro n’est pas repris"))
      ]
    ) { session, named, envelope, reason, date, person in
      try session.record(
        .abandon, inAmendmentsOf: named, envelope, on: date, note: reason, person: person,
        en: "Abandoned", fr: "abandonné")
    }.askingForConventions()
  }
}

extension Session {
  /// Records an event in the open amendments of the conventions that are named and of those of an
  /// envelope, all or none.
  fileprivate func record(
    _ event: AmendmentEvent, inAmendmentsOf named: [ID<Convention>], _ envelope: ID<Envelope>?,
    on date: CalendarDate?, note: String? = nil, decision: Reference<Decision>? = nil,
    person: ID<Person>?, en done: String, fr participle: String
  ) throws -> Output {
    guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
    var conventions = try Set(named).sorted().map { try find($0) }
    if let envelope {
      conventions += try documents(Convention.where(\.envelope, is: envelope)).filter {
        !named.contains($0.id) && $0.openAmendment?.possible.contains(event) == true
      }
    }
    let day = date ?? today
    if day > today { throw Failure.amendmentAhead(event.word, day, today: today) }
    var changes: [Money] = []
    var faults: [any Fault] = []
    var changed: [Convention] = []
    for convention in conventions {
      do {
        guard let amendment = convention.amendments.last else {
          throw Failure.noAmendment(1, of: convention)
        }
        // Declared again, it may be the event of an amendment before the last one.
        if isEnsuring,
          convention.amendments.contains(where: {
            $0.hasRecorded(event, on: date, note: note)
          })
        {
          continue
        }
        if event == .abandon, amendment.possible.contains(.abandon) {
          let signed = try documents(Signature.where(\.convention, is: convention.id)).filter {
            $0.amendment == amendment.number
          }
          guard signed.isEmpty else {
            throw Failure.amendmentSigned(amendment, of: convention, by: signed)
          }
        }
        let after = try amendment.applying(
          event, on: day, of: convention, note: note, decision: decision,
          person: person?.reference, author: author)
        let amended = convention.replacing(after)
        try put(amended)
        changes.append(after.change ?? .zero)
        changed.append(amended)
      } catch let fault as any Fault {
        faults.append(fault)
      }
    }
    guard faults.isEmpty else {
      throw faults.count == 1 ? faults[0] : Failure.amendments(refused: faults)
    }
    guard !conventions.isEmpty else {
      guard isEnsuring else { throw Failure.noOpenAmendment(envelope) }
      return .message(
        Text(en: "No amendment had to change.", fr: "Aucun avenant n’était à modifier."))
    }
    let total = changes.total()
    let plural = changed.count > 1 ? "s" : ""
    return told(changed, of: conventions) { first in
      Text.plural(
        changed.count,
        Text(
          en: "\(done) the amendment of \"\(first.id)\" (\(total)).",
          fr: "L’avenant de « \(first.id) » a été \(participle) (\(total))."),
        Text(
          en: "\(done) \(changed.count) amendments, together \(total).",
          fr:
            "\(changed.count) avenants ont été \(participle)\(plural), pour un total de \(total)."))
    }
  }
}

extension Amendment {
  /// Whether this very event is recorded; `nil` asks for any day or note.
  fileprivate func hasRecorded(
    _ event: AmendmentEvent, on date: CalendarDate?, note: String?
  ) -> Bool {
    steps.contains {
      $0.event == event && (date == nil || $0.date == date) && (note == nil || $0.note == note)
    }
  }
}

extension Failure {
  fileprivate static func noOpenAmendment(_ envelope: ID<Envelope>?) -> Failure {
    Failure(
      "amendments.none",
      Text(
        en: "No amendment of the envelope \"\(envelope?.name ?? "")\" is open for it.",
        fr: "Aucun avenant de l’enveloppe « \(envelope?.name ?? "") » n’y est prêt."),
      about: "envelope")
  }

  /// An amendment that somebody has signed is not given up as long as the signature stands.
  fileprivate static func amendmentSigned(
    _ amendment: Amendment, of convention: Convention, by signatures: [Signature]
  ) -> Failure {
    let parties = signatures.map(\.party.id.name).joined(separator: ", ")
    let commands = Text.each { language in
      let words = language == .french ? "signature supprimer" : "signature remove"
      return signatures.map { language.quoted("\(words) \($0.id.name)") }.joined(separator: ", ")
    }
    return Failure(
      "amendments.signed",
      Text(
        en:
          "The amendment \(amendment.number) of \"\(convention.id)\" bears a signature: \(parties).",
        fr: "L’avenant \(amendment.number) de « \(convention.id) » est déjà signé par : \(parties)."
      ),
      about: "convention",
      advice: Text(
        en: "Remove what was signed first, then abandon it: \(commands).",
        fr: "Supprimez d’abord ce qui a été signé, puis abandonnez-le : \(commands)."))
  }

  static func amendmentAhead(
    _ event: Text, _ day: CalendarDate, today: CalendarDate
  ) -> Failure {
    Failure(
      "amendments.future",
      Text(
        en:
          "\"\(event)\" is dated \(day), a day to come: what was done is not dated after today, \(today).",
        fr:
          "L’événement « \(event) » est daté du \(day), jour à venir : ce qui a été fait ne se date pas après aujourd’hui, le \(today)."
      ),
      about: "on",
      advice: Text(
        en: "A day of effect is given with the draft: \"--effect\".",
        fr: "Une date d’effet se donne à la préparation : « --effet »."))
  }
}
