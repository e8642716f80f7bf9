import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The way of a grant: vote, split, decision, signatures, account, payments, report, publication.
extension Trace {
  func follow(_ convention: Convention) throws {
    try followVote(of: convention)
    try followDecision(of: convention)
    try followSignatures(of: convention)
    try followPayments(of: convention)
    try followReports(of: convention)
    try followRecoveries(of: convention)
    try followPublications(of: convention)
    try followMadeDocuments(about: convention.key)
  }

  /// A decision by its body and number.
  func addDecision(
    _ reference: Reference<Decision>?, _ stage: TraceStage, on organisation: ID<Organisation>?
  ) throws {
    guard let reference, let decision = try session.documents.document(reference.id) else { return }
    let line = decision.lines.first { $0.organisation.id == organisation }
    try add(
      stage, on: decision.date,
      Text(
        en: "Decision \(decision.number), \(decision.body.shown)",
        fr: "Délibération \(decision.number), \(decision.body.shown)"),
      amount: line?.amount, of: decision)
    if let sent = decision.transmitted {
      try add(
        stage, on: sent,
        Text(
          en: "Decision \(decision.number) sent to the prefect",
          fr: "Délibération \(decision.number) transmise au préfet"),
        of: decision
      ) { $0.transmitted == sent }
    }
  }

  private func followVote(of convention: Convention) throws {
    guard let envelope = try session.documents.document(convention.envelope.id) else { return }
    try addDecision(envelope.decision, .vote, on: nil)
    try add(
      .vote, on: nil,
      Text(
        en: "Envelope \(envelope.id): voted", fr: "Enveloppe \(envelope.id) : votée"),
      amount: envelope.amount, of: envelope
    ) { $0.amount == envelope.amount }
    for vote in envelope.votes {
      try addDecision(vote.decision, .vote, on: nil)
      try add(
        .vote, on: vote.date,
        Text(
          en: "Envelope \(envelope.id): further vote \(vote.number)",
          fr: "Enveloppe \(envelope.id) : vote complémentaire \(vote.number)"),
        amount: vote.amount, of: envelope
      ) { $0.votes.contains(vote) }
    }
    if envelope.decision == nil {
      lacks(
        .vote,
        Text(
          en: "the envelope \(envelope.id) names no decision",
          fr: "l’enveloppe \(envelope.id) ne cite aucune délibération"),
        command: Text(
          en: "envelope edit \(envelope.id) --decision …",
          fr: "enveloppe modifier \(envelope.id) --délibération …"))
    }
    let splits = try session.documents(Allocation.where(\.envelope, is: envelope.id))
      .filter(\.isAdopted)
    for split in splits {
      guard let share = split.shares.first(where: { $0.organisation == convention.beneficiary })
      else { continue }
      try add(
        .vote, on: nil,
        Text(
          en: "Split \(split.id) adopted: share of the beneficiary",
          fr: "Répartition \(split.id) adoptée : part du bénéficiaire"),
        amount: share.amount, of: split
      ) { $0.isAdopted && $0.shares.contains(share) }
    }
  }

  private func followDecision(of convention: Convention) throws {
    for decision in unique(convention.steps.compactMap(\.decision)) {
      try addDecision(decision, .decision, on: convention.beneficiary.id)
      if let found = try session.documents.document(decision.id),
        let line = found.lines.first(where: { $0.organisation == convention.beneficiary }),
        let approved = convention.approved, line.amount != approved.amount
      {
        lacks(
          .decision,
          Text(
            en: "decision \(found.number) says \(line.amount), the convention \(approved.amount)",
            fr:
              "la délibération \(found.number) porte \(line.amount), la convention \(approved.amount)"
          ))
      }
    }
    let name = Text(en: "Convention", fr: "Convention")
    try addSteps(of: convention, called: name, { _ in .decision }) { event in
      event == .approve ? convention.approved?.amount ?? convention.amount : nil
    }
    if let step = convention.steps.last(where: { $0.event == .approve }), step.decision == nil {
      lacks(
        .decision,
        step.note == nil
          ? Text(
            en: "the approval names no decision", fr: "l’approbation ne cite aucune délibération")
          : Text(
            en: "the decision of the approval is not recorded as a document",
            fr: "la délibération d’approbation n’est pas enregistrée comme document"),
        command: Text(en: "decision add …", fr: "délibération ajouter …"))
    }
    if convention.steps.isEmpty {
      lacks(
        .decision, Text(en: "it is not decided", fr: "elle n’est pas décidée"),
        command: Text(
          en: "convention approve \(convention.id) --decision …",
          fr: "convention approuver \(convention.id) --décision …"))
    }
    for amendment in convention.amendments {
      for reference in unique(amendment.steps.compactMap(\.decision)) {
        try addDecision(reference, .decision, on: nil)
        guard amendment.change != nil, let decision = try session.documents.document(reference.id),
          !decision.lines.contains(where: { $0.organisation == convention.beneficiary })
        else { continue }
        lacks(
          .decision,
          Text(
            en:
              "decision \(decision.number) has no line for the beneficiary of amendment \(amendment.number)",
            fr:
              "la délibération \(decision.number) n’a pas de ligne pour le bénéficiaire de l’avenant \(amendment.number)"
          ),
          command: Text(
            en: "decision line \(decision.id) …", fr: "délibération ligne \(decision.id) …"))
      }
      try addAmendment(amendment, of: convention)
    }
  }

  private func addAmendment(_ amendment: Amendment, of convention: Convention) throws {
    func holds(_ version: Convention) -> Bool {
      version.amendments.contains { $0.number == amendment.number }
    }
    try add(
      .decision, on: amendment.drafted,
      Text(
        en: "Amendment \(amendment.number) drafted: \(amendment.type.shown)",
        fr: "Avenant \(amendment.number) préparé : \(amendment.type.shown)"),
      amount: amendment.change, of: convention, where: holds)
    for (index, step) in amendment.steps.enumerated() {
      let events = amendment.steps[...index].map(\.event)
      let status = Amendment.lifeCycle.state(after: events)?.shown ?? step.event.shown
      try add(
        .decision, on: step.date,
        Text(
          en: "Amendment \(amendment.number): \(status)",
          fr: "Avenant \(amendment.number) : \(status)"),
        amount: amendment.change, by: step.person, of: convention
      ) { version in
        version.amendments.contains {
          $0.number == amendment.number && $0.steps.indices.contains(index)
            && $0.steps[index].event == step.event
        }
      }
    }
  }

  private func followSignatures(of convention: Convention) throws {
    let signatures = try session.documents(Signature.where(\.convention, is: convention.id))
    var uncopied: [ID<Signature>] = []
    for signature in signatures.sorted(by: {
      ($0.date?.dayNumber ?? 0, $0.id) < ($1.date?.dayNumber ?? 0, $1.id)
    }) {
      let party = try name(of: signature.party)
      let on =
        signature.amendment.map { Text(en: "Amendment \($0)", fr: "Avenant \($0)") }
        ?? Text(en: "Convention", fr: "Convention")
      var what = Text(
        en: "\(on) signed for \"\(party)\"", fr: "\(on), signature pour « \(party) »")
      if let mandate = try signature.mandate.flatMap({ try session.documents.document($0.id) }) {
        note(mandate.key)
        let until = mandate.until.map { Text(en: " to \($0)", fr: " au \($0)") } ?? .same("")
        what =
          what
          + Text(
            en: " – mandate: \(mandate.title), from \(mandate.from)\(until)",
            fr: " – mandat : \(mandate.title), du \(mandate.from)\(until)")
      } else if !signature.isAttested {
        lacks(
          .signatures,
          Text(
            en: "the signature for \"\(party)\" names no mandate",
            fr: "la signature pour « \(party) » ne cite aucun mandat"))
      }
      if let file = signature.file {
        what = what + .same(" – \(cite(file))")
      } else {
        uncopied.append(signature.id)
      }
      try add(
        .signatures, on: signature.date, what, by: signature.person, of: signature)
    }
    if let first = uncopied.first {
      lacks(
        .signatures,
        Text.plural(
          uncopied.count,
          Text(
            en: "of one signature no signed copy is recorded",
            fr: "une signature sans exemplaire signé enregistré"),
          Text(
            en: "of \(uncopied.count) signatures no signed copy is recorded",
            fr: "\(uncopied.count) signatures sans exemplaire signé enregistré")),
        command: Text(
          en: "signature attach \(first) --file …", fr: "signature joindre \(first) --fichier …"))
    }
    guard convention.date(of: .sign) != nil, !convention.isEntered else { return }
    let signed = Set(signatures.filter { $0.amendment == nil }.map(\.party))
    let parties = try SignedDocument(convention, in: session.documents).parties
    for party in parties where !signed.contains(party) {
      let party = try name(of: party)
      lacks(
        .signatures,
        Text(
          en: "it is signed, and no signature is recorded for \"\(party)\"",
          fr: "elle est signée, et aucune signature n’est enregistrée pour « \(party) »"))
    }
  }

  private func followPayments(of convention: Convention) throws {
    let payments = try session.documents(Payment.where(\.convention, is: convention.id))
      .sorted { $0.number < $1.number }
    for account in unique(payments.compactMap(\.account)) {
      guard let account = try session.documents.document(account.id) else { continue }
      try addAccount(account)
    }
    for payment in payments {
      let name = Text(en: "Payment \(payment.number)", fr: "Versement \(payment.number)")
      try addSteps(
        of: payment, called: name, { _ in .payments },
        amount: { [.certify, .order, .pay, .sendBack].contains($0) ? payment.amount : nil },
        note: { event in
          event == .order
            ? payment.order.map { Text(en: "order \($0)", fr: "mandat \($0)") }
              ?? payment.voucher.map { Text(en: "voucher \($0)", fr: "bordereau \($0)") }
            : nil
        })
      requireProof(of: payment)
    }
    let paid = payments.map(\.paid).total()
    if paid > .zero, payments.allSatisfy({ $0.account == nil }) {
      lacks(
        .account,
        Text(
          en: "no account is recorded for what was paid",
          fr: "aucun compte n’est enregistré pour ce qui a été versé"))
    }
  }

  private func requireProof(of payment: Payment) {
    let number = payment.number
    requireSeparateHands(
      of: payment, .payments, called: Text(en: "payment \(number)", fr: "versement \(number)"))
    guard payment.isOrdered || payment.status == .paid else { return }
    if payment.date(of: .certify) == nil {
      lacks(
        .payments,
        Text(
          en: "no certificate for payment \(number)",
          fr: "pas de certificat de service fait pour le versement \(number)"))
    }
    if payment.order == nil, payment.voucher == nil {
      lacks(
        .payments,
        Text(
          en: "payment \(number) has no number of an order or a voucher",
          fr: "le versement \(number) n’a ni numéro de mandat ni numéro de bordereau"))
    }
    if payment.status == .ordered {
      lacks(
        .payments,
        Text(
          en: "payment \(number) is ordered, and its payment is not recorded",
          fr: "le versement \(number) est mandaté, et son paiement n’est pas enregistré"),
        command: Text(en: "payment pay \(payment.id)", fr: "paiement payer \(payment.id)"))
    }
  }

  /// An account by its last characters, with who entered and who confirmed it.
  func addAccount(_ account: BankAccount) throws {
    guard !keys.contains(account.key) else { return }
    let name = Text(
      en: "Account …\(account.iban.lastCharacters) of \(account.holder)",
      fr: "Compte …\(account.iban.lastCharacters) de \(account.holder)")
    try add(
      .account, on: account.from, name + Text(en: ": entered", fr: " : saisi"),
      by: account.enteredBy, of: account)
    try addSteps(of: account, called: name, { _ in .account })
    if account.steps.isEmpty {
      lacks(
        .account,
        Text(en: "nobody confirmed the account", fr: "personne n’a confirmé le compte"),
        command: Text(
          en: "account confirm \(account.id)", fr: "compte confirmer \(account.id)"))
    }
    if account.hasOneAuthor {
      lacks(
        .account,
        Text(
          en: "one author recorded the entry and the confirmation of the account",
          fr: "un même auteur a enregistré la saisie et la confirmation du compte"))
    }
  }

  private func followReports(of convention: Convention) throws {
    let reports = try session.documents(GrantReport.where(\.convention, is: convention.id))
    for report in reports {
      let name =
        report.number.map {
          Text(en: "Intermediate report \($0)", fr: "Compte rendu intermédiaire \($0)")
        }
        ?? Text(en: "Financial report", fr: "Compte rendu financier")
      try addSteps(of: report, called: name, { _ in .report }, amount: { _ in nil }) { event in
        event == .receive && !report.pieces.isEmpty
          ? Text.each { language in
            report.pieces.map { $0.shown[language] }.joined(separator: ", ")
          } : nil
      }
      for file in report.files ?? [] {
        try add(
          .report, on: report.date(of: .receive),
          name + Text(en: ": file ", fr: " : fichier ")
            + .same(cite(file)), of: report
        ) { $0.files?.contains { $0.digest == file.digest } == true }
      }
    }
    for report in reports where report.status == .accepted {
      requireSeparateHands(
        of: report, .report,
        called: Text(en: "report \(report.id)", fr: "compte rendu \(report.id)"))
    }
    let due = convention.reportDue
    if !reports.contains(where: { !$0.isIntermediate && $0.status == .accepted }),
      let due, due < session.today, convention.date(of: .sign) != nil
    {
      lacks(
        .report,
        Text(
          en: "no accepted financial report; it was due on \(due)",
          fr: "pas de compte rendu financier accepté ; il était dû le \(due)"),
        command: Text(
          en: "grant-report show \(convention.id)", fr: "compte-rendu afficher \(convention.id)"))
    }
  }

  private func followRecoveries(of convention: Convention) throws {
    for recovery in try session.documents(Recovery.where(\.convention, is: convention.id)) {
      try addSteps(
        of: recovery, called: Text(en: "Recovery", fr: "Reversement"), { _ in .recovery },
        amount: { _ in recovery.amount },
        note: { event in
          event == .title
            ? recovery.title.map { Text(en: "title \($0)", fr: "titre \($0)") } : nil
        })
      for part in recovery.parts {
        let note = part.note.map { " – " + $0 } ?? ""
        try add(
          .recovery, on: part.date,
          Text(
            en: "Recovery: \(part.manner.shown)\(note)",
            fr: "Reversement : \(part.manner.shown)\(note)"),
          amount: part.amount, of: recovery
        ) { $0.parts.contains(part) }
      }
      if !recovery.isSettled {
        lacks(
          .recovery,
          Text(
            en: "the recovery of \(recovery.amount) is not settled",
            fr: "le reversement de \(recovery.amount) n’est pas soldé"),
          command: Text(
            en: "recovery show \(recovery.id)", fr: "indu afficher \(recovery.id)"))
      }
    }
  }

  private func followPublications(of convention: Convention) throws {
    for publication in try session.all(Publication.self) {
      for line in publication.lines where line.convention.id == convention.id {
        try addPublication(publication, amount: line.amount) { $0.lines.contains(line) }
      }
    }
    let due = try session.grants(on: nil, withPayments: false)
      .due(after: try session.all(Publication.self))
      .first { $0.line.convention.id == convention.id }
    if let day = due?.day {
      lacks(
        .publication,
        Text(
          en: "its data are not published as they stand; the last day is \(day)",
          fr: "ses données ne sont pas publiées en l’état ; l’échéance est le \(day)"),
        command: Text(
          en: "publish file FILE --year \(convention.year)",
          fr: "publier fichier FICHIER --année \(convention.year)"))
    }
    if let published = convention.published {
      try add(
        .publication, on: published,
        Text(en: "Publication recorded by hand", fr: "Publication enregistrée à la main"),
        of: convention
      ) { $0.published == published }
    }
  }

  private func unique<D: Document>(_ references: [Reference<D>]) -> [Reference<D>] {
    var seen: Set<Reference<D>> = []
    return references.filter { seen.insert($0).inserted }
  }
}
