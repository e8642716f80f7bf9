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
    return
      locales.filter { !knowing.contains($0.id.reference) }
      .map { each in
        Finding(
          .warning,
          Text(
            en: "\"\(each.name)\" has no figures for \(year).",
            fr: "« \(each.name) » n’a pas de chiffres pour \(year)."),
          about: each.key,
          remedy: Text(
            en: "Record them: \"activity record \(each.id) \(year) --young-people …\".",
            fr: "Enregistrez-les : « activité enregistrer \(each.id) \(year) --jeunes … »."))
      }
  }

  static let pointsOfClosed = Check(
    "point.closed",
    Text(
      en: "Reception points of closed organisations", fr: "Points d’accueil de structures fermées")
  ) { session in
    let closed = try session.all(Organisation.self).filter { each in
      each.closed.map { $0 < session.today } ?? false
    }
    let names = Dictionary(uniqueKeysWithValues: closed.map { ($0.id, $0.name) })
    return try session.all(ReceptionPoint.self).compactMap { point in
      names[point.organisation.id].map { name in
        Finding(
          .warning,
          Text(
            en: "The reception point \"\(point.name)\" belongs to \"\(name)\", which has closed.",
            fr: "Le point d’accueil « \(point.name) » dépend de « \(name) », qui a fermé."),
          about: point.key,
          remedy: Text(
            en:
              "Give it to another one with \"point edit \(point.id) --organisation …\", or remove it with \"point remove \(point.id)\".",
            fr:
              "Rattachez-le à une autre avec « point modifier \(point.id) --structure … », ou supprimez-le avec « point supprimer \(point.id) »."
          ))
      }
    }
  }

  static let postalCodes = Check(
    "registry.postal-code",
    Text(
      en: "Postal codes and communes of two departments",
      fr: "Codes postaux et communes de deux départements")
  ) { session in
    func findings<D: PostalAddress>(_ documents: [D], _ command: Text) -> [Finding] {
      documents.compactMap { each in
        each.postalDoubt.map {
          Finding(
            .notice, $0, about: each.key,
            remedy: Text(
              en: "Correct one where it is wrong: \"\(command) \(each.id) --postal-code …\".",
              fr:
                "Corrigez celui qui est faux\u{A0}: «\u{A0}\(command) \(each.id) --code-postal …\u{A0}»."
            ))
        }
      }
    }
    return findings(
      try session.all(Organisation.self),
      Text(en: "organisation edit", fr: "structure modifier"))
      + findings(
        try session.all(ReceptionPoint.self), Text(en: "point edit", fr: "point modifier"))
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
