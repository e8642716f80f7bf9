public import AccordDocuments
public import AccordWording

/// The terms of a convention on a day, with the amendments that are in force then.
public struct ConventionTerms: Sendable, Hashable {
  /// Who receives the grant.
  public var beneficiary: Reference<Organisation>
  /// What the money is for.
  public var object: Text
  /// The amount in euros.
  public var amount: Money
  /// The eligible cost that is planned.
  public var plannedCost: Money?
  /// The last day of what it pays for.
  public var end: CalendarDate?
  /// The instalments.
  public var instalments: [Convention.Instalment]
  /// The number of the last amendment in force; `nil` where none is.
  public var amendment: Int?
}

extension Convention {
  /// The terms in force on a day: those that were signed, and what the amendments changed whose
  /// effect is of that day or before.
  public func terms(on day: CalendarDate) -> ConventionTerms {
    var terms = ConventionTerms(
      beneficiary: beneficiary, object: object, amount: amount, plannedCost: plannedCost, end: end,
      instalments: instalments, amendment: nil)
    for amendment in amendments where amendment.isInForce(on: day) {
      terms.take(amendment)
    }
    return terms
  }

  /// The amount in force on a day.
  public func amount(on day: CalendarDate) -> Money {
    amendments.lazy.filter { $0.isInForce(on: day) }.compactMap(\.change).reduce(amount, +)
  }

  /// What it takes of its envelope on a day: what is in force of it, with the increases to come.
  public func committed(on day: CalendarDate) -> Money { engaged(on: day) + increases(on: day) }

  /// What is in force of it on a day: the amount, and, since it was terminated or closed, what stays
  /// due.
  public func engaged(on day: CalendarDate) -> Money {
    guard [.terminated, .closed].contains(status(on: day)) else { return amount(on: day) }
    return retained ?? (status(on: day) == .terminated ? .zero : amount(on: day))
  }

  /// The increases that are drafted or decided and not in force yet; none since it was terminated or
  /// closed.
  public func increases(on day: CalendarDate) -> Money {
    guard ![.terminated, .closed].contains(status(on: day)) else { return .zero }
    return amendments.filter {
      $0.drafted <= day && $0.status != .abandoned && !$0.isInForce(on: day)
    }
    .compactMap(\.change).filter { $0 > .zero }.total()
  }

  /// The amount that an amendment makes, with all before it that are not abandoned.
  public func total(with amendment: Amendment) -> Money {
    amendments.filter { $0.number <= amendment.number && $0.status != .abandoned }
      .compactMap(\.change).reduce(amount, +)
  }

  /// Who receives the grant when an amendment is made: who succeeded by one before it.
  func beneficiary(before amendment: Amendment) -> Reference<Organisation> {
    amendments.last {
      $0.number < amendment.number && $0.beneficiary != nil && $0.inForceFrom != nil
    }?.beneficiary ?? beneficiary
  }

  /// The convention with an amendment in the place of the one of that number, or after the others.
  public func replacing(_ amendment: Amendment) -> Convention {
    var result = self
    if let index = amendments.firstIndex(where: { $0.number == amendment.number }) {
      result.amendments[index] = amendment
    } else {
      result.amendments.append(amendment)
    }
    return result
  }

  /// The last amendment, where it is not settled.
  public var openAmendment: Amendment? { amendments.last.flatMap { $0.isSettled ? nil : $0 } }
}

extension ConventionTerms {
  fileprivate mutating func take(_ amendment: Amendment) {
    self.amendment = amendment.number
    beneficiary = amendment.beneficiary ?? beneficiary
    object = amendment.object ?? object
    plannedCost = amendment.plannedCost ?? plannedCost
    end = amendment.end ?? end
    for new in amendment.days {
      for index in instalments.indices where instalments[index].number == new.number {
        instalments[index].due = new.day
      }
    }
    if let change = amendment.change {
      amount = amount + change
      spread(change)
    }
  }

  /// Adds to the last instalment what the amount grows by; takes what it becomes less by from the
  /// last instalment, and from those before it where that one does not suffice.
  private mutating func spread(_ change: Money) {
    guard let last = instalments.indices.last else { return }
    guard change < .zero else {
      instalments[last].amount = instalments[last].amount + change
      return
    }
    var left = Money.zero - change
    for index in instalments.indices.reversed() where left > .zero {
      let taken = min(left, instalments[index].amount)
      instalments[index].amount = instalments[index].amount - taken
      left = left - taken
    }
  }
}
