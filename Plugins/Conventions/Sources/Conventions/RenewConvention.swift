import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var renew: Command {
    Command(
      "convention renew", fr: "convention renouveler", .write,
      Text(
        en: "Draft the conventions of the next year from those of an envelope",
        fr: "Préparer les conventions de l’année suivante à partir de celles d’une enveloppe"),
      discussion: Text(
        en:
          "Each is linked to the one of the year before and keeps its terms, unsigned. Its amount is the share of the adopted split of the new envelope, or with --same-amount the amount in force. All in one transaction, or none.",
        fr:
          "Chacune est liée à celle de l’année précédente et en garde les termes, non signée. Son montant est la part de la répartition adoptée de la nouvelle enveloppe, ou avec --même-montant le montant en vigueur. Toutes en une transaction, ou aucune."
      ),
      takes: Argument<ID<Envelope>>(
        "from", fr: "depuis",
        Text(en: "the envelope of the year before", fr: "l’enveloppe de l’année précédente")),
      RequiredOption<ID<Envelope>>(
        "into", fr: "vers", Text(en: "the new envelope", fr: "la nouvelle enveloppe")),
      Flag(
        "same-amount", fr: "même-montant",
        Text(en: "with the amount in force", fr: "avec le montant en vigueur")),
      examples: [
        Example(
          "convention renew conventions-2024 --into conventions-2025 --same-amount",
          Text(en: "The year after", fr: "L’année suivante"))
      ]
    ) { session, from, into, keepsAmount in
      let envelope = try session.find(into)
      let before = try session.documents(Convention.where(\.envelope, is: from)).filter {
        $0.status(on: session.today) != .terminated
      }
      guard !before.isEmpty else { throw Failure.nothingToRenew(from) }
      let split = try session.documents(Allocation.where(\.envelope, is: into)).first {
        $0.isAdopted && $0.vote == nil
      }
      guard keepsAmount || split != nil else { throw Failure.noSplitToRenew(into) }
      var drafted: [Money] = []
      var withoutShare: [String] = []
      var renewedOnce: Set<ID<Organisation>> = []
      for convention in before {
        let beneficiary = convention.terms(on: session.today).beneficiary
        // A share is that of one convention; another one of the beneficiary has none.
        let isSecond = !renewedOnce.insert(beneficiary.id).inserted
        let share = isSecond ? nil : split?.share(of: beneficiary.id)?.amount
        guard let amount = keepsAmount ? convention.amount(on: session.today) : share,
          amount > .zero
        else {
          withoutShare.append(convention.id.name)
          continue
        }
        let renewed = try convention.renewed(
          in: envelope, for: beneficiary, amount: amount, on: session.today,
          besides: session.documents)
        if try session.documents.document(renewed.id) == nil { drafted.append(amount) }
        try session.create(renewed)
      }
      if !withoutShare.isEmpty {
        let names = withoutShare.joined(separator: ", ")
        session.warn(
          Text(
            en: "Without a share in the new split, not renewed: \(names).",
            fr: "Sans part dans la nouvelle répartition, non renouvelées : \(names)."))
      }
      guard !drafted.isEmpty else {
        return .message(
          Text(
            en: "Drafted no convention of \(envelope.year).",
            fr: "Aucune convention \(envelope.year) n’a été préparée."))
      }
      return .message(
        Text.plural(
          drafted.count,
          Text(
            en: "Drafted 1 convention of \(envelope.year): \(drafted.total()).",
            fr: "1 convention \(envelope.year) a été préparée : \(drafted.total())."),
          Text(
            en:
              "Drafted \(drafted.count) conventions of \(envelope.year), together \(drafted.total()).",
            fr:
              "\(drafted.count) conventions \(envelope.year) ont été préparées, pour un total de \(drafted.total())."
          )))
    }
  }
}

extension Convention {
  /// The draft that renews it: its terms in force, without what happened to it.
  fileprivate func renewed(
    in envelope: Envelope, for beneficiary: Reference<Organisation>, amount: Money,
    on day: CalendarDate, besides state: any DocumentReader
  ) throws -> Convention {
    let name = "\(envelope.year).\(beneficiary.id.name)"
    var slug = Slug(name)
    // What renews another convention of the beneficiary may have the name already.
    var number = 2
    while let taken = slug, let other = try state.document(ID<Convention>(taken))?.renews,
      other.id != id
    {
      slug = Slug("\(name)-\(number)")
      number += 1
    }
    guard let slug else { throw Failure.longIdentity(beneficiary.id) }
    let terms = terms(on: day)
    let shares = InstalmentPlan(instalments.map(\.share)) ?? .whole
    let years = envelope.year - year
    let parts = shares.payments(of: amount).map { part in
      var part = part
      let old = instalments.first { $0.number == part.number }
      part.due = old?.due?.adding(months: 12 * years)
      part.conditions = old?.conditions ?? []
      return part
    }
    return Convention(
      id: ID(slug), agreement: envelope.agreement, envelope: envelope.id.reference,
      beneficiary: beneficiary, year: envelope.year, object: terms.object, amount: amount,
      instalments: parts, nature: nature, calculation: calculation, plannedCost: terms.plannedCost,
      tolerance: tolerance, isCapped: isCapped, inKind: inKind,
      start: start?.adding(months: 12 * years), end: terms.end?.adding(months: 12 * years),
      conditions: conditions, control: control, unused: unused, renews: id.reference)
  }
}

extension Failure {
  fileprivate static func nothingToRenew(_ envelope: ID<Envelope>) -> Failure {
    Failure(
      "conventions.none",
      Text(
        en: "The envelope \"\(envelope)\" has no convention to renew.",
        fr: "L’enveloppe « \(envelope) » n’a pas de convention à renouveler."),
      about: "from")
  }

  fileprivate static func noSplitToRenew(_ envelope: ID<Envelope>) -> Failure {
    Failure(
      "conventions.no-split",
      Text(
        en: "No allocation of the envelope \"\(envelope)\" is adopted.",
        fr: "Aucune répartition de l’enveloppe « \(envelope) » n’est adoptée."),
      about: "into",
      advice: Text(
        en: "Adopt one, or keep the amounts: \"--same-amount\".",
        fr: "Adoptez-en une, ou gardez les montants : « --même-montant »."))
  }
}
