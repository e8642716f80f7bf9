import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordRendering
import AccordWording

/// Tables as calendars and address books: both name documents for good and say when they were
/// changed last, which the journal knows.
extension Session {
  /// The table as a file of that format; the output as it is where it needs no journal.
  func exported(_ output: Output, as format: OutputFormat?) throws -> Output {
    guard case .table(let table) = output, let format, !format.takesAnything else { return output }
    if let refusal = ExportedTable.refusal(of: table.columns, as: format, shell.catalogue) {
      throw refusal
    }
    return .file(format == .ics ? try calendar(of: table) : try addressBook(of: table))
  }

  private func calendar(of table: Table) throws -> String {
    guard let places = ExportedTable.calendarPlaces(in: table.columns) else { return "" }
    let texts = ["who", "otherwise", "command"].map { name in
      table.columns.firstIndex { $0.name.en == name }
    }
    let last = Dictionary(
      (lastCalendar ?? []).map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var events: [CalendarEvent] = []
    for row in table.rows {
      guard case .date(let date) = row[places[0]], case .text(let what) = row[places[1]],
        case .text(let duty) = row[places[3]]
      else { continue }
      var key: DocumentKey?
      if case .text(let document) = row[places[2]] { key = DocumentKey(document) }
      let uid = CalendarEvent.uid(of: key, duty)
      guard seen.insert(uid).inserted else { throw Failure.twice(uid) }
      let details = texts.compactMap { place -> String? in
        guard let place, case .text(let text) = row[place] else { return nil }
        return
          "\(table.columns[place].heading[language])\(language == .french ? "\u{A0}:" : ":") \(text)"
      }
      let (stamp, versions) = try lastChange(of: key)
      var event = CalendarEvent(
        uid: uid, date: date, summary: what, details: details.joined(separator: "\n"),
        stamp: stamp, sequence: versions)
      // A date may move though its own document does not, such as by a setting.
      if let old = last[uid] {
        event.sequence = max(
          versions, old.tellsTheSame(as: event) ? old.sequence : old.sequence + 1)
      }
      events.append(event)
    }
    for old in settledOfLast {
      let key = old.key
      let (stamp, versions) = try lastChange(of: key)
      events.append(
        CalendarEvent(
          uid: old.event.uid, date: old.event.date, summary: old.event.summary,
          details: old.event.details, stamp: stamp,
          sequence: max(versions, old.event.sequence + 1), isCancelled: true))
    }
    return CalendarFile(events: events, language: language).text
  }

  private func addressBook(of table: Table) throws -> String {
    guard let found = ExportedTable.cards(in: table.columns, shell.catalogue) else { return "" }
    let (place, source) = (found.place, found.source)
    let collection = source.type.schema.collection
    var cards: [NamedAddressCard] = []
    for row in table.rows {
      guard case .identity(let slug) = row[place] else { continue }
      let key = DocumentKey(collection: collection, slug: slug)
      let card = try RunningPluginCode.during(.addressCards, of: found.plugin) {
        try source.card(self, key)
      }
      guard let card else { continue }
      cards.append(
        NamedAddressCard(
          uid: "\(collection)-\(slug.name)@accord", stamp: try lastChange(of: key).stamp, card: card
        ))
    }
    let nameless = cards.count - AddressCardFile.written(cards).count
    if nameless > 0 { warn(.nameless(nameless)) }
    return AddressCardFile.text(cards)
  }

  /// When a document was changed last, and how often it was; of no document, that of the workspace.
  private func lastChange(of key: DocumentKey?) throws -> (stamp: String, versions: Int) {
    let versions = try key.map { try self.versions(of: $0) } ?? []
    let at = try versions.first?.commit.at ?? lastTransaction()?.at
    return (
      (at ?? Timestamp(microseconds: 0)).basic, versions.first?.revision ?? 0
    )
  }
}

extension CalendarEvent {
  /// What names a date for good.
  static func uid(of key: DocumentKey?, _ duty: String) -> String {
    "\(key.map { "\($0.collection)-\($0.slug.name)" } ?? "office")-\(duty)@accord"
  }

  /// Whether a calendar shows the same.
  fileprivate func tellsTheSame(as other: CalendarEvent) -> Bool {
    date == other.date && summary == other.summary && details == other.details
      && isCancelled == other.isCancelled
  }
}

extension Timestamp {
  /// `20240130T101112Z`.
  fileprivate var basic: String {
    text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}

extension Failure {
  fileprivate static func twice(_ uid: String) -> Failure {
    Failure(
      "calendar.twice",
      Text(
        en: "Two dates have the same name in calendars: \(uid).",
        fr: "Deux dates portent le même nom dans les calendriers : \(uid)."),
      advice: Text(
        en: "This is a fault of the plugin: each date of a document has a duty of its own.",
        fr: "C’est un défaut du module : chaque date d’un document a son obligation propre."))
  }
}

extension Text {
  fileprivate static func nameless(_ count: Int) -> Text {
    .plural(
      count,
      Text(
        en: "One row is left out: its name was erased.",
        fr: "Une ligne est omise : son nom a été effacé."),
      Text(
        en: "\(count) rows are left out: their names were erased.",
        fr: "\(count) lignes sont omises : leurs noms ont été effacés."))
  }
}
