import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in signatures.
enum SignatureChecks {
  static let nobodyToSign = Check(
    "signature.nobody",
    Text(
      en: "Parties for which nobody may sign today",
      fr: "Parties pour lesquelles personne ne peut signer aujourd’hui")
  ) { session in
    let mandates = try session.all(Mandate.self).filter {
      $0.allowsSigning(.agreement, on: session.today)
    }
    let able = Set(mandates.map(\.organisation))
    return try session.all(FrameworkAgreement.self)
      .filter { $0.status(on: session.today) == .openForSignature }
      .compactMap { agreement in
        let state = try SignatureState(of: agreement, in: session.documents)
        let helpless = state.missing.filter { !able.contains($0) }
        guard !helpless.isEmpty else { return nil }
        return Finding(
          .warning,
          Text.each { language in
            let count = helpless.count
            return language == .french
              ? "Personne n’est habilité aujourd’hui à signer l’accord-cadre \(language.quoted(agreement.id.name)) au nom de \(count) \(language.plural(count, "partie", "parties"))."
              : "Nobody may sign the agreement \(language.quoted(agreement.id.name)) today for \(count) \(language.plural(count, "party", "parties"))."
          },
          about: agreement.key, concerning: helpless.map(\.id.key),
          remedy: Text(
            en:
              "See them with \"signature missing \(agreement.id)\", then record who may sign: \"mandate add … --may-sign\".",
            fr:
              "Voyez lesquelles avec « signature manquante \(agreement.id) », puis enregistrez qui peut signer : « mandat ajouter … --peut-signer »."
          ))
      }
  }

  static let dates = Check(
    "signature.dates", Text(en: "Signatures dated ahead", fr: "Signatures datées d’un jour à venir")
  ) { session in
    try session.all(Signature.self).flatMap { each in
      each.doubts(on: session.today).map {
        Finding(.warning, $0.message, about: each.key, remedy: $0.remedy)
      }
    }
  }
}
