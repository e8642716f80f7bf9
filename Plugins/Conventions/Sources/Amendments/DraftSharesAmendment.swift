import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AmendmentCommands {
  static var draftShares: Command {
    Command(
      "amendment draft-shares", fr: "avenant préparer-parts", .write,
      Text(
        en: "Draft an amendment of each convention from the split of a supplementary vote",
        fr: "Préparer un avenant à chaque convention selon la répartition d’un vote complémentaire"),
      discussion: Text(
        en:
          "The scenario splits the supplementary vote alone, and is adopted. All amendments are drafted in one transaction, or none: they add up to the vote.",
        fr:
          "Le scénario répartit le seul vote complémentaire, et il est adopté. Tous les avenants sont préparés en une transaction, ou aucun : leur somme est le vote."
      ),
      takes: AllocationCommands.allocation,
      Option<CalendarDate>(
        "effect", fr: "effet",
        Text(en: "from when, where it is dated", fr: "à compter de quand, s’il est daté")),
      Option<String>("reason", fr: "motif", Text(en: "why", fr: "pourquoi")), AgreementCommands.day,
      examples: [
        Example(
          "amendment draft-shares supplement-2024",
          Text(en: "The amendments of a vote", fr: "Les avenants d’un vote"))
      ]
    ) { session, id, effect, reason, date in
      let allocation = try session.find(id)
      guard allocation.vote != nil else { throw Failure.noSupplement(id) }
      guard allocation.isAdopted else { throw Failure.notAdopted(id) }
      let conventions = Dictionary(
        grouping: try session.documents(Convention.where(\.envelope, is: allocation.envelope.id)),
        by: { $0.terms(on: session.today).beneficiary.id })
      var drafted: [Money] = []
      var left = 0
      var faults: [any Fault] = []
      for share in allocation.shares where share.amount > .zero {
        do {
          // The one that runs, where another one was terminated.
          func rank(_ convention: Convention) -> (Int, ID<Convention>) {
            (convention.status(on: session.today) == .terminated ? 0 : 1, convention.id)
          }
          guard
            let convention = conventions[share.organisation.id]?.max(by: { rank($0) < rank($1) })
          else { throw Failure.noConvention(share.organisation.id, allocation) }
          let amendment = Amendment(
            number: convention.amendments.count + 1, type: .amount,
            drafted: date ?? session.today, reason: reason,
            change: share.amount, effect: effect, allocation: id.reference)
          if session.isEnsuring,
            convention.amendments.contains(where: { $0.isSame(as: amendment) })
          {
            left += 1
            continue
          }
          try session.requireAmendable(convention, on: date ?? session.today)
          try session.put(convention.replacing(amendment))
          drafted.append(share.amount)
        } catch let fault as any Fault {
          faults.append(fault)
        }
      }
      guard faults.isEmpty else {
        throw faults.count == 1 ? faults[0] : Failure.amendments(refused: faults)
      }
      let rest = Text.plural(
        left, Text(en: "Left 1 amendment as it was.", fr: "1 avenant reste inchangé."),
        Text(en: "Left \(left) amendments as they were.", fr: "\(left) avenants restent inchangés.")
      )
      guard !drafted.isEmpty else { return .message(rest) }
      let done = Text.plural(
        drafted.count,
        Text(
          en: "Drafted 1 amendment: \(drafted.total()).",
          fr: "1 avenant a été préparé : \(drafted.total())."),
        Text(
          en: "Drafted \(drafted.count) amendments, together \(drafted.total()).",
          fr: "\(drafted.count) avenants ont été préparés, pour un total de \(drafted.total())."))
      return .message(left == 0 ? done : done + .same(" ") + rest)
    }
  }
}

extension Failure {
  fileprivate static func noSupplement(_ id: ID<Allocation>) -> Failure {
    Failure(
      "amendments.no-vote",
      Text(
        en: "The allocation \"\(id)\" splits the first vote: conventions are drafted from it.",
        fr: "La répartition « \(id) » porte sur le premier vote : elle donne des conventions."),
      about: "allocation",
      advice: Text(
        en: "Split a supplementary vote: \"allocation compute … --vote 1\".",
        fr: "Répartissez un vote complémentaire : « répartition calculer … --vote 1 »."))
  }

  fileprivate static func noConvention(
    _ organisation: ID<Organisation>, _ allocation: Allocation
  ) -> Failure {
    Failure(
      "amendments.no-convention",
      Text(
        en:
          "\"\(organisation)\" has no convention of the envelope \"\(allocation.envelope.id)\" to amend.",
        fr:
          "« \(organisation) » n’a pas de convention de l’enveloppe « \(allocation.envelope.id) » à amender."
      ),
      about: "allocation")
  }

  static func amendments(refused faults: [any Fault]) -> Failure {
    Failure(
      faults[0].code,
      Text(
        en: "Refused for \(faults.count) conventions; nothing was changed.",
        fr: "Refusé pour \(faults.count) conventions\u{A0}; rien n’a été modifié."),
      about: faults[0].parameter ?? "convention", details: faults.map(\.message),
      advice: faults[0].advice)
  }
}
