/// A French name with its article, so that it contracts with the prepositions around it:
/// `la Région Normandie`, `du Réseau`, `au Havre`, `d’Hérouville-Saint-Clair`.
public struct FrenchNoun: Hashable {
  private enum Article {
    case la, le, elided, les, none
  }

  private let article: Article
  /// The name without its article.
  public let bare: String

  private init(_ article: Article, _ bare: String) {
    self.article = article
    self.bare = bare
  }

  /// The name of an institution. The gender comes from its first word; a name whose first word
  /// is none of the usual ones, such as `France Travail`, takes no article.
  public init(institution name: String) {
    let name = name.replacing("'", with: "’")
    for (start, article) in FrenchNoun.writtenArticles where name.hasPrefix(start) {
      self.init(article, String(name.dropFirst(start.count)))
      return
    }
    let first = name.folded.prefix { $0 != " " && $0 != "-" && $0 != "'" }
    if FrenchNoun.plurals.contains(first) {
      self.init(.les, name)
    } else if FrenchNoun.feminines.contains(first) || FrenchNoun.masculines.contains(first) {
      let gender: Article = FrenchNoun.feminines.contains(first) ? .la : .le
      self.init(Typography.elides(before: name) ? .elided : gender, name)
    } else {
      self.init(.none, name)
    }
  }

  /// The name of a commune: the article of `Le Havre` and `Les Andelys` contracts, that of
  /// `La Haye` and `L’Aigle` stays.
  public init(commune name: String) {
    let name = name.replacing("'", with: "’")
    if name.hasPrefix("Le ") {
      self.init(.le, String(name.dropFirst(3)))
    } else if name.hasPrefix("Les ") {
      self.init(.les, String(name.dropFirst(4)))
    } else {
      self.init(.none, name)
    }
  }

  /// The name of a person.
  public init(person name: String) { self.init(.none, name) }

  /// Whether it takes an article.
  public var hasArticle: Bool { article != .none }

  /// `la Région`, `l’Association`.
  public var definite: String {
    switch article {
    case .la: "la " + bare
    case .le: "le " + bare
    case .elided: "l’" + bare
    case .les: "les " + bare
    case .none: bare
    }
  }

  /// With "de": `de la Région`, `du Réseau`, `d’Agnès`.
  public var of: String {
    switch article {
    case .la: "de la " + bare
    case .le: "du " + bare
    case .elided: "de l’" + bare
    case .les: "des " + bare
    case .none: (Typography.elides(before: bare) ? "d’" : "de ") + bare
    }
  }

  /// With "à": `à la Région`, `au Réseau`, `à Caen`.
  public var at: String {
    switch article {
    case .la: "à la " + bare
    case .le: "au " + bare
    case .elided: "à l’" + bare
    case .les: "aux " + bare
    case .none: "à " + bare
    }
  }

  private static let writtenArticles: [(String, Article)] = [
    ("La ", .la), ("Le ", .le), ("Les ", .les), ("L’", .elided),
  ]

  private static let feminines: Set<Substring> = [
    "academie", "agence", "antenne", "association", "caisse", "chambre", "cite", "collectivite",
    "commune", "communaute", "cooperative", "delegation", "direction", "ecole", "federation",
    "fondation", "mairie", "maison", "metropole", "mission", "prefecture", "region", "societe",
    "union", "universite", "ville",
  ]

  private static let masculines: Set<Substring> = [
    "bureau", "carif", "centre", "club", "collectif", "college", "comite", "conseil",
    "departement", "etat", "fonds", "groupement", "institut", "lycee", "ministere", "office",
    "pole", "programme", "rectorat", "reseau", "service", "syndicat",
  ]

  private static let plurals: Set<Substring> = ["associations", "missions", "services"]
}
