import AccordDocuments
import AccordPartnership
import AccordWording

/// Reads what a release on a granted application, or on the operation made of it, says.
struct ProjectGathering: FactGathering {
  let documents: any DocumentReader
  let date: CalendarDate
  let application: Application
  var operation: Operation?

  /// The facts.
  ///
  /// - Throws: `PressError`, listing all facts that are missing.
  func facts(contact: PressContact) throws -> GrantedProject {
    var gaps = Gaps()
    let call = try documents.document(application.call)
    let terms = try terms(of: call, &gaps, from: application.year)
    let amount = gaps.need(amount, operation.map(Gap.grant) ?? Gap.grant(application))
    let answering = try self.contact(contact, &gaps)
    guard let amount, let answering, gaps.isEmpty else {
      throw PressError.missingFacts(gaps.list)
    }
    return GrantedProject(
      title: operation?.title ?? application.title,
      beneficiary: body(
        try documents.document(operation?.beneficiary ?? application.applicant)), amount: amount,
      call: call.title, theme: call.themes.first { $0.code == application.theme }?.title,
      terms: terms, days: days, purpose: operation?.purpose, contact: answering)
  }

  /// What is granted; `nil` where nothing is, or no more.
  private var amount: Money? {
    if let operation {
      let stands: [OperationStatus] = [.signed, .running, .ended, .closed]
      return stands.contains(operation.status(on: date)) ? operation.grant(on: date) : nil
    }
    let stands: [ApplicationStatus] = [.granted, .running, .reported, .closed]
    return stands.contains(application.status(on: date)) ? application.granted : nil
  }

  private var days: GrantedProject.Days? {
    let first = operation?.starts ?? application.starts
    let last = operation?.end(on: date) ?? application.ends
    return first.flatMap { first in last.map { GrantedProject.Days(first: first, last: $0) } }
  }
}
