import AccordDocuments
import AccordPartnership
import AccordWording

/// Reads what a release on a call says.
struct CallGathering: FactGathering {
  let documents: any DocumentReader
  let date: CalendarDate
  let call: CallForProjects

  /// The facts.
  ///
  /// - Throws: `PressError`, listing all facts that are missing.
  func facts(contact: PressContact) throws -> AnnouncedCall {
    var gaps = Gaps()
    let terms = try terms(of: call, &gaps, from: date.year)
    let days = gaps.need(
      call.opens.flatMap { opens in call.closes.map { (opens, $0) } }, Gap.days(call))
    let answering = try self.contact(contact, &gaps)
    guard let days, let answering, gaps.isEmpty else {
      throw PressError.missingFacts(gaps.list)
    }
    return AnnouncedCall(
      title: call.title, terms: terms, themes: call.themes.map(\.title), opens: days.0,
      closes: days.1, contact: answering)
  }
}
