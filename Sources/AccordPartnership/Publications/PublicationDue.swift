import AccordDocuments
public import AccordWording

/// A grant whose data are to be published, and until when.
public struct PublicationDue: Sendable {
  /// Its line as it stands.
  public let line: GrantLine
  /// Why.
  public let reason: Reason
  /// The last day: three months after the signature, or after the amendment that changed the line took
  /// effect. `nil` where something else changed it, for which the law has no term.
  public let day: CalendarDate?

  /// Why a grant is to be published.
  public enum Reason: String, Choice {
    case new
    case changed

    public static let name = Text(en: "reason", fr: "motif")

    public var word: Text {
      switch self {
      case .new: Text(en: "new", fr: "jamais-publiée")
      case .changed: Text(en: "changed", fr: "modifiée")
      }
    }
  }
}

extension PublishedGrants {
  /// What is to be published, the first last day first. What was published, here or by hand
  /// (`convention publish`), is due again when its line has changed.
  public func due(after publications: [Publication]) -> [PublicationDue] {
    var last: [String: (day: CalendarDate, line: Publication.Line)] = [:]
    for publication in publications where publication.kind == .scdl && publication.day <= day {
      for line in publication.lines {
        let key = line.convention.id.name
        if let known = last[key], known.day > publication.day { continue }
        last[key] = (publication.day, line)
      }
    }
    return conventions().compactMap { due(of: $0, last[$0.id.name]) }
      .sorted { ($0.day ?? .distant) < ($1.day ?? .distant) }
  }

  private func due(
    of convention: Convention, _ last: (day: CalendarDate, line: Publication.Line)?
  ) -> PublicationDue? {
    let line = line(of: convention)
    let term = { (event: CalendarDate?) in event?.adding(months: GrantLaw.openDataMonths) }
    if let last, convention.published.map({ $0 <= last.day }) ?? true {
      guard last.line.digest != line.row.digest else { return nil }
      let changes = convention.amendments.filter {
        $0.isInForce(on: day) && $0.number > last.line.amendment ?? 0
      }
      return PublicationDue(
        line: line, reason: .changed, day: term(changes.compactMap(\.inForceFrom).min()))
    }
    guard let published = convention.published, published <= day else {
      return PublicationDue(line: line, reason: .new, day: term(convention.date(of: .sign)))
    }
    let changes = convention.amendments.filter {
      $0.changesPublishedData && $0.isInForce(on: day)
        && $0.inForceFrom.map { published < $0 } ?? false
    }
    guard !changes.isEmpty else { return nil }
    return PublicationDue(
      line: line, reason: .changed, day: term(changes.compactMap(\.inForceFrom).min()))
  }
}

extension Amendment {
  /// Whether it changes what is published.
  var changesPublishedData: Bool { change != nil || object != nil || beneficiary != nil }
}

extension CalendarDate {
  /// After every day that somebody means.
  fileprivate static let distant =
    CalendarDate(dayNumber: 3_000_000) ?? CalendarDate(year: 2999, month: 12, day: 31)!
}
