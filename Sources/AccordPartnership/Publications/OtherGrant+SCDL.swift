import AccordDocuments
import AccordWording

extension OtherGrant {
  /// The grant of a line of a file of grants; `nil` where something that a grant keeps cannot be
  /// read, of which the line has a fault.
  ///
  /// - Parameters:
  ///   - row: the line.
  ///   - count: how many lines above have the same `key`.
  ///   - source: the file.
  public init?(_ row: SCDLRow, repeated count: Int, from source: SignedFile) {
    guard SCDLColumn.allCases.allSatisfy(row.isReadable), let amount = row.amount,
      let id = OtherGrant.identity(.scdl, row.grantKey, repeated: count)
    else { return nil }
    self.init(
      id: id, kind: .scdl, funder: PublishedText.oneLine(row[.nomAttribuant]),
      beneficiary: PublishedText.oneLine(row[.nomBeneficiaire]),
      object: PublishedText.oneLine(row[.objet]), amount: amount, source: source)
    funderSIRET = try? SIRET(reading: row[.idAttribuant])
    reference =
      row[.referenceDecision].isEmpty ? nil : PublishedText.oneLine(row[.referenceDecision])
    siret = try? SIRET(reading: row[.idBeneficiaire])
    rna = try? RNA(reading: row[.rnaBeneficiaire])
    day = row.date
    part = row.share.map { Rate(basisPoints: $0) }
    form = row.form
    if let period = row.period, period.start <= period.end {
      start = period.start
      end = period.end
    }
    scheme = row[.dispositifAide].isEmpty ? nil : PublishedText.oneLine(row[.dispositifAide])
  }
}

extension SCDLRow {
  /// What makes a line another grant than the next.
  public var grantKey: [String] {
    let beneficiary = [number(.idBeneficiaire), self[.rnaBeneficiaire], self[.nomBeneficiaire]]
    return [
      number(.idAttribuant).isEmpty ? self[.nomAttribuant] : number(.idAttribuant),
      date?.code ?? "", self[.referenceDecision], beneficiary.first { !$0.isEmpty } ?? "",
      self[.objet],
    ].map(PublishedText.oneLine)
  }

  /// The digits of a SIRET, however they are parted.
  private func number(_ column: SCDLColumn) -> String {
    (try? SIRET(reading: self[column]))?.digits ?? self[column]
  }

  /// In what form the grant is given, whatever the capitals; `nil` where the cell says no form.
  public var form: GrantForm? {
    let words = Set(
      self[.nature].split(separator: ";").map { PublishedText.oneLine(String($0)).folded })
    let (cash, inKind) = (SCDLRow.natures[0].folded, SCDLRow.natures[1].folded)
    return switch words {
    case [cash]: .cash
    case [inKind]: .inKind
    case [cash, inKind]: .both
    default: nil
    }
  }

  /// Whether a grant can be made of a cell, however it is written. A form that is not the schema’s,
  /// but has one reading, is no obstacle; neither is a cell of what may be unknown.
  public func isReadable(_ column: SCDLColumn) -> Bool {
    let cell = self[column]
    switch column {
    case .nomAttribuant, .nomBeneficiaire, .objet: return !PublishedText.oneLine(cell).isEmpty
    case .dateConvention: return date != nil
    case .montant: return amount.map { $0 > .zero } ?? false
    case .idAttribuant, .idBeneficiaire:
      return cell.isEmpty || (try? SIRET(reading: cell)) != nil
    case .rnaBeneficiaire: return cell.isEmpty || (try? RNA(stored: cell)) != nil
    case .pourcentageSubvention:
      return cell.isEmpty || (share.map { (100...10_000).contains($0) } ?? false)
    // A form or a period that is none stays empty in the grant.
    case .nature, .datesPeriodeVersement, .referenceDecision, .conditionsVersement, .idRAE,
      .notificationUE, .dispositifAide:
      return true
    }
  }

  /// Whether a fault of the line keeps a grant from being made of it. A day that has not come and a
  /// line that stands twice cannot be meant; shares that do not make the whole can, where the other
  /// lines of the grant are not published.
  public func isHindered(by fault: SCDLFault) -> Bool {
    switch fault.code {
    case "scdl.repeated", "scdl.ahead": true
    case "scdl.shares": false
    default: !isReadable(fault.column)
    }
  }
}
