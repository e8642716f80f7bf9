public import AccordWording

/// Why someone may not sign for a party on a day.
public struct SigningRefusal: Fault, Hashable {
  /// The reasons, from the bluntest to the most precise.
  public enum Reason: Sendable, Hashable {
    /// The person holds no mandate at the party.
    case noMandate
    /// Those that the person holds there are not in force on that day.
    case notInForce([Mandate])
    /// Those in force give no power to sign.
    case noPower([Mandate])
    /// Those that give the power to sign are limited to documents of other kinds.
    case otherKinds([Mandate], SignedKind)
    /// The greatest ceiling is below the amount.
    case ceilingTooLow(Money, Money)
  }

  /// The person’s name.
  public let person: String
  /// The party’s name.
  public let party: String
  /// The day of the signature.
  public let date: CalendarDate
  /// Why.
  public let reason: Reason

  package init(person: String, party: String, date: CalendarDate, reason: Reason) {
    self.person = person
    self.party = party
    self.date = date
    self.reason = reason
  }

  public var code: String {
    switch reason {
    case .noMandate: "signature.no-mandate"
    case .notInForce: "signature.mandate-not-in-force"
    case .noPower: "signature.no-power"
    case .otherKinds: "signature.kind"
    case .ceilingTooLow: "signature.ceiling"
    }
  }

  public var parameter: String? { "person" }

  public var message: Text {
    switch reason {
    case .noMandate:
      Text(
        en: "\(person) holds no mandate at \"\(party)\".",
        fr: "\(person) n’a aucun mandat auprès de « \(party) ».")
    case .notInForce(let mandates):
      Text(
        en: "No mandate of \(person) at \"\(party)\" is in force on \(date): \(listed(mandates)).",
        fr:
          "Aucun mandat \(de: person) auprès de « \(party) » n’est en vigueur le \(date) : \(listed(mandates))."
      )
    case .noPower(let mandates):
      Text(
        en: "On \(date) \(person) has no power to sign for \"\(party)\": \(listed(mandates)).",
        fr:
          "Le \(date), \(person) n’a pas le pouvoir de signer pour « \(party) » : \(listed(mandates))."
      )
    case .otherKinds(let mandates, let kind):
      Text(
        en:
          "\(person) may sign for \"\(party)\" on \(date) only \(listedKinds(mandates)); this is \(kind.indefinite).",
        fr:
          "Le \(date), \(person) ne peut signer pour «\u{A0}\(party)\u{A0}» que \(listedKinds(mandates))\u{A0}; il s’agit d’\(kind.indefinite)."
      )
    case .ceilingTooLow(let ceiling, let amount):
      Text(
        en: "\(person) may sign for \"\(party)\" up to \(ceiling); this is \(amount).",
        fr: "\(person) peut signer pour « \(party) » jusqu’à \(ceiling) ; il s’agit de \(amount).")
    }
  }

  public var advice: Text? {
    switch reason {
    case .noMandate:
      Text(
        en: "Record the mandate first: \"mandate add … --may-sign\".",
        fr: "Enregistrez d’abord le mandat : « mandat ajouter … --peut-signer ».")
    case .notInForce:
      Text(
        en: "Check the day of signature, or record the mandate of that day.",
        fr: "Vérifiez la date de signature, ou enregistrez le mandat de ce jour.")
    case .noPower:
      Text(
        en:
          "Someone with the power to sign, or a delegation, is needed: \"signature missing\" tells who could sign.",
        fr:
          "Il faut une personne habilitée ou une délégation : « signature manquante » dit qui pourrait signer."
      )
    case .otherKinds(_, let kind):
      Text(
        en:
          "A mandate or a delegation for this kind of document is needed: \"mandate add … --may-sign --for \(kind)\".",
        fr:
          "Il faut un mandat ou une délégation pour ce type d’acte\u{A0}: «\u{A0}mandat ajouter … --peut-signer --pour \(kind)\u{A0}»."
      )
    case .ceilingTooLow:
      Text(
        en: "Someone without a ceiling, or with a higher one, is needed.",
        fr: "Il faut une personne sans plafond, ou avec un plafond plus élevé.")
    }
  }

  /// The mandates with the kinds of documents that they are limited to.
  private func listedKinds(_ mandates: [Mandate]) -> Text {
    mandates.map { mandate in
      Text(
        en: "\(mandate.kindsText) (mandate \"\(mandate.id)\")",
        fr: "\(mandate.kindsText) (mandat «\u{A0}\(mandate.id)\u{A0}»)")
    }.joined(separator: ", ")
  }

  private func listed(_ mandates: [Mandate]) -> Text {
    mandates.map { mandate in
      Text(
        en: "\(mandate.title) \(mandate.periodText)", fr: "\(mandate.title) \(mandate.periodText)")
    }.joined(separator: ", ")
  }
}
