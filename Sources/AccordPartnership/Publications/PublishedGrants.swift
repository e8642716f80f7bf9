public import AccordDocuments
public import AccordWording

/// Which grants are published, and by which lines, as they stand on a day (loi 2000-321, art. 10;
/// décret 2017-779; SCDL subventions 2.1.1).
///
/// A grant is published when what one authority gives one beneficiary for one year, in cash and in
/// kind, signed by that day, is above the threshold together: every convention of it then has a line,
/// as each of them had to be in writing.
public struct PublishedGrants {
  /// The day.
  public let day: CalendarDate
  private let conventions: [Convention]
  private let organisations: [ID<Organisation>: Organisation]
  private let agreements: [ID<FrameworkAgreement>: FrameworkAgreement]
  private let decisions: [ID<Decision>: Decision]
  private let payments: [ID<Convention>: [Payment]]
  private let totals: [Group: Money]

  /// What is added up.
  private struct Group: Hashable {
    let authority: ID<Organisation>?
    let beneficiary: ID<Organisation>
    let year: Int
  }

  /// The grants of a day; the days of the payments that are given are in the lines.
  public init(
    on day: CalendarDate, conventions: [Convention], organisations: [Organisation],
    agreements: [FrameworkAgreement], decisions: [Decision], payments: [Payment] = []
  ) {
    let known = Dictionary(
      organisations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let frames = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var totals: [Group: Money] = [:]
    for convention in conventions where convention.isSigned(on: day) {
      let authority = frames[convention.agreement.id]?.authority(among: known)
      let group = Group(
        authority: authority?.id, beneficiary: convention.terms(on: day).beneficiary.id,
        year: convention.year)
      totals[group, default: .zero] += convention.amount(on: day) + (convention.inKind ?? .zero)
    }
    self.day = day
    self.conventions = conventions
    self.organisations = known
    self.agreements = frames
    self.decisions = Dictionary(
      decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.payments = Dictionary(grouping: payments, by: \.convention.id)
    self.totals = totals
  }

  /// The conventions that are published, those of one year where that is given, by their identities.
  public func conventions(of year: Int? = nil) -> [Convention] {
    conventions.filter { convention in
      guard year.map({ $0 == convention.year }) ?? true, convention.isSigned(on: day),
        let signed = convention.date(of: .sign), let since = GrantLaw.openDataSince,
        signed >= since
      else { return false }
      let group = Group(
        authority: authority(of: convention)?.id,
        beneficiary: convention.terms(on: day).beneficiary.id, year: convention.year)
      return totals[group, default: .zero] > GrantLaw.writtenConventionThreshold
    }
  }

  /// The lines of a year; one that is the same as another, or that breaks a rule, tells it.
  public func lines(of year: Int) -> [GrantLine] {
    var lines = conventions(of: year).map(line)
    for (index, fault) in SCDLSheet.faults(of: lines.map(\.row)) {
      lines[index].problems.append(
        GrantLine.Problem(
          message: fault.message,
          remedy: Text(
            en: "convention show \(lines[index].convention.id)",
            fr: "convention afficher \(lines[index].convention.id)")))
    }
    return lines
  }

  /// The line of a convention.
  public func line(of convention: Convention) -> GrantLine {
    let terms = convention.terms(on: day)
    let authority = authority(of: convention)
    let beneficiary = organisations[terms.beneficiary.id]
    let form = convention.formOfAid
    let amount = terms.amount + (form == .cash ? .zero : convention.inKind ?? .zero)
    var row = SCDLRow()
    row[.nomAttribuant] = SCDLRow.cell(authority?.name ?? "", of: .nomAttribuant)
    row[.idAttribuant] = authority?.siret?.digits ?? ""
    row[.dateConvention] = convention.date(of: .sign)?.code ?? ""
    row[.referenceDecision] = SCDLRow.cell(reference(of: convention), of: .referenceDecision)
    row[.nomBeneficiaire] = SCDLRow.cell(beneficiary?.name ?? "", of: .nomBeneficiaire)
    row[.idBeneficiaire] =
      (terms.beneficiary == convention.beneficiary
      ? convention.siretAtSignature ?? beneficiary?.siret : beneficiary?.siret)?.digits ?? ""
    if let code = beneficiary?.rna?.code, code.utf8.dropFirst().allSatisfy(SCDLRow.isDigit) {
      row[.rnaBeneficiaire] = code
    }
    let object = [terms.object.fr, terms.object.en].first { !$0.folded.isEmpty } ?? ""
    row[.objet] = SCDLRow.cell(object, of: .objet)
    row[.montant] = amount.code
    row[.nature] =
      switch form {
      case .cash: SCDLRow.natures[0]
      case .inKind: SCDLRow.natures[1]
      case .both: SCDLRow.natures[2]
      }
    row[.conditionsVersement] = terms.instalments.count > 1 ? "échelonné" : "unique"
    row[.datesPeriodeVersement] = period(of: convention, terms)
    row[.notificationUE] = convention.isNotified == true ? "oui" : "non"
    row[.pourcentageSubvention] = "1"
    row[.dispositifAide] = SCDLRow.cell(
      agreements[convention.agreement.id]?.title.fr ?? "", of: .dispositifAide)
    let problems = row.faults(on: day).map { fault in
      GrantLine.Problem(
        message: fault.message,
        remedy: remedy(for: fault.column, convention, authority, terms.beneficiary.id))
    }
    return GrantLine(
      convention: convention, amendment: terms.amendment, amount: amount, row: row,
      problems: problems, isCut: row[.objet].hasSuffix("…") && !object.hasSuffix("…"))
  }

  /// The command that mends a cell.
  private func remedy(
    for column: SCDLColumn, _ convention: Convention, _ authority: Organisation?,
    _ beneficiary: ID<Organisation>
  ) -> Text {
    switch column {
    case .nomAttribuant, .idAttribuant:
      guard let authority else {
        return Text(
          en: "agreement party \(convention.agreement.id) REGION",
          fr: "accord partie \(convention.agreement.id) RÉGION")
      }
      return Text(
        en: "organisation edit \(authority.id) --siret SIRET",
        fr: "structure modifier \(authority.id) --siret SIRET")
    case .nomBeneficiaire, .idBeneficiaire, .rnaBeneficiaire:
      return Text(
        en: "organisation edit \(beneficiary) --siret SIRET",
        fr: "structure modifier \(beneficiary) --siret SIRET")
    default:
      return Text(
        en: "convention show \(convention.id)", fr: "convention afficher \(convention.id)")
    }
  }

  private func authority(of convention: Convention) -> Organisation? {
    agreements[convention.agreement.id]?.authority(among: organisations)
  }

  /// The reference of the decision that approved it.
  private func reference(of convention: Convention) -> String {
    let step = convention.steps.last { $0.event == .approve }
    return step?.decision.flatMap { decisions[$0.id]?.number } ?? step?.note ?? ""
  }

  /// The days of its payments: of each instalment the day that it was paid on, else the day that it
  /// falls due. Where none is known, what it pays for; else its year.
  private func period(of convention: Convention, _ terms: ConventionTerms) -> String {
    let paid = Dictionary(
      (payments[convention.id] ?? []).compactMap { payment -> (Int, CalendarDate)? in
        guard payment.status(on: day) == .paid, let date = payment.date(of: .pay) else {
          return nil
        }
        return (payment.number, date)
      }, uniquingKeysWith: { first, _ in first })
    let days = terms.instalments.compactMap { paid[$0.number] ?? $0.due }
    let year = convention.year
    let first = days.min() ?? convention.start ?? CalendarDate(year: year, month: 1, day: 1)
    let last = days.max() ?? terms.end ?? CalendarDate(year: year, month: 12, day: 31)
    guard let first, let last else { return "" }
    return first == last ? first.code : "\(first.code)/\(last.code)"
  }
}

extension Convention {
  /// Whether all have signed it by a day.
  public func isSigned(on day: CalendarDate) -> Bool { date(of: .sign).map { $0 <= day } ?? false }
}

extension FrameworkAgreement {
  /// The authority that grants: the first region among its parties.
  public func authority(among organisations: [ID<Organisation>: Organisation]) -> Organisation? {
    parties.lazy.compactMap { organisations[$0.id] }.first { $0.kind == .region }
  }
}
