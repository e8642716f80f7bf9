import AccordWording

/// The communes that are known by name: the seats of the Missions Locales of Normandy, their
/// documented reception points, and the two communes whose code stood with the name of another.
///
/// Source: IGN, ADMIN EXPRESS COG, edition 2018, and INSEE, Code officiel géographique 2018, through
/// `gregoiredavid/france-geojson` (16 October 2018), Licence Ouverte (Etalab).
enum KnownCommunes {
  /// The names by their codes.
  static let names: [String: String] = [
    "14047": "Bayeux",
    "14174": "Condé-en-Normandie",
    "14327": "Hérouville-Saint-Clair",
    "14333": "Honfleur",
    "14366": "Lisieux",
    "14762": "Vire Normandie",
    "27056": "Bernay",
    "27151": "Charleval",
    "27229": "Évreux",
    "27375": "Louviers",
    "27467": "Pont-Audemer",
    "27681": "Vernon",
    "27701": "Val-de-Reuil",
    "50025": "Avranches",
    "50129": "Cherbourg-en-Cotentin",
    "50147": "Coutances",
    "50218": "Granville",
    "50502": "Saint-Lô",
    "61001": "Alençon",
    "61006": "Argentan",
    "61169": "Flers",
    "61214": "L’Aigle",
    "76057": "Barentin",
    "76141": "Bréauté",
    "76196": "Criquetot-l’Esneval",
    "76217": "Dieppe",
    "76231": "Elbeuf",
    "76302": "Goderville",
    "76321": "Les Grandes-Ventes",
    "76351": "Le Havre",
    "76384": "Lillebonne",
    "76540": "Rouen",
    "76655": "Saint-Valery-en-Caux",
    "76758": "Yvetot",
  ]

  /// The code of the commune with that name in the department; communes of other departments may
  /// have the same name.
  static func code(of name: CommuneName, in department: DepartmentCode) -> CommuneCode? {
    codes[name]?.first { $0.department == department }
  }

  private static let codes: [CommuneName: [CommuneCode]] = {
    var codes: [CommuneName: [CommuneCode]] = [:]
    for (text, written) in names {
      guard let code = try? CommuneCode(reading: text), let name = CommuneName(written) else {
        continue
      }
      codes[name, default: []].append(code)
    }
    return codes
  }()
}
