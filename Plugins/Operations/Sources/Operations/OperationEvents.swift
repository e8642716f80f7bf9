import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var notify: Command {
    Command(
      "operation notify", fr: "opération notifier", .write,
      Text(
        en: "Record that the signed grant agreement was notified: it takes effect",
        fr: "Enregistrer la notification de l’acte signé : il prend effet"),
      discussion: lifeCycle, takes: operation, day, irreversible: true,
      examples: [
        Example(
          "operation notify op-signed --on 2024-02-03",
          Text(en: "It runs from then on", fr: "Elle court à partir de ce jour"))
      ]
    ) { session, id, date in
      try session.record(.notify, in: session.find(id), on: date)
    }
  }

  static var inform: Command {
    Command(
      "operation inform", fr: "opération informer", .write,
      Text(
        en: "Record that beneficiaries were told of the publication",
        fr: "Enregistrer l’information des bénéficiaires sur la publication"),
      discussion: Text(
        en:
          "Beneficiaries are told before their operation is in the list that is published (regulation (EU) 2021/1060, art. 49(5)): \"publish operations\" leaves the others out.",
        fr:
          "Les bénéficiaires sont informés avant que leur opération figure dans la liste publiée (règlement (UE) 2021/1060, art. 49, § 5) : « publier opérations » écarte les autres."
      ),
      takes: RemainingArguments<ID<Operation>>(
        "operation", fr: "opération", Text(en: "the operations", fr: "les opérations")), day,
      examples: [
        Example(
          "operation inform op-signed op-running --on 2024-02-03",
          Text(en: "In one letter each", fr: "Par un courrier à chacun"))
      ]
    ) { session, ids, date in
      try session.recordChanges(ids) { changed in
        Text.plural(
          changed.count,
          Text(
            en:
              "The beneficiary of \"\(changed.first?.id.name ?? "")\" is told of the publication.",
            fr:
              "Le bénéficiaire de « \(changed.first?.id.name ?? "") » est informé de la publication."
          ),
          Text(
            en: "The beneficiaries of \(changed.count) operations are told of the publication.",
            fr:
              "Les bénéficiaires de \(changed.count) opérations sont informés de la publication."))
      } _: { operation in
        if operation.informed == nil || date != nil { operation.informed = date ?? session.today }
      }
    }
  }

  static var start: Command {
    Command(
      "operation start", fr: "opération démarrer", .write,
      Text(
        en: "Record the attestation of the start; its application is running then",
        fr: "Enregistrer l’attestation de démarrage ; sa candidature est alors en cours"),
      discussion: lifeCycle, takes: operation, day,
      examples: [
        Example(
          "operation start op-notified --on 2024-02-05",
          Text(en: "The attestation came", fr: "L’attestation est arrivée"))
      ]
    ) { session, id, date in
      let output = try session.record(.start, in: session.find(id), on: date)
      let application = try session.find(session.find(id).application.id)
      if application.status == .granted {
        _ = try session.advance([application], by: .start, on: date)
      }
      return output
    }
  }

  static var end: Command {
    Command(
      "operation end", fr: "opération achever", .write,
      Text(
        en: "Record that an operation was carried out",
        fr: "Enregistrer l’achèvement d’une opération"),
      discussion: lifeCycle, takes: operation, day,
      examples: [
        Example(
          "operation end op-running --on 2024-06-30",
          Text(en: "The final claim is awaited", fr: "La demande finale est attendue"))
      ]
    ) { session, id, date in
      try session.record(.end, in: session.find(id), on: date)
    }
  }

  static var terminate: Command {
    Command(
      "operation terminate", fr: "opération résilier", .write,
      Text(
        en: "End an operation early, with a reason and the amount that stays granted",
        fr: "Résilier une opération, avec un motif et le montant maintenu"),
      discussion: Text(
        en:
          "What stays granted is at least what is supported of accepted costs. Its application can be withdrawn or revoked then.\n\n\(lifeCycle.en)",
        fr:
          "Le montant maintenu couvre au moins l’aide due sur les dépenses acceptées. Sa candidature peut alors être retirée ou révoquée.\n\n\(lifeCycle.fr)"
      ),
      takes: operation,
      RequiredOption<Money>(
        "kept", fr: "maintenu", Text(en: "what stays granted", fr: "le montant maintenu")), reason,
      day, person, confirmed: true,
      examples: [
        Example(
          "operation terminate op-notified --kept 0 --reason \"The beneficiary gives up\" --on 2024-06-20",
          Text(en: "Nothing stays", fr: "Rien n’est maintenu"))
      ]
    ) { session, id, kept, reason, date, person in
      let before = try session.find(id)
      if session.isEnsuring, before.kept == kept,
        before.hasRecorded(.terminate, on: date, note: reason)
      {
        return session.unchanged(before)
      }
      var operation = before
      operation.kept = kept
      operation = try operation.applying(
        .terminate, on: date ?? session.today, note: reason, person: person?.reference,
        author: session.author)
      let account = try session.account(of: before)
      guard kept >= account.support else { throw Failure.keptBelowSupport(before, account) }
      return try session.recordChange(
        operation,
        saying: Text(
          en: "Terminated the operation \"\(id)\": \(kept) stays granted.",
          fr: "L’opération « \(id) » est résiliée : \(kept) restent accordés."))
    }
  }

  static var close: Command {
    Command(
      "operation close", fr: "opération solder", .write,
      Text(
        en: "Close an operation of which nothing is open; its application is closed too",
        fr: "Solder une opération dont rien n’est ouvert ; sa candidature l’est aussi"),
      discussion: lifeCycle, takes: operation, day, confirmed: true,
      examples: [
        Example(
          "operation close op-done --on 2024-06-30",
          Text(en: "All is settled", fr: "Tout est réglé"))
      ]
    ) { session, id, date in
      var operation = try session.find(id)
      if operation.status != .closed {
        let open = try session.openMatters(of: operation)
        guard open.isEmpty else { throw Failure.somethingOpen(operation, open) }
        // Without a final claim, what was kept and not claimed is given back now.
        if operation.released == nil {
          operation.released = try session.account(of: operation).left
        }
      }
      let output = try session.record(.close, in: operation, on: date)
      var application = try session.find(operation.application.id)
      if application.status == .running {
        application = try session.advance([application], by: .report, on: date)[0]
      }
      if application.status == .reported {
        _ = try session.advance([application], by: .close, on: date)
      }
      return output
    }
  }
}

extension Session {
  /// Records an event of an operation and says where it stands.
  func record(
    _ event: OperationEvent, in operation: Operation, on date: CalendarDate?
  ) throws -> Output {
    let changed = try advance([operation], by: event, on: date)
    return told(changed, of: [operation]) { first in
      Text(
        en: "The operation \"\(first.id)\" is now \(first.status.shown).",
        fr: "L’opération « \(first.id) » est désormais \(first.status.shown).")
    }
  }

  /// What keeps an operation from being closed.
  func openMatters(of operation: Operation) throws -> [Text] {
    let account = try account(of: operation)
    var open: [Text] = []
    let claims = try documents(Claim.where(\.operation, is: operation.id))
    for claim in claims.sorted(by: { $0.number < $1.number })
    where !claim.isSettled
      // What corrections took off since its conclusions is not paid any more.
      && !(claim.status == .accepted && account.payable == .zero)
    {
      open.append(
        Text(
          en: "the claim \"\(claim.id)\" is \(claim.status.standing)",
          fr: "la demande de paiement « \(claim.id) » est \(claim.status.standing)"))
    }
    if operation.status != .terminated,
      !claims.contains(where: { $0.isFinal && $0.isConcluded })
    {
      open.append(
        Text(en: "the final claim is not concluded", fr: "la demande finale n’est pas conclue"))
    }
    for amendment in operation.amendments where amendment.isOpen {
      open.append(
        Text(
          en:
            "the amendment \(amendment.number) is not signed by both: sign it, or \"operation amend \(operation.id) --abandon \(amendment.number) --reason …\"",
          fr:
            "l’avenant \(amendment.number) n’est pas signé par les deux parties : signez-le, ou « opération avenant \(operation.id) --abandonner \(amendment.number) --motif … »"
        ))
    }
    if account.owed > .zero {
      open.append(
        Text(
          en:
            "\(account.owed) is to be paid: \"operation repay \(operation.id) \(account.owed.code) --to-beneficiary\"",
          fr:
            "\(account.owed) sont à payer : « opération reverser \(operation.id) \(account.owed.code) --au-bénéficiaire »"
        ))
    }
    if account.toRecover > .zero {
      open.append(
        Text(
          en: "\(account.toRecover) is to be recovered",
          fr: "\(account.toRecover) sont à recouvrer"))
    }
    return open
  }
}

extension Failure {
  fileprivate static func keptBelowSupport(
    _ operation: Operation, _ account: OperationAccount
  ) -> Failure {
    Failure(
      "operations.kept-below-support",
      Text(
        en: "\(account.support) of accepted costs of \"\(operation.id)\" is supported already.",
        fr:
          "\(account.support) d’aide sont déjà dus sur les dépenses acceptées de « \(operation.id) »."
      ),
      about: "kept",
      advice: Text(
        en:
          "Give at least that; what is not due in the end is a correction: \"operation correct\".",
        fr:
          "Donnez au moins ce montant ; ce qui n’est finalement pas dû est une correction : « opération corriger »."
      ))
  }

  fileprivate static func somethingOpen(_ operation: Operation, _ open: [Text]) -> Failure {
    Failure(
      "operations.open",
      Text(
        en: "The operation \"\(operation.id)\" is not closed: something is open.",
        fr: "L’opération « \(operation.id) » n’est pas soldée : des points restent ouverts."),
      about: "operation", details: open,
      advice: Text(
        en: "\"operation account \(operation.id)\" shows its money.",
        fr: "« opération compte \(operation.id) » affiche son compte."))
  }
}
