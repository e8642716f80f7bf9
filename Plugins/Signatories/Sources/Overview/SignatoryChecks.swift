import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for among the signatories.
enum SignatoryChecks {
  /// How long before its end a mandate is told, in days.
  static let notice = 90

  static let endingMandates = Check(
    "mandate.ending",
    Text(
      en: "Mandates that end within \(notice) days",
      fr: "Mandats qui s’achèvent dans les \(notice) jours")
  ) { session in
    let today = session.today
    guard let horizon = today.adding(days: notice) else { return [] }
    return try session.all(Mandate.self).compactMap { mandate in
      guard let until = mandate.until, today <= until, until <= horizon else { return nil }
      let person = try session.documents.document(mandate.person).label
      return Finding(
        .warning,
        Text(
          en:
            "The mandate of \(person) at \"\(mandate.organisation.id)\" (\(mandate.title)) ends on \(until).",
          fr:
            "Le mandat de \(person) auprès de « \(mandate.organisation.id) » (\(mandate.title)) s’achève le \(until)."
        ),
        about: mandate.key,
        remedy: Text(
          en: "Record the mandate that follows, with mandate add.",
          fr: "Enregistrez le mandat qui suit, avec mandat ajouter."))
    }
  }

  static let withoutMandate = Check(
    "person.mandate", Text(en: "People without a mandate", fr: "Personnes sans mandat")
  ) { session in
    let holders = Set(try session.all(Mandate.self).map(\.person))
    return try session.all(Person.self).filter { !holders.contains($0.id.reference) }.map { each in
      Finding(
        .notice,
        Text(en: "\(each.label) holds no mandate.", fr: "\(each.label) n’a aucun mandat."),
        about: each.key,
        remedy: Text(
          en: "Record one with mandate add, or remove the person.",
          fr: "Enregistrez-en un avec mandat ajouter, ou supprimez la personne."))
    }
  }

  static let nobodyToSign = Check(
    "signature.nobody",
    Text(
      en: "Parties for which nobody may sign today",
      fr: "Parties pour lesquelles personne ne peut signer aujourd’hui")
  ) { session in
    let mandates = try session.all(Mandate.self).filter { $0.allowsSigning(on: session.today) }
    let able = Set(mandates.map(\.organisation))
    return try session.all(FrameworkAgreement.self)
      .filter { $0.status == .openForSignature }
      .compactMap { agreement in
        let state = try SignatureState(of: agreement, in: session.documents)
        let helpless = state.missing.filter { !able.contains($0) }
        guard !helpless.isEmpty else { return nil }
        let names = helpless.map(\.id.name).joined(separator: ", ")
        return Finding(
          .notice,
          Text(
            en:
              "On the agreement \"\(agreement.id)\", nobody may sign today for \(helpless.count) parties: \(names).",
            fr:
              "Pour l’accord-cadre « \(agreement.id) », personne ne peut signer aujourd’hui au nom de (\(helpless.count)) : \(names)."
          ),
          about: agreement.key,
          remedy: Text(
            en: "Record who may sign, with mandate add --may-sign.",
            fr: "Enregistrez qui peut signer, avec mandat ajouter --peut-signer."))
      }
  }
}
