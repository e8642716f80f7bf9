import AccordDocuments
import AccordJSON
import AccordWording

/// What holds for every signature, whatever plugin wrote it, and goes on holding when the mandate,
/// the ceremony or the document that it rests on changes.
enum SignatureGuards {
  /// The mandate is the person's, at the party, in force that day, with the power to sign and no
  /// ceiling below the amount.
  static let mandate = Guard(
    "signature.mandate",
    Text(
      en:
        "The signatory has a mandate of the party, in force on that day and sufficient for the amount",
      fr:
        "Le signataire a un mandat de la partie, en vigueur ce jour-là et suffisant pour le montant"
    ), over: [Signature.self, Mandate.self, Convention.self]
  ) { state, changed in
    var uncovered: [ID<Mandate>: [Signature]] = [:]
    var violations: [Violation] = []
    for signature in try touched(by: changed, in: state) {
      guard let reference = signature.mandate, let day = signature.date,
        let mandate = try state.document(reference.id)
      else { continue }
      let signed = try SignedDocument(of: signature, in: state)
      let party = try state.current(signature.party)
      guard
        let reason = objection(
          to: mandate, of: signature, on: day, for: party, signed)
      else { continue }
      if changed.contains(mandate.key), !mandate.covers(day) {
        uncovered[mandate.id, default: []].append(signature)
      }
      violations.append(refusal(of: signature, under: mandate, reason))
    }
    // Of a mandate that ends, the signatures after its end are one thing.
    for (id, signatures) in uncovered.sorted(by: { $0.key < $1.key }) where signatures.count > 1 {
      guard let mandate = try state.document(id) else { continue }
      let keys = Set(signatures.map(\.key))
      violations.removeAll { keys.contains($0.document) }
      violations.append(refusal(of: mandate, for: signatures))
    }
    return violations
  }

  private static func refusal(
    of signature: Signature, under mandate: Mandate, _ reason: Text
  ) -> Violation {
    Violation(
      "signature.mandate",
      Text(
        en:
          "The signature \"\(signature.id.name)\" is not covered by the mandate \"\(mandate.id.name)\": \(reason).",
        fr:
          "La signature «\u{A0}\(signature.id.name)\u{A0}» n’est pas couverte par le mandat «\u{A0}\(mandate.id.name)\u{A0}»\u{A0}: \(reason)."
      ),
      advice: covering, document: signature.key)
  }

  private static func refusal(of mandate: Mandate, for signatures: [Signature]) -> Violation {
    let listed = Text.each { language in
      signatures.sorted(by: Signature.comesBefore)
        .map { "\($0.id.name) (\($0.date?.written(in: language) ?? ""))" }
        .joined(separator: ", ")
    }
    return Violation(
      "signature.mandate",
      Text(
        en:
          "The mandate \"\(mandate.id.name)\", which runs \(mandate.periodText), does not cover \(count: signatures.count) signatures that rest on it: \(listed).",
        fr:
          "Le mandat «\u{A0}\(mandate.id.name)\u{A0}», qui court \(mandate.periodText), ne couvre pas \(count: signatures.count) signatures qui reposent sur lui\u{A0}: \(listed)."
      ),
      advice: covering, document: mandate.key)
  }

  private static let covering = Text(
    en:
      "A signature rests on a mandate that covers its day, its party, its kind of document and its amount.",
    fr:
      "Une signature repose sur un mandat qui couvre sa date, sa partie, son type d’acte et son montant."
  )

  private static func objection(
    to mandate: Mandate, of signature: Signature, on day: CalendarDate,
    for party: Reference<Organisation>, _ signed: SignedDocument?
  ) -> Text? {
    if mandate.person != signature.person {
      return Text(
        en: "it is the mandate of \"\(mandate.person.id.name)\"",
        fr: "c’est le mandat de « \(mandate.person.id.name) »")
    }
    if ![signature.party, party].contains(mandate.organisation) {
      return Text(
        en: "it is a mandate at \"\(mandate.organisation.id.name)\"",
        fr: "c’est un mandat auprès de « \(mandate.organisation.id.name) »")
    }
    if !mandate.covers(day) {
      return Text(
        en: "it runs \(mandate.periodText), the signature is of \(day)",
        fr: "il court \(mandate.periodText), la signature est du \(day)")
    }
    if !mandate.maySign {
      return Text(
        en: "it gives no power to sign", fr: "il ne donne pas le pouvoir de signer")
    }
    if let kind = signed?.kind, !mandate.isFor(kind) {
      return Text(
        en: "it is for \(mandate.kindsText) only, this is \(kind.indefinite)",
        fr: "il ne vaut que pour \(mandate.kindsText), il s’agit d’\(kind.indefinite)")
    }
    let amount = signed?.amount
    if !mandate.suffices(for: amount), let ceiling = mandate.ceiling, let amount {
      return Text(
        en: "its ceiling is \(ceiling), the amount is \(amount)",
        fr: "son plafond est de \(ceiling), le montant de \(amount)")
    }
    return nil
  }

  /// The organisation signed for is a party: of the agreement, or the region and the beneficiary
  /// of the convention.
  static let party = Guard(
    "signature.party",
    Text(
      en: "Only the parties sign, and a party that has signed stays one",
      fr: "Seules les parties signent, et une partie qui a signé le reste"),
    over: [Signature.self, FrameworkAgreement.self, Convention.self, Organisation.self]
  ) { state, changed in
    try touched(by: changed, in: state).compactMap { signature in
      let parties = try SignedDocument(of: signature, in: state)?.parties ?? []
      guard !parties.contains(signature.party) else { return nil }
      return Violation(
        "signature.party",
        Text(
          en:
            "The signature \"\(signature.id.name)\" is for \"\(signature.party.id.name)\", which is no party of what it signs.",
          fr:
            "La signature « \(signature.id.name) » engage « \(signature.party.id.name) », qui n’est pas partie à ce document."
        ),
        advice: Text(
          en: "Only parties sign, and a party that has signed stays one.",
          fr: "Seules les parties signent, et une partie qui a signé le reste."),
        document: signature.key)
    }
  }

  /// What is signed has been opened for signature, or sent.
  static let document = Guard(
    "signature.status",
    Text(
      en: "What is signed has been opened for signature, or sent",
      fr: "Ce qui est signé a été ouvert à la signature, ou envoyé"),
    over: [Signature.self, FrameworkAgreement.self, Convention.self]
  ) { state, changed in
    try touched(by: changed, in: state).compactMap { signature in
      guard let document = try SignedDocument(of: signature, in: state), !document.canBearSignatures
      else { return nil }
      return Violation(
        "signature.status",
        Text(
          en:
            "The signature \"\(signature.id.name)\" is on a document whose status is \"\(document.status)\".",
          fr:
            "La signature « \(signature.id.name) » porte sur un document au statut « \(document.status) »."
        ),
        advice: Text(
          en: "An agreement is opened for signature, and a convention sent, before anyone signs.",
          fr: "Un accord s’ouvre à la signature, et une convention s’envoie, avant toute signature."
        ),
        document: signature.key)
    }
  }

  /// A signature in a ceremony is of the day of that ceremony and on its agreement.
  static let ceremony = Guard(
    "signature.ceremony",
    Text(
      en: "A signature in a ceremony is of the day of that ceremony, and on its agreement",
      fr:
        "Une signature donnée lors d’une cérémonie est du jour de celle-ci, et porte sur son accord-cadre"
    ), over: [Signature.self, Ceremony.self]
  ) { state, changed in
    try touched(by: changed, in: state).compactMap { signature in
      guard let ceremony = try signature.ceremony.flatMap({ try state.document($0.id) }),
        ceremony.date != signature.date || ceremony.agreement != signature.agreement
      else { return nil }
      return Violation(
        "signature.ceremony",
        Text(
          en:
            "The signature \"\(signature.id.name)\" is not of the day and the agreement of the ceremony \"\(ceremony.id.name)\".",
          fr:
            "La signature « \(signature.id.name) » n’est pas du jour et de l’accord de la cérémonie « \(ceremony.id.name) »."
        ),
        advice: Text(
          en: "That ceremony is on \"\(ceremony.agreement.id.name)\", on \(ceremony.date).",
          fr: "Cette cérémonie porte sur « \(ceremony.agreement.id.name) », le \(ceremony.date)."),
        document: signature.key)
    }
  }

  /// The signatures that a change may have made unsound.
  private static func touched(
    by changed: Set<DocumentKey>, in state: any DocumentReader
  ) throws -> [Signature] {
    if changed.allSatisfy({ $0.collection == Signature.schema.collection }) {
      return try changed.sorted().compactMap { try state.document(ID<Signature>($0.slug)) }
    }
    // A changed organisation matters through its kind, which no key tells.
    let isOrganisation = changed.contains { $0.collection == Organisation.schema.collection }
    return try state.all(Signature.self).filter { signature in
      let keys = [
        signature.key, signature.mandate?.id.key, signature.party.id.key,
        signature.agreement?.id.key, signature.convention?.id.key, signature.ceremony?.id.key,
      ]
      return isOrganisation || keys.contains { $0.map(changed.contains) ?? false }
    }
  }
}
