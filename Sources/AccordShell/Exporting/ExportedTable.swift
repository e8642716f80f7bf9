import AccordDocuments
import AccordLanguage
import AccordWording

/// The tables that calendars and address books are made of, known by their columns before anything
/// runs.
enum ExportedTable {
  /// The columns of the agenda that name a day in a calendar.
  static let calendar: [(name: Text, type: ValueType)] = [
    (Text(en: "date", fr: "date"), .date), (Text(en: "what", fr: "quoi"), .text),
    (Text(en: "document", fr: "document"), .text), (Text(en: "duty", fr: "obligation"), .text),
  ]

  /// The places of these columns; `nil` where one of them is not there.
  static func calendarPlaces(in columns: [Column]) -> [Int]? {
    let places = calendar.compactMap { name, type in
      columns.firstIndex { $0.name == name && $0.type == type }
    }
    return places.count == calendar.count ? places : nil
  }

  /// The column with the identities of the documents whose rows these are, and how they become
  /// cards.
  struct Cards {
    let place: Int
    let source: AddressCardSource
    let plugin: String
  }

  /// The cards that a table can become; `nil` where it has no such column.
  static func cards(in columns: [Column], _ catalogue: CommandCatalogue) -> Cards? {
    for (place, column) in columns.enumerated() {
      guard let type = column.identifies?.type else { continue }
      for plugin in catalogue.plugins {
        let source = plugin.addressCards.first { $0.type == type }
        if let source { return Cards(place: place, source: source, plugin: plugin.name) }
      }
    }
    return nil
  }

  /// Why a table cannot be written in a format; `nil` where it can.
  static func refusal(
    of columns: [Column]?, as format: OutputFormat?, _ catalogue: CommandCatalogue
  ) -> Failure? {
    if format == .ics {
      return columns.flatMap { calendarPlaces(in: $0) } == nil ? .notForCalendar : nil
    }
    if format == .vcf {
      if let columns, cards(in: columns, catalogue) != nil { return nil }
      return .notForAddressBook(
        catalogue.plugins.flatMap(\.addressCards).map { $0.type.schema.name })
    }
    return nil
  }
}

extension Failure {
  fileprivate static var notForCalendar: Failure {
    let names = Text.each { language in
      ExportedTable.calendar.map { $0.name[language] }.joined(separator: ", ")
    }
    return Failure(
      "pipeline.calendar",
      Text(
        en: "A calendar is made of the agenda, with its columns \(names).",
        fr: "Un calendrier se fait à partir de l’agenda, avec ses colonnes \(names)."),
      advice: Text(
        en: "Write for example: agenda --days 365 | save deadlines.ics",
        fr: "Écrivez par exemple : agenda --jours 365 | enregistrer échéances.ics"))
  }

  fileprivate static func notForAddressBook(_ types: [Text]) -> Failure {
    let list = Text.each { language in types.map { $0[language] }.joined(separator: ", ") }
    return Failure(
      "pipeline.address-book",
      Text(
        en: "An address book is made of a list of people, with its column \"id\".",
        fr:
          "Un carnet d’adresses se fait à partir d’une liste de personnes, avec sa colonne « id »."),
      advice: Text(
        en: "It takes a list of one of these: \(list).",
        fr: "Elle peut être une liste de : \(list)."))
  }
}
