import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in networks.
enum NetworkChecks {
  static let figures = Check(
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
}
