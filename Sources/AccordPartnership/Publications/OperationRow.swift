public import AccordDocuments
public import AccordWording

/// The columns of the list of operations, as the French authorities publish it: their names and their
/// order (regulation (EU) 2021/1060, art. 49(3); liste des opérations conventionnées).
public enum OperationColumn: String, CaseIterable, Sendable {
  case code = "Numéro Opération"
  case cci = "NUMCCI"
  case programme = "Libellé Programme"
  case title = "Intitulé du projet"
  case purpose = "Objectifs et réalisations escomptés et effectifs"
  case beneficiary = "Nom du bénéficiaire"
  case beneficiaryPostalCode = "Code postal du bénéficiaire"
  case start = "Date de début de l'opération"
  case end = "Date de fin de l'opération"
  case postalCode = "Code postal de l’opération"
  case zone = "Zone"
  case department = "Département de l'opération"
  case region = "Région de l'opération"
  case country = "Pays"
  case intervention = "Type d'intervention"
  case fund = "Fonds"
  case objective = "Objectif spécifique"
  case objectiveLabel = "Objectif spécifique (Code et libellé)"
  case policyObjective = "Objectif stratégique"
  case total = "Total des dépenses éligibles"
  case rate = "Taux de cofinancement"
  case union = "Montant UE"
  case agreed = "Date première convention"
}

/// A line of the list of operations: its cells as they are written.
public struct OperationRow: Sendable, Hashable {
  private var cells: [OperationColumn: String] = [:]

  /// A line without cells.
  public init() {}

  /// A cell.
  public subscript(column: OperationColumn) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue }
  }

  /// An operation as it stands on a day. Amounts are those that were decided: the fund's part of the
  /// grant, never the total times a rounded rate.
  public init(_ published: PublishedOperation, on day: CalendarDate) {
    let operation = published.operation
    let total = operation.eligibleCost
    let union = published.fundPart(on: day)
    self[.code] = operation.code
    self[.cci] = published.programme?.cci ?? ""
    self[.programme] = published.programme?.title.fr ?? published.call.programme.fr
    self[.title] = operation.title.fr.isEmpty ? operation.title.en : operation.title.fr
    self[.purpose] = [operation.purpose, operation.achievements].compactMap { $0?.fr }
      .filter { !$0.isEmpty }.joined(separator: " – ")
    self[.beneficiary] = published.beneficiary.name
    self[.beneficiaryPostalCode] = published.beneficiary.postalCode?.code ?? ""
    self[.start] = operation.starts.code
    self[.end] = operation.end(on: day).code
    self[.postalCode] = operation.postalCode?.code ?? ""
    self[.zone] = published.call.area?.fr ?? ""
    self[.department] = operation.postalCode.map { String($0.code.prefix(2)) } ?? ""
    self[.region] = published.region
    self[.country] = "France"
    self[.intervention] = operation.intervention ?? ""
    self[.fund] = published.call.fund
    if let objective = published.objective {
      self[.objective] = objective.code
      self[.objectiveLabel] = objective.code + " " + objective.label.fr
      // The objectives of the ESF+ serve policy objective 4: a more social and inclusive Europe
      // (regulation (EU) 2021/1060, art. 5(1)(d)).
      self[.policyObjective] = "4"
    }
    self[.total] = total.code
    self[.rate] = union.map { OperationRow.share($0, of: total) } ?? ""
    self[.union] = union?.code ?? ""
    self[.agreed] = operation.signed?.code ?? ""
  }

  /// `union / total`, rounded to two decimals: `0.6`.
  static func share(_ union: Money, of total: Money) -> String {
    guard total > .zero else { return "" }
    let hundredths = (Int128(union.cents) * 200 + Int128(total.cents)) / (Int128(total.cents) * 2)
    let value = Int(clamping: hundredths)
    let (whole, rest) = value.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The columns that the regulation asks for and that are empty.
  public var missing: [OperationColumn] {
    let needed: [OperationColumn] = [
      .code, .cci, .title, .purpose, .beneficiary, .start, .end, .postalCode, .intervention, .fund,
      .objective, .total, .union, .agreed,
    ]
    return needed.filter { self[$0].isEmpty }
  }

  /// The file of some lines, under the names of the columns.
  public static func file(_ rows: [OperationRow]) -> String {
    let columns = OperationColumn.allCases
    return PublishedText.file(
      [columns.map(\.rawValue)]
        + rows.map { row in columns.map { PublishedText.oneLine(row[$0]) } })
  }

  /// The SHA-256 of its cells.
  public var digest: String {
    let cells = OperationColumn.allCases.map { self[$0] }
    return ContentDigest.hexadecimal(Array(cells.joined(separator: "\u{1F}").utf8))
  }
}

/// An operation with what its line of the list says of its programme, its call and its beneficiary.
public struct PublishedOperation: Sendable {
  /// The operation.
  public let operation: Operation
  /// The application of which it is made.
  public let application: Application
  /// The call.
  public let call: CallForProjects
  /// The programme, where it is recorded.
  public let programme: Programme?
  /// Who carries it out.
  public let beneficiary: Organisation
  /// The region of the authority, without its kind: `Normandie`.
  public let region: String

  /// The operations that were ended with nothing kept by a day: none of them is supported (art. 49(3)
  /// lists those selected for support).
  public static func unsupported(
    on day: CalendarDate, in state: any DocumentReader
  ) throws -> [Operation] {
    try agreed(on: day, in: state).filter { $0.isUnsupported(on: day) }
  }

  private static func agreed(
    on day: CalendarDate, in state: any DocumentReader
  ) throws -> [Operation] {
    try state.all(Operation.self).filter { $0.signed.map { $0 <= day } ?? false }
  }

  /// The operations whose grant agreement was signed by a day, by their codes.
  public static func all(on day: CalendarDate, in state: any DocumentReader) throws
    -> [PublishedOperation]
  {
    try agreed(on: day, in: state).filter { !$0.isUnsupported(on: day) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .compactMap { operation in
        guard let application = try state.document(operation.application.id),
          let call = try state.document(application.call.id),
          let beneficiary = try state.document(operation.beneficiary.id)
        else { return nil }
        let authority = try state.document(call.managedBy.id)?.name ?? ""
        return PublishedOperation(
          operation: operation, application: application, call: call,
          programme: try call.under.flatMap { try state.document($0.id) },
          beneficiary: beneficiary,
          region: authority.split(separator: " ").dropFirst(authority.hasPrefix("Région ") ? 1 : 0)
            .joined(separator: " "))
      }
  }

  /// The objective of the theme that it serves.
  public var objective: SpecificObjective? { call.theme(application.theme)?.objective }

  /// The fund's part of what is granted on a day; `nil` where the shares are not known.
  public func fundPart(on day: CalendarDate) -> Money? {
    operation.shares?.parts(of: operation.grant(on: day)).fund
  }

  /// Its line on a day.
  public func row(on day: CalendarDate) -> OperationRow { OperationRow(self, on: day) }

  /// Why it cannot be in the list on a day, with what mends it; none where it can.
  public func problems(on day: CalendarDate) -> [(message: Text, remedy: Text)] {
    let id = operation.id.name
    var problems: [(Text, Text)] = []
    if operation.informed.map({ $0 > day }) ?? true {
      problems.append(
        (
          Text(
            en: "the beneficiary was not told of the publication (art. 49(5))",
            fr: "le bénéficiaire n’a pas été informé de la publication (art. 49, § 5)"),
          Text(
            en: "\"operation inform \(id) --on …\"", fr: "« opération informer \(id) --le … »")
        ))
    }
    let missing = row(on: day).missing
    if !missing.isEmpty {
      let names = missing.map(\.rawValue).joined(separator: ", ")
      problems.append(
        (
          Text(en: "empty: \(names)", fr: "vide : \(names)"),
          Text(en: "\"operation edit \(id) …\"", fr: "« opération modifier \(id) … »")
        ))
    }
    return problems
  }
}

extension Operation {
  /// Whether it was ended by a day, and nothing of the grant is kept.
  fileprivate func isUnsupported(on day: CalendarDate) -> Bool {
    (date(of: .terminate).map { $0 <= day } ?? false) && grant(on: day) == .zero
  }
}
