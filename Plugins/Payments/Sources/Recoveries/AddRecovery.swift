import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension RecoveryCommands {
  static var add: Command {
    Command(
      "recovery add", fr: "indu ajouter", .write,
      Text(
        en: "Record that more was paid of a convention than is due",
        fr: "Constater qu’une convention a été payée au-delà du montant dû"),
      discussion: Text(
        en:
          "What is due follows from the convention, as \"payment compute\" shows it, unless a decision says otherwise; what was paid from its payments.\n\n\(Recovery.lifeCycle.description)",
        fr:
          "Le montant dû découle de la convention, comme « paiement calculer » le montre, sauf décision contraire ; le montant payé, de ses paiements.\n\n\(Recovery.lifeCycle.description)"
      ),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the convention", fr: "la convention")),
      RequiredOption<String>(
        "ground", fr: "fondement",
        Text(
          en: "why it is claimed back, in fact and in law",
          fr: "les motifs de fait et de droit du reversement")),
      Option<Money>(
        "due", fr: "dû",
        Text(en: "what a decision says is due", fr: "le montant dû selon une décision")
      ),
      Option<CalendarDate>(
        "found", fr: "constaté",
        Text(
          en:
            "the day on which it was found; by default that of the last payment, report or end",
          fr:
            "le jour où il a été constaté ; par défaut celui du dernier paiement, du compte rendu ou de la fin"
        )),
      examples: [
        Example(
          "recovery add r-9 --convention 2024.ml-rouen --due 40000 --ground \"CRPA L242-2\"",
          Text(en: "What the report shows", fr: "Ce que montre le compte rendu"))
      ]
    ) { session, id, convention, ground, due, found in
      if let due, due < .zero { throw Failure.belowZero(due, about: "due") }
      let convention = try session.find(convention)
      let payments = try session.documents(Payment.where(\.convention, is: convention.id))
      let paid = payments.map(\.paid).total()
      // Since when both are known: what was paid, and what is due.
      let facts =
        payments.compactMap { $0.status == .paid ? $0.date(of: .pay) : nil }
        + [.report, .terminate, .close].compactMap { convention.date(of: $0) }
      let others = try session.documents(Recovery.where(\.convention, is: convention.id)).filter {
        $0.id.slug != id && $0.status != .dropped
      }
      // Declared again, it keeps what it was found by.
      let before = try session.documents.document(ID<Recovery>(id))
      let owed = due ?? before?.due ?? convention.settled(on: session.today)
      let asked = paid - owed
      let claimed = others.map(\.amount).total()
      if let other = others.first, asked <= claimed,
        before == nil
      {
        session.warn(Failure.claimedBefore(other, claimed))
      }
      let recovery = Recovery(
        id: ID(id), convention: convention.id.reference,
        due: owed,
        paid: paid, ground: ground,
        found: found ?? before?.found ?? facts.max() ?? session.today)
      return try session.recordNew(
        recovery,
        saying: Text(
          en:
            "Recorded \(recovery.amount) to recover of \"\(convention.id)\": \(recovery.paid) paid, \(recovery.due) due.",
          fr:
            "\(recovery.amount) à recouvrer sur « \(convention.id) » : \(recovery.paid) payés, \(recovery.due) dus."
        ))
    }
  }

  static var edit: Command {
    Command.edit(
      Recovery.self,
      Text(
        en: "Change the ground or the last day of the answer before the letter",
        fr: "Modifier le fondement ou le délai de réponse avant la lettre"),
      examples: [
        Example(
          "recovery edit r-1 --answer-by 2024-03-15",
          Text(en: "More time to answer", fr: "Plus de temps pour répondre"))
      ]
    ) { _, before, _ in
      guard before.status == .found else { throw Failure.recoveryAnnounced(before) }
    }
  }

  static var remove: Command {
    Command.remove(
      Recovery.self,
      Text(
        en: "Remove a recovery that nobody was told of",
        fr: "Supprimer un indu dont personne n’a été informé"), example: "r-1"
    ) { _, recovery in
      guard recovery.steps.isEmpty else { throw Failure.recoveryAnnounced(recovery) }
    }
  }
}

extension Failure {
  /// The remark that the same money is claimed already.
  fileprivate static func claimedBefore(_ other: Recovery, _ claimed: Money) -> Text {
    Text(
      en:
        "\(claimed) of \"\(other.convention.id)\" is claimed back already (\"\(other.id)\"): this may be the same money.",
      fr:
        "\(claimed) sont déjà réclamés sur « \(other.convention.id) » (« \(other.id) ») : il s’agit peut-être de la même somme."
    )
  }

  fileprivate static func recoveryAnnounced(_ recovery: Recovery) -> Failure {
    Failure(
      "recoveries.announced",
      Text(
        en:
          "The recovery \"\(recovery.id)\" is \(recovery.status.shown): the beneficiary was told.",
        fr:
          "L’indu « \(recovery.id) » est \(recovery.status.shown) : le bénéficiaire a été informé."),
      about: "recovery",
      advice: Text(
        en: "\"recovery drop \(recovery.id) --reason …\" gives it up.",
        fr: "« indu abandonner \(recovery.id) --motif … » y renonce."))
  }
}
