import AccordDocuments
import AccordPartnership
import AccordWording

/// Reads from the documents what releases of every kind say: organisations, those who signed, the
/// contact, the terms of calls.
protocol FactGathering {
  var documents: any DocumentReader { get }
  /// The date of the release.
  var date: CalendarDate { get }
}

extension FactGathering {
  func body(_ organisation: Organisation) -> ReleaseFacts.Body {
    ReleaseFacts.Body(
      name: organisation.name, acronym: organisation.shortName, kind: organisation.kind,
      commune: organisation.commune)
  }

  func attendee(
    _ person: Reference<Person>, _ mandate: Reference<Mandate>
  ) throws -> ReleaseFacts.Attendee {
    let mandate = try documents.document(mandate)
    return ReleaseFacts.Attendee(
      name: try documents.document(person).label, title: mandate.title,
      portfolio: mandate.portfolio,
      organisation: body(try documents.document(mandate.organisation)))
  }

  /// Signatures in order, as the days on which they were given.
  func told(_ signatures: [(day: CalendarDate, signature: Signature)]) throws -> [ReleaseFacts
    .Signing]
  {
    var signings: [ReleaseFacts.Signing] = []
    for (day, signature) in signatures {
      guard let person = signature.person, let mandate = signature.mandate else { continue }
      let signatory = try attendee(person, mandate)
      if let last = signings.indices.last, signings[last].date == day {
        signings[last].signatories.append(signatory)
      } else {
        signings.append(ReleaseFacts.Signing(date: day, signatories: [signatory]))
      }
    }
    return signings
  }

  func contact(_ contact: PressContact, _ gaps: inout Gaps) throws -> ReleaseFacts.Contact? {
    guard contact.role == .officer else { throw PressError.notAnOfficer(contact.id) }
    let phone = gaps.need(contact.phone, Gap.phone(contact))
    let email = gaps.need(contact.email, Gap.email(contact))
    guard let phone, let email, let organisation = contact.organisation else { return nil }
    return ReleaseFacts.Contact(
      name: contact.name, organisation: try documents.document(organisation).name, phone: phone,
      email: email)
  }

  /// What a call says of its money and of those who may apply.
  func terms(of call: CallForProjects, _ gaps: inout Gaps, from year: Int) throws
    -> ReleaseFacts.CallFacts
  {
    let themes = gaps.need(some: call.themes, Gap.themes(call))
    let budgets = gaps.need(
      some: call.budgets.sorted { $0.year < $1.year }, Gap.budgets(call, year))
    return ReleaseFacts.CallFacts(
      fund: call.fund, programme: call.programme, programmeYears: call.programmeYears,
      managedBy: body(try documents.document(call.managedBy)),
      eligibleKinds: call.eligibleKinds, themeCount: themes.count,
      fundingRate: call.fundingRate,
      budgets: budgets.map { ReleaseFacts.Funding(year: $0.year, amount: $0.amount) })
  }
}
