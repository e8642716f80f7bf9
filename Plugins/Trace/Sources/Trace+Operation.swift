import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The way of the money of a call: application, assessments, ranking, decision, agreement, claims,
/// checks, corrections, publication.
extension Trace {
  func follow(_ operation: Operation) throws {
    if let application = try session.documents.document(operation.application.id) {
      try followApplication(application)
    }
    try followAgreement(of: operation)
    try followClaims(of: operation)
    try followCorrections(of: operation)
    try followPublications(of: operation)
    try followMadeDocuments(about: operation.key)
  }

  private func followApplication(_ application: Application) throws {
    guard let call = try session.documents.document(application.call.id) else { return }
    try add(
      .application, on: call.opens,
      Text(
        en: "Call \(call.id) opened", fr: "Appel \(call.id) ouvert"),
      of: call
    ) { $0.opens == call.opens }
    for budget in call.budgets {
      try add(
        .application, on: nil,
        Text(
          en: "Call \(call.id): budget of \(budget.year)",
          fr: "Appel \(call.id) : budget de \(budget.year)"), amount: budget.amount, of: call
      ) { $0.budgets.contains(budget) }
    }
    try add(
      .application, on: call.closes,
      Text(en: "Call \(call.id) closed", fr: "Appel \(call.id) clos"), of: call
    ) { $0.closes == call.closes }
    let name = Text(en: "Application \(application.id)", fr: "Candidature \(application.id)")
    let assessing: Set<ApplicationEvent> = [.assess, .favour, .disfavour, .postpone]
    let filing: Set<ApplicationEvent> = [.submit, .admit, .declareInadmissible]
    try addSteps(
      of: application, called: name,
      {
        filing.contains($0) ? .application : assessing.contains($0) ? .assessment : .decision
      },
      amount: { event in
        switch event {
        case .submit: application.requested
        case .select, .grant: application.granted ?? application.requested
        default: nil
        }
      })
    try followAssessments(of: application, to: call)
    for step in application.steps where [.select, .reject].contains(step.event) {
      if let decision = step.decision {
        try addDecision(decision, .decision, on: application.applicant.id)
      } else {
        lacks(
          .decision,
          Text(
            en: "the decision on the application is not recorded as a document",
            fr: "la délibération sur la candidature n’est pas enregistrée comme document"),
          command: Text(en: "decision add …", fr: "délibération ajouter …"))
      }
    }
    if application.date(of: .select) != nil, application.date(of: .favour) == nil {
      lacks(
        .assessment,
        Text(
          en: "no favourable opinion of the committee is recorded",
          fr: "aucun avis favorable du comité n’est enregistré"))
    }
    if application.date(of: .grant) != nil, application.date(of: .notify) == nil {
      lacks(
        .decision,
        Text(en: "the decision was not notified", fr: "la décision n’a pas été notifiée"),
        command: Text(
          en: "application notify \(application.id)",
          fr: "candidature notifier \(application.id)"))
    }
  }

  private func followAssessments(of application: Application, to call: CallForProjects) throws {
    let assessments = try session.documents(Assessment.where(\.application, is: application.id))
    for assessment in assessments.sorted(by: { ($0.declared, $0.id) < ($1.declared, $1.id) }) {
      let interest = assessment.interest.map { " – " + $0 } ?? ""
      try add(
        .assessment, on: assessment.declared,
        Text(
          en: "Declaration of interests: \(assessment.declaration.shown)\(interest)",
          fr: "Déclaration d’intérêts : \(assessment.declaration.shown)\(interest)"),
        by: assessment.assessor, of: assessment
      ) { $0.declaration == assessment.declaration }
      guard !assessment.scores.isEmpty else { continue }
      let points = Text.each { _ in
        assessment.scores.map { "\($0.criterion.name) \($0.points)" }.joined(separator: ", ")
      }
      try add(
        .assessment, on: nil,
        Text(en: "Points: \(points)", fr: "Points : \(points)"), by: assessment.assessor,
        of: assessment
      ) { $0.scores == assessment.scores }
    }
    if call.criteria?.isEmpty == false {
      let ranking = try session.ranking(of: call, in: Set(call.budgets.map(\.year)))
      if let entry = ranking.entries.first(where: { $0.application.id == application.id }),
        let rank = entry.rank
      {
        let score = entry.score.rate.map { Text(en: " (\($0))", fr: " (\($0))") } ?? .same("")
        try add(
          .assessment, on: nil,
          Text(
            en: "Rank \(rank) of the call as it stands\(score)",
            fr: "Rang \(rank) de l’appel en l’état\(score)"), of: application)
      }
      if assessments.filter(\.counts).allSatisfy({ $0.scores.isEmpty }) {
        lacks(
          .assessment,
          Text(
            en: "nobody scored it, and the call has criteria",
            fr: "personne ne l’a noté, alors que l’appel a des critères"))
      }
    }
  }

  private func followAgreement(of operation: Operation) throws {
    let name = Text(en: "Operation \(operation.code)", fr: "Opération \(operation.code)")
    let signing: Set<OperationEvent> = [.signBeneficiary, .signAuthority]
    try add(
      .decision, on: nil, name + Text(en: ": opened", fr: " : ouverte"), amount: operation.granted,
      of: operation
    ) { $0.granted == operation.granted }
    try addSteps(
      of: operation, called: name, { signing.contains($0) ? .signatures : .decision },
      amount: { _ in nil })
    for amendment in operation.amendments {
      try add(
        .decision, on: amendment.decided,
        Text(
          en: "Amendment \(amendment.number): \(amendment.reason)",
          fr: "Avenant \(amendment.number) : \(amendment.reason)"),
        amount: amendment.reduction, of: operation
      ) { version in version.amendments.contains { $0.number == amendment.number } }
      for signature in amendment.signatures {
        try add(
          .signatures, on: signature.date,
          Text(
            en: "Amendment \(amendment.number): \(signature.party.shown)",
            fr: "Avenant \(amendment.number) : \(signature.party.shown)"),
          by: signature.person, of: operation
        ) { version in version.amendments.contains { $0.signatures.contains(signature) } }
      }
    }
    for party in OperationParty.allCases where operation.date(of: party.event) == nil {
      lacks(
        .signatures,
        Text(
          en: "the agreement is not signed: \(party.shown)",
          fr: "la convention n’est pas signée : \(party.shown)"),
        command: Text(
          en: "operation sign \(operation.id) \(party.word.en) --by …",
          fr: "opération signer \(operation.id) \(party.word.fr) --par …"))
    }
    if let advance = operation.advance {
      try add(
        .payments, on: advance.date, Text(en: "Advance paid", fr: "Avance versée"),
        amount: advance.amount, of: operation
      ) { $0.advance == advance }
      if let account = try session.documents.document(advance.account.id) {
        try addAccount(account)
      }
    }
  }

  private func followClaims(of operation: Operation) throws {
    let claims = try session.documents(Claim.where(\.operation, is: operation.id))
      .sorted { $0.number < $1.number }
    for claim in claims {
      let name = Text(
        en: "Claim \(claim.number)", fr: "Demande de paiement \(claim.number)")
      try addSteps(
        of: claim, called: name, { [.order, .reject, .pay].contains($0) ? .payments : .claims },
        amount: { event in
          switch event {
          case .receive: claim.declared
          case .verify, .accept: claim.accepted
          case .order, .pay: claim.amount
          default: nil
          }
        },
        note: { event in
          event == .order ? claim.order.map { Text(en: "order \($0)", fr: "mandat \($0)") } : nil
        })
      for line in claim.lines where line.refused > .zero {
        try add(
          .claims, on: claim.date(of: .verify),
          name
            + Text(
              en: ": refused, \(line.category.shown) – \(line.reason ?? "")",
              fr: " : refusé, \(line.category.shown) – \(line.reason ?? "")"),
          amount: line.refused, of: claim
        ) { $0.lines.contains(line) }
      }
      if let account = try claim.account.flatMap({ try session.documents.document($0.id) }) {
        try addAccount(account)
      }
      requireProof(of: claim)
    }
    let end = operation.end(on: session.today)
    let isOver = end < session.today && ![.terminated, .closed].contains(operation.status)
    if isOver, !claims.contains(where: { $0.isFinal && $0.counts }) {
      lacks(
        .claims,
        Text(
          en: "it ended on \(end), and no final claim was filed",
          fr: "elle s’est achevée le \(end), sans demande de paiement finale"),
        command: Text(
          en: "claim add \(operation.id) --final",
          fr: "demande-de-paiement ajouter \(operation.id) --finale"))
    } else if claims.isEmpty {
      lacks(
        .claims, Text(en: "no claim was filed", fr: "aucune demande de paiement n’est déposée"),
        command: Text(
          en: "claim add \(operation.id)", fr: "demande-de-paiement ajouter \(operation.id)"))
    }
  }

  private func requireProof(of claim: Claim) {
    let number = claim.number
    if claim.date(of: .pay) != nil || claim.date(of: .order) != nil {
      if claim.date(of: .verify) == nil {
        lacks(
          .claims,
          Text(
            en: "no check of the service done for claim \(number)",
            fr: "pas de contrôle de service fait pour la demande de paiement \(number)"))
      }
      requireSeparateHands(
        of: claim, .payments,
        called: Text(en: "claim \(number)", fr: "demande de paiement \(number)"))
      if claim.order == nil {
        lacks(
          .payments,
          Text(
            en: "claim \(number) is ordered without the number of an order",
            fr: "la demande de paiement \(number) est mandatée sans numéro de mandat"))
      }
      if claim.account == nil {
        lacks(
          .account,
          Text(
            en: "claim \(number) names no account",
            fr: "la demande de paiement \(number) ne cite aucun compte"))
      }
    } else if !claim.isSettled {
      lacks(
        .claims,
        Text(
          en: "claim \(number) is not settled: \(claim.status.shown)",
          fr: "la demande de paiement \(number) n’est pas soldée : \(claim.status.shown)"))
    }
  }

  private func followCorrections(of operation: Operation) throws {
    for correction in operation.corrections {
      try add(
        .recovery, on: correction.date,
        Text(
          en: "Correction: \(correction.kind.shown) – \(correction.reason)",
          fr: "Correction : \(correction.kind.shown) – \(correction.reason)"),
        amount: correction.amount, of: operation
      ) { version in
        version.corrections.contains {
          $0.date == correction.date && $0.amount == correction.amount
            && $0.reason == correction.reason
        }
      }
      if let lifted = correction.takenBack {
        let reason = correction.takenBackReason.map { " – " + $0 } ?? ""
        try add(
          .recovery, on: lifted,
          Text(
            en: "Correction taken back: \(correction.kind.shown)\(reason)",
            fr: "Correction levée : \(correction.kind.shown)\(reason)"),
          amount: correction.amount, of: operation
        ) { $0.corrections.contains(correction) }
      }
    }
    for repayment in operation.repayments {
      try add(
        .recovery, on: repayment.date,
        repayment.account == nil
          ? Text(en: "Repaid", fr: "Reversé")
          : Text(en: "Given back to the beneficiary", fr: "Restitué au bénéficiaire"),
        amount: repayment.amount, by: repayment.person, of: operation
      ) { $0.repayments.contains(repayment) }
    }
    let claims = try session.documents(Claim.where(\.operation, is: operation.id))
    let account = OperationAccount(operation, claims, on: session.today)
    if account.toRecover > .zero {
      lacks(
        .recovery,
        Text(
          en: "\(account.toRecover) is still to be repaid",
          fr: "\(account.toRecover) restent à reverser"),
        command: Text(
          en: "operation repay \(operation.id) …", fr: "opération reverser \(operation.id) …"))
    }
    for evidence in operation.evidence {
      let digest = evidence.file.map { " – " + cite($0) } ?? ""
      try add(
        .claims, on: evidence.date,
        Text(
          en: "Visibility seen: \(evidence.duty.shown)\(digest)",
          fr: "Visibilité constatée : \(evidence.duty.shown)\(digest)"),
        of: operation
      ) { $0.evidence.contains(evidence) }
    }
    if operation.evidence.isEmpty, operation.date(of: .start) != nil {
      lacks(
        .claims,
        Text(
          en: "no evidence that the support of the Union is shown",
          fr: "aucune preuve de la visibilité du soutien de l’Union"),
        command: Text(
          en: "operation evidence \(operation.id) …", fr: "opération preuve \(operation.id) …"))
    }
  }

  private func followPublications(of operation: Operation) throws {
    for publication in try session.all(Publication.self) {
      for line in publication.operations ?? [] where line.operation.id == operation.id {
        try addPublication(publication, amount: line.amount) {
          $0.operations?.contains(line) == true
        }
      }
    }
  }
}
