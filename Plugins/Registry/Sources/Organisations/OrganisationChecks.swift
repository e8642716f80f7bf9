import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in organisations.
enum OrganisationChecks {
  static let withoutSIRET = Check(
    "organisation.siret",
    Text(en: "Organisations without a SIRET", fr: "Structures sans SIRET")
  ) { session in
    try session.all(Organisation.self)
      .filter { $0.siret == nil && $0.isOpen(on: session.today) }
      .map { each in
        Finding(
          .notice,
          Text(en: "\"\(each.name)\" has no SIRET.", fr: "« \(each.name) » n’a pas de SIRET."),
          about: each.key,
          remedy: Text(
            en: "Record it: \"organisation edit \(each.id) --siret …\".",
            fr: "Enregistrez-le : « structure modifier \(each.id) --siret … »."))
      }
  }

  /// One organisation that was entered twice: the same name but for punctuation, accents, capitals
  /// and spaces.
  static let twice = Check(
    "registry.twice",
    Text(en: "Organisations entered twice", fr: "Structures saisies deux fois")
  ) { session in
    try session.all(Organisation.self).filter { $0.mergedInto == nil }
      .doubles { $0.name.folded.filter { $0.isLetter || $0.isNumber } }
      .map { group in
        let names = group.map(\.id.name).joined(separator: ", ")
        return Finding(
          .notice,
          Text(
            en: "\"\(group[0].name)\" may have been entered several times: \(names).",
            fr: "« \(group[0].name) » a peut-être été saisie plusieurs fois : \(names)."),
          about: group[0].key, concerning: group.map(\.key),
          remedy: Text(
            en:
              "If they are one, merge one into the other: \"organisation merge \(group[1].id) --into \(group[0].id)\".",
            fr:
              "S’il s’agit de la même, fusionnez l’une dans l’autre : « structure fusionner \(group[1].id) --dans \(group[0].id) »."
          ))
      }
  }

  static let fictitious = Check(
    "registry.fictitious",
    Text(en: "Invented identifiers and figures", fr: "Numéros et chiffres inventés")
  ) { session in
    let organisations = try session.all(Organisation.self).filter(\.isFictitious).count
    let activities = try session.all(Activity.self).filter(\.isFictitious).count
    guard organisations + activities > 0 else { return [] }
    return [
      Finding(
        .notice,
        Text(
          en:
            "Marked as fictitious: the numbers of \(organisations) organisations, the yearly figures of \(activities).",
          fr:
            "Données signalées comme fictives : numéros de \(organisations) structures et chiffres annuels de \(activities)."
        ),
        remedy: Text(
          en: "Replace them before any official use.",
          fr: "Remplacez-les avant tout usage officiel."))
    ]
  }
}
