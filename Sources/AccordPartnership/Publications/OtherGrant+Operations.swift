import AccordDocuments
public import AccordWording

extension OtherGrant {
  /// The grant of a line of a list of operations, of which the cells of days and amounts are read
  /// already; `nil` where it has no title, beneficiary or amount of the Union.
  ///
  /// - Parameters:
  ///   - row: the line.
  ///   - count: how many lines above have the same `grantKey`.
  ///   - source: the file.
  public init?(_ row: OperationRow, repeated count: Int, from source: SignedFile) {
    guard let union = try? Money(reading: row[.union]), union > .zero, !row[.title].isEmpty,
      !row[.beneficiary].isEmpty,
      let id = OtherGrant.identity(.operations, row.grantKey, repeated: count)
    else { return nil }
    let programme = [row[.programme], row[.cci], row[.fund]].first { !$0.isEmpty }
    self.init(
      id: id, kind: .operations, funder: PublishedText.oneLine(programme ?? "–"),
      beneficiary: PublishedText.oneLine(row[.beneficiary]),
      object: PublishedText.oneLine(row[.title]), amount: union, source: source)
    reference = row[.code]
    day = try? CalendarDate(reading: row[.agreed])
    start = try? CalendarDate(reading: row[.start])
    end = try? CalendarDate(reading: row[.end])
    scheme = row[.fund].isEmpty ? nil : PublishedText.oneLine(row[.fund])
    cost = try? Money(reading: row[.total])
    unionRate = row.unionRate
  }
}

extension OperationRow {
  /// What makes a line another operation than the next.
  public var grantKey: [String] { [self[.cci], self[.code]] }

  /// The rate of co-financing, written as a fraction of one, as Accord writes it, or as a number of
  /// hundredths: `0.6`, `60`, `60,00 %`. `nil` where it is none between 0 and 100%.
  public var unionRate: Rate? {
    var number = self[.rate].filter { !$0.isWhitespace }.replacing(",", with: ".")
    let isShown = number.hasSuffix("%")
    if isShown { number.removeLast() }
    guard let value = SCDLRow.tenThousandths(number) else { return nil }
    let points = !isShown && value <= 10_000 ? value : value / 100
    return (1...10_000).contains(points) ? Rate(basisPoints: points) : nil
  }
}
