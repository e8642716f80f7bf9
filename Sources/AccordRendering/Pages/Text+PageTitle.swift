package import AccordWording

extension Text {
  /// What a page with the output of a command is called whose summary this is: "List the visits,
  /// the latest first" shows "Visits, the latest first".
  package var withoutListing: Text {
    func without(_ beginnings: [String], _ text: String) -> String {
      guard let beginning = beginnings.first(where: text.hasPrefix) else { return text }
      let rest = text.dropFirst(beginning.count)
      return rest.prefix(1).uppercased() + rest.dropFirst()
    }
    return .each { language in
      switch language {
      case .english: without(["List the ", "List "], self[.english])
      case .french: without(["Lister les ", "Lister l’"], self[.french])
      }
    }
  }
}
