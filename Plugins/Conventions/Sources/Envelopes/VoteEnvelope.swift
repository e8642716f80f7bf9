import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var vote: Command {
    Command(
      "envelope vote", fr: "enveloppe voter", .write,
      Text(
        en: "Record a supplementary vote of an envelope",
        fr: "Enregistrer un vote complémentaire d’une enveloppe"),
      discussion: Text(
        en:
          "What was voted first stays, and so does its split. A second scenario splits this vote alone (\"allocation compute … --vote 1\"), and \"amendment draft-shares\" drafts the amendments. A vote below zero takes money back, as long as what is committed still fits.",
        fr:
          "Le premier vote reste, et sa répartition aussi. Un second scénario répartit ce seul vote (« répartition calculer … --vote 1 »), et « avenant préparer-parts » prépare les avenants. Un vote négatif retire de l’argent, tant que ce qui est engagé tient encore."
      ),
      takes: envelope,
      Argument<Money>("amount", fr: "montant", Text(en: "what is added", fr: "ce qui s’ajoute")),
      DecisionCommands.reference, AgreementCommands.day,
      examples: [
        Example(
          "envelope vote conventions-2024 200k€ --decision AP-2024-01-29 --on 2024-01-29",
          Text(en: "From 4 M€ to 4.2 M€", fr: "De 4 M€ à 4,2 M€"))
      ]
    ) { session, id, amount, reference, date in
      var envelope = try session.find(id)
      let decision = try session.decision(called: reference)
      if decision == nil { try session.tell(unrecorded: reference) }
      let day = date ?? decision?.date ?? session.today
      guard day <= session.today else { throw Failure.voteAhead(day, today: session.today) }
      guard amount != .zero else { throw Failure.emptyVote(id) }
      let vote = Envelope.Vote(
        number: envelope.votes.count + 1, amount: amount, date: day,
        decision: decision?.id.reference, note: decision == nil ? reference : nil)
      if session.isEnsuring,
        envelope.votes.contains(where: { $0.amount == amount && $0.date == day })
      {
        return session.unchanged(envelope)
      }
      if let same = envelope.votes.first(where: {
        $0.amount == amount && $0.decision == vote.decision && $0.note == vote.note
      }) {
        session.warn(Failure.sameVote(same, of: id, reference))
      }
      envelope.votes.append(vote)
      return try session.recordChange(
        envelope,
        saying: Text(
          en:
            "Recorded the vote \(vote.number) of \"\(id)\": \(amount), together \(envelope.amount(on: session.today)).",
          fr:
            "Le vote \(vote.number) de « \(id) » a été enregistré : \(amount), au total \(envelope.amount(on: session.today))."
        ))
    }
  }

  static var credit: Command {
    Command(
      "envelope credit", fr: "enveloppe crédit", .write,
      Text(
        en: "Record what of an envelope may be ordered in a year (payment credits)",
        fr: "Enregistrer les crédits de paiement d’une année d’une enveloppe"),
      discussion: Text(
        en:
          "For an office that keeps commitments and payments apart: the envelope is then the authorised commitment, and \"envelope show\" sets what was ordered in each year beside its credits.",
        fr:
          "Pour un service qui distingue AE et CP : l’enveloppe est alors l’autorisation d’engagement, et « enveloppe afficher » met le mandaté de chaque année en regard de ses crédits."
      ),
      takes: envelope,
      Argument<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      Argument<Money>("amount", fr: "montant", Text(en: "the credits", fr: "les crédits")),
      examples: [
        Example(
          "envelope credit conventions-2024 2025 2M€",
          Text(en: "Half of it is paid the year after", fr: "La moitié se paie l’année suivante"))
      ]
    ) { session, id, year, amount in
      guard amount >= .zero else { throw Failure.belowZero(amount, about: "amount") }
      var envelope = try session.find(id)
      envelope.credits.removeAll { $0.year == year.number }
      envelope.credits.append(Envelope.YearCredit(year: year.number, amount: amount))
      envelope.credits.sort { $0.year < $1.year }
      return try session.recordChange(
        envelope,
        saying: Text(
          en: "The envelope \"\(id)\" has \(amount) of payment credits for \(year.number).",
          fr: "L’enveloppe « \(id) » a \(amount) de crédits de paiement pour \(year.number)."))
    }
  }
}

extension Failure {
  fileprivate static func voteAhead(_ day: CalendarDate, today: CalendarDate) -> Failure {
    Failure(
      "envelopes.future",
      Text(
        en:
          "The vote is dated \(day), a day to come: what was done is not dated after today, \(today).",
        fr:
          "Le vote est daté du \(day), jour à venir : ce qui a été fait ne se date pas après aujourd’hui, le \(today)."
      ), about: "on")
  }

  /// The remark that a vote is there already.
  fileprivate static func sameVote(
    _ vote: Envelope.Vote, of id: ID<Envelope>, _ reference: String
  ) -> Text {
    Text(
      en:
        "The vote \(vote.number) of \"\(id)\", on \(vote.date), has the same amount by the same decision \"\(reference)\". Type \"undo\" where it is the same vote.",
      fr:
        "Le vote \(vote.number) de « \(id) », le \(vote.date), porte le même montant par la même délibération « \(reference) ». Tapez « annuler » s’il s’agit du même vote."
    )
  }

  fileprivate static func emptyVote(_ id: ID<Envelope>) -> Failure {
    Failure(
      "envelopes.empty-vote",
      Text(
        en: "A vote of nothing changes nothing for \"\(id)\".",
        fr: "Un vote nul ne change rien pour « \(id) »."), about: "amount")
  }
}
