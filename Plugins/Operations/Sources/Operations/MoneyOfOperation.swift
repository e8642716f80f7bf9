import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var advance: Command {
    Command(
      "operation advance", fr: "opération avancer", .write,
      Text(
        en: "Record the payment of the advance, at the rate of the call",
        fr: "Enregistrer le versement de l’avance, au taux de l’appel"),
      discussion: Text(
        en:
          "After the attestation of the start, to the confirmed account of the beneficiary. The claims clear it.",
        fr:
          "Après l’attestation de démarrage, sur le compte confirmé du bénéficiaire. Les demandes de paiement l’apurent."
      ),
      takes: operation, day, irreversible: true,
      examples: [
        Example(
          "operation advance op-started --on 2024-02-20",
          Text(en: "The call says how much", fr: "L’appel dit combien"))
      ]
    ) { session, id, date in
      var operation = try session.find(id)
      let day = date ?? session.today
      if let advance = operation.advance {
        guard session.isEnsuring, date == nil || date == advance.date else {
          throw Failure.advancePaid(operation, advance)
        }
        return session.unchanged(operation)
      }
      guard operation.status == .running, let started = operation.date(of: .start) else {
        throw Failure.notStarted(operation)
      }
      guard started <= day else { throw Failure.beforeStart(operation, day, started) }
      let call = try session.find(session.find(operation.application.id).call.id)
      guard let rate = call.advance, rate > .percent(0) else { throw Failure.noAdvance(call) }
      guard try session.documents(Claim.where(\.operation, is: id)).allSatisfy({ !$0.isConcluded })
      else { throw Failure.advanceTooLate(operation) }
      let amount = rate.share(of: operation.grant(on: day))
      let account = try session.confirmedAccount(of: operation.beneficiary.id, on: day)
      operation.advance = OperationAdvance(
        amount: amount, date: day, account: account.id.reference)
      return try session.recordChange(
        operation,
        saying: Text(
          en:
            "Recorded the advance of \(amount) of \"\(id)\" to the account …\(account.iban.lastCharacters).",
          fr:
            "L’avance de \(amount) de « \(id) » est enregistrée, sur le compte …\(account.iban.lastCharacters)."
        ))
    }
  }

  static var correct: Command {
    Command(
      "operation correct", fr: "opération corriger", .write,
      Text(
        en: "Take something off the support for an irregularity",
        fr: "Appliquer une correction financière pour irrégularité"),
      discussion: Text(
        en:
          "It is split between the fund and its counterpart; for visibility it is of the fund’s part alone, up to 3 % of it (regulation (EU) 2021/1060, art. 50(3)). Before the conclusions it lowers what is paid; what was paid already is to be recovered. An audit may find it after the closing, as long as documents are kept.",
        fr:
          "Elle est répartie entre le fonds et la contrepartie ; pour la visibilité, elle ne porte que sur la part du fonds, dans la limite de 3 % (règlement (UE) 2021/1060, art. 50(3)). Avant les conclusions, elle diminue le paiement ; ce qui est déjà versé est à recouvrer. Un contrôle peut la constater après le solde, tant que les pièces sont conservées."
      ),
      takes: operation,
      RequiredOption<CorrectionKind>(
        "kind", fr: "nature", Text(en: "the kind of irregularity", fr: "la nature")),
      RequiredOption<Money>(
        "amount", fr: "montant", Text(en: "what is taken off", fr: "ce qui est retiré")), reason,
      day,
      examples: [
        Example(
          "operation correct op-running --kind visibility --amount 100 --reason \"No poster\" --on 2024-06-20",
          Text(en: "A duty that was not kept", fr: "Une obligation non respectée"))
      ]
    ) { session, id, kind, amount, reason, date in
      var operation = try session.find(id)
      let day = date ?? session.today
      if let same = operation.corrections.firstIndex(where: {
        $0.takenBack == nil && $0.kind == kind && $0.amount == amount && $0.reason == reason
          && ($0.date == day || session.isEnsuring && date == nil)
      }) {
        guard session.isEnsuring else { throw Failure.sameCorrection(operation, same + 1, day) }
        return session.unchanged(operation)
      }
      try session.requireCorrectable(operation, on: day)
      guard operation.date(of: .notify) != nil else { throw Failure.notNotified(operation) }
      let account = try session.account(of: operation)
      let whole = account.support > .zero ? account.support : account.grant
      guard account.corrections + amount <= whole else {
        throw Failure.correctedTooMuch(operation, whole - account.corrections)
      }
      if kind == .visibility {
        let before = operation.standingCorrections.filter { $0.kind == .visibility }.map(\.amount)
          .total()
        let limit = operation.visibilityLimit(account)
        guard before + amount <= limit else {
          throw Failure.visibilityLimit(operation, limit, left: max(limit - before, .zero))
        }
      }
      let parts = operation.shares?.parts(of: amount)
      operation.corrections.append(
        OperationCorrection(
          kind: kind, amount: amount, fund: kind == .visibility ? amount : parts?.fund,
          counterpart: kind == .visibility ? .zero : parts?.counterpart, reason: reason,
          date: day))
      try session.put(operation)
      let after = try session.account(of: operation)
      let done = Text(
        en: "Recorded the correction of \(amount) of \"\(id)\".",
        fr: "La correction de \(amount) de « \(id) » est enregistrée.")
      guard after.toRecover > .zero else { return .message(done) }
      return .message(
        done
          + Text(
            en:
              " \(after.toRecover) was paid and is not due: it is set off against the next claim, or recovered.",
            fr:
              " \(after.toRecover) ont été payés sans être dus : à imputer sur la demande suivante, ou à recouvrer."
          ))
    }
  }
}

extension Session {
  /// The account of an organisation to which money is paid on a day: the one that another person
  /// confirmed.
  func confirmedAccount(
    of organisation: ID<Organisation>, on day: CalendarDate
  ) throws -> BankAccount {
    let accounts = try documents(BankAccount.where(\.organisation, is: organisation))
    guard
      let account = accounts.filter({ $0.isUsable(on: day) })
        .max(by: { ($0.from, $0.id) < ($1.from, $1.id) })
    else {
      throw Failure.noConfirmedAccount(
        organisation, on: day, waiting: accounts.first { $0.status == .entered })
    }
    return account
  }
}

extension Failure {
  fileprivate static func noConfirmedAccount(
    _ organisation: ID<Organisation>, on day: CalendarDate, waiting: BankAccount?
  ) -> Failure {
    Failure(
      "operations.no-account",
      Text(
        en: "\"\(organisation)\" has no confirmed account on \(day).",
        fr: "« \(organisation) » n’a pas de compte bancaire confirmé au \(day)."),
      about: "on",
      advice: waiting.map {
        Text(
          en: "Another person confirms the one that is entered: \"account confirm \($0.id)\".",
          fr: "Une autre personne confirme celui qui est saisi : « compte confirmer \($0.id) ».")
      }
        ?? Text(
          en: "Enter it: \"account add ID --organisation \(organisation) --iban … --holder …\".",
          fr:
            "Saisissez-le : « compte ajouter ID --structure \(organisation) --iban … --titulaire … »."
        ))
  }

  fileprivate static func advancePaid(
    _ operation: Operation, _ advance: OperationAdvance
  ) -> Failure {
    Failure(
      "operations.advance-paid",
      Text(
        en: "The advance of \"\(operation.id)\" was paid on \(advance.date): \(advance.amount).",
        fr: "L’avance de « \(operation.id) » a été versée le \(advance.date) : \(advance.amount)."),
      about: "operation",
      advice: Text(
        en: "What follows is claimed: \"claim add \(operation.id) …\".",
        fr: "La suite se demande : « demande-de-paiement ajouter \(operation.id) … »."))
  }

  fileprivate static func notStarted(_ operation: Operation) -> Failure {
    Failure(
      "operations.not-started",
      Text(
        en: "The start of \"\(operation.id)\" is not attested: no advance is paid.",
        fr: "Le démarrage de « \(operation.id) » n’est pas attesté : aucune avance n’est versée."),
      about: "operation",
      advice: Text(
        en: "Record the attestation: \"operation start \(operation.id)\".",
        fr: "Enregistrez l’attestation : « opération démarrer \(operation.id) »."))
  }

  fileprivate static func beforeStart(
    _ operation: Operation, _ day: CalendarDate, _ started: CalendarDate
  ) -> Failure {
    Failure(
      "operations.before-start",
      Text(
        en: "No advance of \"\(operation.id)\" is paid on \(day): it started on \(started).",
        fr:
          "Aucune avance de « \(operation.id) » ne peut être versée le \(day) : elle a démarré le \(started)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(started) on.", fr: "Donnez une date à partir du \(started)."))
  }

  fileprivate static func sameCorrection(
    _ operation: Operation, _ number: Int, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "operations.same-correction",
      Text(
        en: "The correction \(number) of \"\(operation.id)\" says the same, on \(day).",
        fr: "La correction \(number) de « \(operation.id) » dit la même chose, au \(day)."),
      about: "amount",
      advice: Text(
        en:
          "Another irregularity has another reason; a mistake is taken back: \"operation uncorrect \(operation.id) \(number) --reason …\".",
        fr:
          "Une autre irrégularité a un autre motif ; une erreur se lève : « opération lever-correction \(operation.id) \(number) --motif … »."
      ))
  }

  fileprivate static func noAdvance(_ call: CallForProjects) -> Failure {
    Failure(
      "operations.no-advance",
      Text(
        en: "The call \"\(call.id)\" pays no advance.",
        fr: "L’appel « \(call.id) » ne prévoit pas d’avance."),
      about: "operation",
      advice: Text(
        en: "Costs are claimed: \"claim add OPERATION …\".",
        fr: "Les dépenses se demandent : « demande-de-paiement ajouter OPÉRATION … »."))
  }

  fileprivate static func advanceTooLate(_ operation: Operation) -> Failure {
    Failure(
      "operations.advance-late",
      Text(
        en: "A claim of \"\(operation.id)\" is concluded: no advance is paid after it.",
        fr: "Une demande de « \(operation.id) » est conclue : plus aucune avance n’est versée."),
      about: "operation",
      advice: Text(
        en: "Costs are claimed: \"claim add \(operation.id) …\".",
        fr: "Les dépenses se demandent : « demande-de-paiement ajouter \(operation.id) … »."))
  }

  fileprivate static func correctedTooMuch(_ operation: Operation, _ left: Money) -> Failure {
    Failure(
      "operations.corrected-too-much",
      Text(
        en: "More cannot be taken off \"\(operation.id)\" than its support: \(left) is left of it.",
        fr: "On ne peut retirer à « \(operation.id) » plus que son aide : il en reste \(left)."),
      about: "amount",
      advice: Text(en: "Give at most \(left).", fr: "Donnez au plus \(left)."))
  }

  fileprivate static func visibilityLimit(
    _ operation: Operation, _ limit: Money, left: Money
  ) -> Failure {
    Failure(
      "operations.visibility-limit",
      Text(
        en:
          "For visibility at most \(FundLaw.visibilityCorrection) of the fund’s part of \"\(operation.id)\" is taken off, \(limit) (art. 50(3)).",
        fr:
          "Pour la visibilité, la correction est d’au plus \(FundLaw.visibilityCorrection) de la part du fonds de « \(operation.id) », soit \(limit) (art. 50(3))."
      ),
      about: "amount",
      advice: Text(en: "Give at most \(left).", fr: "Donnez au plus \(left)."))
  }
}
