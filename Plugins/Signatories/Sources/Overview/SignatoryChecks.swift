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
            "Le mandat \(de: person) auprès de « \(mandate.organisation.id) » (\(mandate.title)) s’achève le \(until)."
        ),
        about: mandate.key,
        remedy: Text(
          en:
            "Record the mandate that follows: \"mandate add … --person \(mandate.person.id) --organisation \(mandate.organisation.id) …\".",
          fr:
            "Enregistrez le mandat qui suit : « mandat ajouter … --personne \(mandate.person.id) --structure \(mandate.organisation.id) … »."
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
          en:
            "Record one with \"mandate add … --person \(each.id) …\", or remove the person with \"person remove \(each.id)\".",
          fr:
            "Enregistrez-en un avec « mandat ajouter … --personne \(each.id) … », ou supprimez la personne avec « personne supprimer \(each.id) »."
        ))
    }
  }

  /// One person who was entered twice: the same name but for capitals, accents, hyphens and the
  /// order of its parts.
  static let twice = Check(
    "person.twice", Text(en: "People entered twice", fr: "Personnes saisies deux fois")
  ) { session in
    try session.all(Person.self)
      .doubles { person in
        "\(person.givenName) \(person.familyName)".folded
          .split { !$0.isLetter && !$0.isNumber }.sorted()
      }
      .map { group in
        let names = group.map(\.id.name).joined(separator: ", ")
        return Finding(
          .notice,
          Text(
            en: "\(group[0].label) may have been entered several times: \(names).",
            fr:
              "\(group[0].label)\u{A0}: une même personne a peut-être été saisie plusieurs fois (\(names))."
          ),
          about: group[0].key, concerning: group.map(\.key),
          remedy: Text(
            en:
              "If it is one person, keep one and remove the others: \"person remove \(group[1].id)\".",
            fr:
              "S’il s’agit de la même personne, gardez-en une et supprimez les autres : « personne supprimer \(group[1].id) »."
          ))
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
}
