import AccordDocuments
public import AccordWording

extension Mandate {
  /// The title is given in one language at least, the dates are in order, a ceiling limits a power to
  /// sign, and a mandate does not delegate itself.
  public func validate() throws {
    guard !title.en.folded.isEmpty || !title.fr.folded.isEmpty else {
      throw SignatoryFault.blank(
        Text(en: "title", fr: "titre"), about: "title-en")
    }
    if let until, until < from {
      throw SignatoryFault.endsBeforeItBegins(from: from, until: until)
    }
    if let ceiling {
      guard maySign else { throw SignatoryFault.ceilingWithoutPower }
      guard ceiling > .zero else { throw SignatoryFault.ceilingNotPositive(ceiling) }
    }
    if !documents.isEmpty, !maySign { throw SignatoryFault.limitWithoutPower }
    guard delegatedBy?.id != id else { throw SignatoryFault.delegatesItself }
    if delegatedBy != nil, !maySign { throw SignatoryFault.delegationWithoutPower }
  }

  /// Whether it is in force on a day, both ends included.
  public func covers(_ day: CalendarDate) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }

  /// Whether it is in force on every day of `other`.
  func coversAll(of other: Mandate) -> Bool {
    guard from <= other.from else { return false }
    guard let until else { return true }
    return other.until.map { $0 <= until } ?? false
  }

  /// Whether some day lies in both.
  func overlaps(_ other: Mandate) -> Bool {
    let beginsBeforeEnd = other.until.map { from <= $0 } ?? true
    let endsAfterBeginning = until.map { other.from <= $0 } ?? true
    return beginsBeforeEnd && endsAfterBeginning
  }

  /// The title with the portfolio: "Vice-President, employment, training and guidance".
  public var capacity: Text {
    guard let portfolio else { return title }
    return Text(en: "\(title), \(portfolio)", fr: "\(title), \(portfolio)")
  }

  /// Whether it lets documents of that kind be signed.
  public func isFor(_ kind: SignedKind) -> Bool { documents.isEmpty || documents.contains(kind) }

  /// From when until when, as a sentence gives it.
  var periodText: Text {
    guard let until else {
      return Text(en: "since \(from)", fr: "depuis le \(from)")
    }
    return Text(en: "from \(from) to \(until)", fr: "du \(from) au \(until)")
  }
}

extension Mandate: DatedActs {
  /// That it begins; that it ends is no act of its own.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    [
      DatedAct(
        Text(en: "mandate", fr: "mandat"), on: from, concerning: organisation, takesEffect: true,
        about: "organisation")
    ]
  }
}
