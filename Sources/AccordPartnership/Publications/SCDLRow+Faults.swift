public import AccordWording

/// The rules of a line, in the order of the columns. The schema's own: what is required, the forms,
/// the bounds, the words. Those that its validators leave out: days that exist, not after today and in
/// order, an amount above zero with at most two decimals, digits only and a sound key in a SIRET, one
/// line of text in a cell.
extension SCDLRow {
  /// Everything that is wrong with the line.
  public func faults(on today: CalendarDate) -> [SCDLFault] {
    SCDLColumn.allCases.flatMap { column -> [SCDLFault] in
      let cell = self[column]
      if cell.unicodeScalars.contains(where: { "\t\r\n".unicodeScalars.contains($0) }) {
        return [.severalLines(column)]
      }
      guard !cell.isEmpty else { return empty(column) }
      if let bound = column.greatestLength, cell.unicodeScalars.count > bound {
        return [.tooLong(column, cell.unicodeScalars.count, bound)]
      }
      return fault(of: column, cell, today).map { [$0] } ?? []
    }
  }

  private func empty(_ column: SCDLColumn) -> [SCDLFault] {
    if column.isRequired { return [.empty(column)] }
    if column == .idBeneficiaire, self[.rnaBeneficiaire].isEmpty { return [.noNumber] }
    return []
  }

  private func fault(
    of column: SCDLColumn, _ cell: String, _ today: CalendarDate
  ) -> SCDLFault? {
    switch column {
    case .idAttribuant, .idBeneficiaire: SCDLFault.siret(column, cell)
    case .rnaBeneficiaire:
      cell.first == "W" && cell.utf8.count == 10
        && cell.utf8.dropFirst().allSatisfy(SCDLRow.isDigit)
        ? nil : .form(column, cell, "W142003271")
    case .dateConvention: dateFault(cell, today)
    case .montant: amountFault(cell)
    case .nature:
      SCDLRow.natures.contains(cell) ? nil : .word(column, cell, SCDLRow.natures[0])
    case .datesPeriodeVersement: periodFault(cell)
    case .notificationUE: ["oui", "non"].contains(cell) ? nil : .word(column, cell, "non")
    case .pourcentageSubvention:
      share.map { (100...10_000).contains($0) } ?? false ? nil : .share(cell)
    case .nomAttribuant, .referenceDecision, .nomBeneficiaire, .objet, .conditionsVersement,
      .idRAE, .dispositifAide:
      nil
    }
  }

  /// The words of the column « nature ».
  static let natures = [
    "aide en numéraire", "aide en nature", "aide en numéraire;aide en nature",
    "aide en nature;aide en numéraire",
  ]

  private func dateFault(_ cell: String, _ today: CalendarDate) -> SCDLFault? {
    guard let day = SCDLRow.day(cell) else {
      return .form(.dateConvention, cell, date?.code ?? "2024-04-03", isMended: date != nil)
    }
    return day > today ? .ahead(day) : nil
  }

  private func amountFault(_ cell: String) -> SCDLFault? {
    guard SCDLRow.isDecimal(cell, places: 2), let amount else {
      if let amount, amount < .zero { return .notAboveZero(cell) }
      return .form(
        .montant, cell, amount?.code ?? "40000.00", isMended: amount != nil)
    }
    return amount > .zero ? nil : .notAboveZero(cell)
  }

  private func periodFault(_ cell: String) -> SCDLFault? {
    guard let period else { return .form(.datesPeriodeVersement, cell, "2024-04-01/2025-06-30") }
    guard !cell.contains("_") else {
      return .form(
        .datesPeriodeVersement, cell, "\(period.start.code)/\(period.end.code)", isMended: true)
    }
    return period.start > period.end ? .reversed(cell) : nil
  }
}
