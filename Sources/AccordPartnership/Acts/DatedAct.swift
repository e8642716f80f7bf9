public import AccordDocuments
public import AccordWording

/// Something that a document says was done on a day, or takes effect on it.
public struct DatedAct: Sendable, Hashable {
  /// What it is called: the word of an event, "visit".
  public let name: Text
  /// The day.
  public let date: CalendarDate
  /// The organisation that it concerns, where it concerns one alone.
  public let organisation: Reference<Organisation>?
  /// Whether the day is one of effect, which may lie ahead. What was done is not dated ahead.
  public let takesEffect: Bool
  /// Whether it winds up the affairs of the organisation: possible after its closing too.
  public let windsUp: Bool
  /// The years that can be meant; `nil` for any.
  public let years: ClosedRange<Int>?
  /// The command that mends the day, without a full stop; `nil` where none does.
  public let remedy: Text?
  /// The English name of the parameter that the act’s closed organisation is told at.
  public let parameter: String

  /// An act.
  public init(
    _ name: Text, on date: CalendarDate, concerning organisation: Reference<Organisation>? = nil,
    takesEffect: Bool = false, windsUp: Bool = false, within years: ClosedRange<Int>? = nil,
    remedy: Text? = nil, about parameter: String = "on"
  ) {
    self.name = name
    self.date = date
    self.organisation = organisation
    self.takesEffect = takesEffect
    self.windsUp = windsUp
    self.years = years
    self.remedy = remedy
    self.parameter = parameter
  }

  /// Whether the year cannot be meant.
  var isDoubtful: Bool { years.map { !$0.contains(date.year) } ?? false }
}

/// A document that records dated acts. One rule holds for all of them, whatever plugin writes the
/// document: what was done is not dated after today, and nothing but what winds up its affairs is
/// dated after the closing of the organisation concerned. It is asked of what a command adds, not
/// of what stands there already: an organisation closes whatever was recorded before.
public protocol DatedActs: Document {
  /// The acts that the document records; those without a day of their own are of `today`.
  func acts(on today: CalendarDate) -> [DatedAct]
}

extension DatedActs {
  /// Asks what holds for every dated act.
  public func review(
    on today: CalendarDate, in state: any DocumentReader
  ) throws -> [Text] {
    try reviewActs(on: today, in: state)
  }

  /// What `review` of such a document asks, for a type that asks more.
  ///
  /// - Returns: a remark for each new act of a year that cannot be meant.
  /// What concerns a former name of an organisation goes on as long as that one is open.
  ///
  /// - Throws: `ActFault`.
  public func reviewActs(
    on today: CalendarDate, in state: any DocumentReader
  ) throws -> [Text] {
    let known = Set(try before(in: state)?.acts(on: today) ?? [])
    let new = acts(on: today).filter { !known.contains($0) }
    for act in new {
      if act.date > today, !act.takesEffect { throw ActFault.future(act, in: self, today: today) }
      guard !act.windsUp, let id = act.organisation?.id,
        let organisation = try state.readable(state.current(Reference(id)).id),
        let closed = organisation.closed,
        closed < act.date
      else { continue }
      throw ActFault.afterClosing(act, in: self, organisation, closed: closed)
    }
    return new.filter(\.isDoubtful).map { doubt(about: $0) }
  }

  /// The acts whose days cannot be meant: facts after today, years that do not fit. What an older
  /// version let in is found by it.
  public func doubts(on today: CalendarDate) -> [(message: Text, remedy: Text?)] {
    acts(on: today).compactMap { act in
      if act.date > today, !act.takesEffect {
        return (ActFault.future(act, in: self, today: today).message, act.remedySentence)
      }
      return act.isDoubtful ? (yearText(of: act), act.remedySentence) : nil
    }
  }

  private func yearText(of act: DatedAct) -> Text {
    Text(
      en:
        "For \"\(id)\", \"\(act.name)\" is dated \(act.date): that year does not fit the \(Self.schema.name).",
      fr:
        "Pour « \(id) », « \(act.name) » est daté du \(act.date)\u{A0}: cette année ne convient pas à \(Self.schema.definite)."
    )
  }

  private func doubt(about act: DatedAct) -> Text {
    guard let remedy = act.remedySentence else { return yearText(of: act) }
    return yearText(of: act) + .same(" ") + remedy
  }
}

extension DatedAct {
  fileprivate var remedySentence: Text? {
    remedy.map {
      Text(
        en: "If it is a typing error: \"\($0)\".",
        fr: "S’il s’agit d’une erreur de saisie\u{A0}: «\u{A0}\($0)\u{A0}».")
    }
  }
}

extension Document {
  /// The document as it is stored, where it is and can be read.
  func before(in state: any DocumentReader) throws -> Self? { try state.readable(id) }
}

extension DocumentReader {
  /// The document with that identity; `nil` when there is none, or none that can be read: what
  /// cannot be read is told elsewhere, and stands in nobody’s way.
  func readable<D: Document>(_ id: ID<D>) throws -> D? {
    do {
      return try document(id)
    } catch StoreError.unreadable {
      return nil
    }
  }
}
