import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on claims for payment, in the order of help.
enum ClaimCommands {
  static var all: [Command] {
    [
      list, show, add, cost, receive, ask, answer, refuse, verify, reopen, accept, order, reject,
      pay, withdraw, correctDate, remove,
    ]
  }

  static let lifeCycle = Claim.lifeCycle.description

  static var claim: Argument<ID<Claim>> {
    Argument(
      "claim", fr: "demande-de-paiement",
      Text(en: "the claim", fr: "la demande de paiement"))
  }

  static var day: Option<CalendarDate> { CommonOption.day }

  static var person: Option<ID<Person>> { CommonOption.person }

  static var reason: RequiredOption<String> { CommonOption.reason }

  static var list: Command {
    Command(
      "claim list", fr: "demande-de-paiement lister", .read,
      Text(
        en: "List claims with the last day for their payment",
        fr: "Lister les demandes de paiement et leur échéance"),
      takes: Option<ID<Operation>>(
        "operation", fr: "opération", Text(en: "of this operation", fr: "de cette opération")),
      Flag(
        "late", fr: "en-retard", Text(en: "only the late ones", fr: "seulement celles en retard")),
      returns: ClaimRow.shape.columns,
      examples: [
        Example(
          "claim list --operation op-running", Text(en: "Of one operation", fr: "D’une opération"))
      ]
    ) { session, operation, isLate in
      let claims =
        try operation.map { try session.documents(Claim.where(\.operation, is: $0)) }
        ?? session.all(Claim.self)
      let rows = try ClaimRow.rows(of: claims, in: session)
      return .table(
        ClaimRow.shape.table(
          isLate ? rows.filter { $0.clock.late != nil } : rows,
          whenEmpty: isLate
            ? Text(en: "No claim is late.", fr: "Aucune demande de paiement n’est en retard.")
            : Text(
              en: "No claim yet: \"claim add OPERATION …\".",
              fr: "Aucune demande de paiement : « demande-de-paiement ajouter OPÉRATION … ».")))
    }
  }

  static var correctDate: Command {
    Command.correctDate(
      of: Claim.self,
      examples: [
        Example(
          "claim correct-date op-running.1 receive 2024-05-03 --reason \"Typing error\"",
          Text(en: "It came that day", fr: "Elle est arrivée ce jour-là"))
      ])
  }

  static var remove: Command {
    Command.remove(
      Claim.self, called: Text(en: "claim remove", fr: "demande-de-paiement supprimer"),
      Text(
        en: "Remove a claim that was not received",
        fr: "Supprimer une demande de paiement qui n’a pas été reçue"), example: "op-draft-claim.1"
    ) { _, claim in
      guard claim.status == .draft else { throw Failure.claimReceived(claim) }
    }
  }

  static var add: Command {
    Command(
      "claim add", fr: "demande-de-paiement ajouter", .write,
      Text(
        en: "Begin a claim of an operation, intermediate or final",
        fr: "Commencer une demande de paiement, intermédiaire ou finale"),
      discussion: Text(
        en:
          "Its costs are entered by category (\"claim cost\"); the flat rates of the operation are applied to them.\n\n\(lifeCycle.en)",
        fr:
          "Les dépenses se saisissent par catégorie (« demande-de-paiement dépense ») ; les taux forfaitaires de l’opération s’y appliquent.\n\n\(lifeCycle.fr)"
      ),
      takes: Argument<ID<Operation>>(
        "operation", fr: "opération", Text(en: "the operation", fr: "l’opération")),
      Option<CalendarDate>(
        "through", fr: "jusqu-au",
        Text(
          en: "the last day of its period; the end of the operation by default for the final one",
          fr: "le dernier jour de sa période ; pour la finale, par défaut la fin de l’opération")),
      Flag("final", fr: "finale", Text(en: "the last one", fr: "la dernière")),
      examples: [
        Example(
          "claim add op-started --through 2024-05-31",
          Text(en: "An intermediate one", fr: "Une demande intermédiaire"))
      ]
    ) { session, id, through, isFinal in
      let operation = try session.find(id)
      let claims = try session.documents(Claim.where(\.operation, is: id))
        .sorted { $0.number < $1.number }
      let end = operation.end(on: session.today)
      guard let through = through ?? (isFinal ? end : nil) else { throw Failure.noPeriod }
      if session.isEnsuring,
        let same = claims.last(where: { $0.through == through && $0.isFinal == isFinal })
      {
        return session.unchanged(same)
      }
      guard operation.isClaimable else { throw Failure.notNotified(operation) }
      let counted = claims.filter { $0.status != .withdrawn }
      if counted.contains(where: \.isFinal) { throw Failure.claimAfterFinal(operation) }
      if let last = counted.last, through <= last.through {
        throw Failure.periodCovered(last, through)
      }
      guard through >= operation.starts, through <= end else {
        throw Failure.outsideOperation(operation, through, end)
      }
      let number = (claims.last?.number ?? 0) + 1
      guard let claimID = Claim.identity(of: number, in: id) else {
        throw Failure.claimTooLong(operation)
      }
      try session.remarkOnSingleClaim(of: operation, isFinal: isFinal)
      return try session.recordNew(
        Claim(id: claimID, of: operation, number: number, isFinal: isFinal, through: through))
    }
  }

  static var cost: Command {
    Command(
      "claim cost", fr: "demande-de-paiement dépense", .write,
      Text(
        en: "Enter what a claim declares for a category, or its other resources",
        fr: "Saisir ce qu’une demande déclare par catégorie, ou ses autres ressources"),
      takes: claim,
      Argument<CostCategory>(
        "category", fr: "catégorie", Text(en: "the category", fr: "la catégorie")),
      Argument<Money>(
        "amount", fr: "montant", Text(en: "what is declared", fr: "ce qui est déclaré")),
      Option<Money>(
        "other-resources", fr: "autres-ressources",
        Text(
          en: "the other resources received in the period",
          fr: "les autres ressources perçues sur la période")),
      examples: [
        Example(
          "claim cost op-draft-claim.1 staff 20000", Text(en: "The staff", fr: "Le personnel"))
      ]
    ) { session, id, category, amount, others in
      var claim = try session.find(id)
      let known = claim.lines.first { $0.category == category }
      if session.isEnsuring, known?.declared == amount,
        others == nil || others == claim.otherResources
      {
        return session.unchanged(claim)
      }
      guard claim.status == .draft else { throw Failure.claimReceived(claim) }
      claim.set(ClaimLine(category: category, declared: amount))
      claim.otherResources = others ?? claim.otherResources
      return try session.recordChange(
        claim,
        saying: Text(
          en:
            "Recorded \(amount) of \(category.shown) of \"\(id)\"; declared in all: \(claim.declared).",
          fr:
            "Dépense enregistrée : \(category.shown), \(amount) (« \(id) ») ; déclaré en tout : \(claim.declared)."
        ))
    }
  }
}

extension Session {
  /// Tells that a short operation has one final claim only.
  fileprivate func remarkOnSingleClaim(of operation: Operation, isFinal: Bool) throws {
    let months = try value(of: OperationSettings.singleClaimMonths)
    let end = operation.end(on: today)
    guard !isFinal, let limit = operation.starts.adding(months: months), end < limit else { return }
    warn(
      Text(
        en:
          "\"\(operation.id)\" lasts at most \(months) months, \(operation.starts) to \(end): it has one final claim only.",
        fr:
          "« \(operation.id) » dure au plus \(months) mois, du \(operation.starts) au \(end) : elle n’a qu’une demande finale."
      ))
  }
}

extension Claim {
  /// Sets a cost; the costs stand in the order of the categories.
  mutating func set(_ line: ClaimLine) {
    lines.removeAll { $0.category == line.category }
    lines.append(line)
    let order = CostCategory.allCases
    lines.sort {
      (order.firstIndex(of: $0.category) ?? 0) < (order.firstIndex(of: $1.category) ?? 0)
    }
  }
}

extension Failure {
  fileprivate static let noPeriod = Failure(
    "usage.missing",
    Text(
      en: "The last day of the period is missing.", fr: "Il manque le dernier jour de la période."),
    about: "through",
    advice: Text(
      en: "Give \"--through DAY\", or \"--final\" for the last one.",
      fr: "Donnez « --jusqu-au DATE », ou « --finale » pour la dernière."))

  fileprivate static func claimReceived(_ claim: Claim) -> Failure {
    Failure(
      "claims.received",
      Text(
        en: "The claim \"\(claim.id)\" was received (status: \(claim.status.shown)): it stays.",
        fr:
          "La demande de paiement « \(claim.id) » a été reçue (statut : \(claim.status.shown)) : elle reste."
      ),
      about: "claim",
      advice: Text(
        en:
          "What is wrong is refused (\"claim refuse\"), or the claim is withdrawn: \"claim withdraw \(claim.id) --reason …\".",
        fr:
          "Une dépense s’écarte (« demande-de-paiement écarter »), ou la demande se retire : « demande-de-paiement retirer \(claim.id) --motif … »."
      ))
  }

  fileprivate static func periodCovered(_ last: Claim, _ through: CalendarDate) -> Failure {
    Failure(
      "claims.period",
      Text(
        en: "The claim \"\(last.id)\" covers the days up to \(last.through).",
        fr: "La demande de paiement « \(last.id) » couvre les jours jusqu’au \(last.through)."),
      about: "through",
      advice: Text(
        en: "Give a day after \(last.through).", fr: "Donnez un jour postérieur au \(last.through)."
      )
    )
  }

  fileprivate static func outsideOperation(
    _ operation: Operation, _ day: CalendarDate, _ end: CalendarDate
  ) -> Failure {
    Failure(
      "claims.outside",
      Text(
        en: "\(day) is no day of \"\(operation.id)\", \(operation.starts) to \(end).",
        fr: "Le \(day) n’est pas un jour de « \(operation.id) », du \(operation.starts) au \(end)."),
      about: "through",
      advice: Text(
        en:
          "Give a day between both; more time is an amendment: \"operation amend \(operation.id) --end …\".",
        fr:
          "Donnez un jour compris entre les deux ; une prolongation est un avenant : « opération avenant \(operation.id) --fin … »."
      ))
  }

  fileprivate static func claimTooLong(_ operation: Operation) -> Failure {
    Failure(
      "claims.too-long",
      Text(
        en: "The identity of a claim of \"\(operation.id)\" would be too long.",
        fr: "L’identifiant d’une demande de « \(operation.id) » serait trop long."),
      about: "operation",
      advice: Text(
        en: "Open operations with a shorter identity: \"--id\".",
        fr: "Ouvrez les opérations avec un identifiant plus court : « --id »."))
  }
}
