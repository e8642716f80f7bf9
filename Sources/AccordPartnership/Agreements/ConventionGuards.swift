import AccordDocuments
import AccordWording

/// Rules over a convention, its agreement and its envelope.
extension Convention {
  /// The year is one of the agreement's, the beneficiary a party, and the envelope one of the
  /// same agreement and year.
  static let fitsItsAgreement: Guard = Guard(
    "conventions.terms",
    Text(
      en: "The year, the beneficiary and the envelope of a convention are of its agreement",
      fr: "L’année, le bénéficiaire et l’enveloppe d’une convention relèvent de son accord-cadre"),
    over: [Convention.self, FrameworkAgreement.self, Envelope.self]
  ) { state, changed in
    try state.all(Convention.self).flatMap { convention -> [Violation] in
      guard
        [convention.key, convention.agreement.id.key, convention.envelope.id.key]
          .contains(where: changed.contains),
        let agreement = try state.document(convention.agreement.id),
        let envelope = try state.document(convention.envelope.id)
      else { return [] }
      let isParty = try state.isParty(convention.beneficiary.id, of: agreement)
      let strangers = try convention.amendments.filter { amendment in
        guard amendment.status != .abandoned, let beneficiary = amendment.beneficiary else {
          return false
        }
        return try !state.isParty(beneficiary.id, of: agreement)
      }
      return convention.violations(under: agreement, on: envelope, isParty: isParty)
        + strangers.map { convention.stranger(in: $0, agreement) }
    }
  }

  private func stranger(in amendment: Amendment, _ agreement: FrameworkAgreement) -> Violation {
    let name = amendment.beneficiary?.id.name ?? ""
    return Violation(
      "conventions.beneficiary",
      Text(
        en:
          "The new beneficiary of the convention \"\(id)\", \"\(name)\", is not a party of the agreement \"\(agreement.id)\" (amendment \(amendment.number)).",
        fr:
          "Le nouveau bénéficiaire de la convention « \(id) », « \(name) », n’est pas partie à l’accord-cadre « \(agreement.id) » (avenant \(amendment.number))."
      ),
      advice: Text(
        en: "\"agreement show \(agreement.id)\" lists the parties.",
        fr: "« accord afficher \(agreement.id) » affiche les parties."),
      document: key)
  }

  private func violations(
    under agreement: FrameworkAgreement, on envelope: Envelope, isParty: Bool
  ) -> [Violation] {
    var found: [Violation] = []
    if !agreement.years.contains(year) {
      found.append(
        Violation(
          "conventions.year",
          Text(
            en:
              "The convention \"\(id)\" is for \(year), but the agreement \"\(agreement.id)\" runs over \(agreement.years).",
            fr:
              "La convention « \(id) » porte sur \(year), mais l’accord-cadre « \(agreement.id) » couvre \(agreement.years)."
          ),
          advice: Text(en: "Give a year of the agreement.", fr: "Donnez une année de l’accord."),
          document: key))
    }
    if !isParty {
      found.append(
        Violation(
          "conventions.beneficiary",
          Text(
            en:
              "The beneficiary of the convention \"\(id)\", \"\(beneficiary.id)\", is not a party of the agreement \"\(agreement.id)\".",
            fr:
              "Le bénéficiaire de la convention « \(id) », « \(beneficiary.id) », n’est pas partie à l’accord-cadre « \(agreement.id) »."
          ),
          advice: Text(
            en: "\"agreement show \(agreement.id)\" lists the parties.",
            fr: "« accord afficher \(agreement.id) » affiche les parties."),
          document: key))
    }
    if envelope.agreement.id != agreement.id || envelope.year != year {
      found.append(
        Violation(
          "conventions.envelope",
          Text(
            en:
              "The convention \"\(id)\" (\(agreement.id), \(year)) cannot draw on the envelope \"\(envelope.id)\" (\(envelope.agreement.id), \(envelope.year)).",
            fr:
              "La convention « \(id) » (\(agreement.id), \(year)) ne peut pas puiser dans l’enveloppe « \(envelope.id) » (\(envelope.agreement.id), \(envelope.year))."
          ),
          advice: Text(
            en: "The envelope must be of the same agreement and year.",
            fr: "L’enveloppe doit relever du même accord et de la même année."),
          document: key))
    }
    return found
  }
}
