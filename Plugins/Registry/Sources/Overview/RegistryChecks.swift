import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in the registry.
enum RegistryChecks {
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

  static let withoutActivity = Check(
    "activity.missing",
    Text(
      en: "Missions Locales without figures for the last known year",
      fr: "Missions Locales sans chiffres pour la dernière année connue")
  ) { session in
    let locales = try session.all(Organisation.self).filter {
      $0.kind == .missionLocale && $0.isOpen(on: session.today)
    }
    let names = Set(locales.map(\.id.reference))
    let own = try session.all(Activity.self).filter {
      $0.scope == .own && names.contains($0.organisation)
    }
    // A year is known once half of them have figures: one alone, early or mistyped, asks nobody.
    let known = Dictionary(grouping: own, by: \.year).mapValues { Set($0.map(\.organisation)) }
    guard
      let (year, knowing) = known.filter({ 2 * $1.count >= names.count }).max(by: {
        $0.key < $1.key
      })
    else { return [] }
    let silent = locales.filter { !knowing.contains($0.id.reference) }
    guard let first = silent.first else { return [] }
    guard silent.count > 1 else {
      return [
        Finding(
          .warning,
          Text(
            en: "\"\(first.name)\" has no figures for \(year).",
            fr: "« \(first.name) » n’a pas de chiffres pour \(year)."),
          about: first.key,
          remedy: Text(
            en: "Record them: \"activity record \(first.id) \(year) --young-people …\".",
            fr: "Enregistrez-les : « activité enregistrer \(first.id) \(year) --jeunes … »."))
      ]
    }
    let listed = silent.map(\.id.name).joined(separator: ", ")
    return [
      Finding(
        .warning,
        Text(
          en: "\(silent.count) Missions Locales have no figures for \(year): \(listed).",
          fr: "\(silent.count) Missions Locales n’ont pas de chiffres pour \(year) : \(listed)."),
        concerning: silent.map(\.key),
        remedy: Text(
          en:
            "Record them: \"activity record ORGANISATION \(year) --young-people …\", or import a file: \"activity import FILE\".",
          fr:
            "Enregistrez-les : « activité enregistrer STRUCTURE \(year) --jeunes … », ou importez un fichier : « activité importer FICHIER »."
        ))
    ]
  }

  static let pointsOfClosed = Check(
    "point.closed",
    Text(
      en: "Reception points of closed organisations", fr: "Points d’accueil de structures fermées")
  ) { session in
    let closed = try session.all(Organisation.self).filter { each in
      each.closed.map { $0 < session.today } ?? false
    }
    let points = Dictionary(grouping: try session.all(ReceptionPoint.self), by: \.organisation.id)
    return closed.compactMap { each in points[each.id].map { pointsLeft($0, of: each) } }
  }

  /// The points of one organisation that has closed are one thing to settle.
  private static func pointsLeft(
    _ points: [ReceptionPoint], of organisation: Organisation
  ) -> Finding {
    let point = points[0]
    let remedy = Text(
      en:
        "Give it to another one with \"point edit \(point.id) --organisation …\", or remove it with \"point remove \(point.id)\".",
      fr:
        "Rattachez-le à une autre avec « point modifier \(point.id) --structure … », ou supprimez-le avec « point supprimer \(point.id) »."
    )
    guard points.count > 1 else {
      return Finding(
        .warning,
        Text(
          en:
            "The reception point \"\(point.name)\" belongs to \"\(organisation.name)\", which has closed.",
          fr:
            "Le point d’accueil « \(point.name) » dépend de « \(organisation.name) », qui a fermé."),
        about: point.key, remedy: remedy)
    }
    let names = points.map(\.id.name).joined(separator: ", ")
    return Finding(
      .warning,
      Text(
        en:
          "\(points.count) reception points belong to \"\(organisation.name)\", which has closed: \(names).",
        fr:
          "\(points.count) points d’accueil dépendent de « \(organisation.name) », qui a fermé : \(names)."
      ),
      about: organisation.key, concerning: points.map(\.key),
      remedy: Text(
        en:
          "Give each to another one with \"point edit ID --organisation …\", or remove it with \"point remove ID\".",
        fr:
          "Rattachez chacun à une autre avec « point modifier ID --structure … », ou supprimez-le avec « point supprimer ID »."
      ))
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

  static let networkFigures = Check(
    "network.figures",
    Text(
      en: "Structures' figures that do not add up to the network's",
      fr: "Chiffres des structures qui ne concordent pas avec ceux du réseau")
  ) { session in
    try session.all(Network.self).compactMap { network in
      let figures = try NetworkFigures(of: network, on: session.today, in: session.documents)
      guard figures.sumFitsStatement == false, let sum = figures.youngPeople,
        let stated = figures.stated, let total = stated.youngPeopleText
      else { return nil }
      return Finding(
        .warning,
        Text(
          en:
            "The structures of \"\(network.name)\" add up to \(count: sum) young people in \(stated.year); \(total) are stated.",
          fr:
            "Les structures du réseau « \(network.name) » totalisent \(count: sum) jeunes en \(stated.year) ; le chiffre annoncé est : \(total)."
        ),
        about: network.key,
        remedy: Text(
          en: "Compare them: \"activity list --year \(stated.year)\".",
          fr: "Comparez-les : « activité lister --année \(stated.year) »."))
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
