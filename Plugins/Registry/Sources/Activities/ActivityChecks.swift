import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in the yearly figures.
enum ActivityChecks {
  static let missing = Check(
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
}
