import AccordDocuments
public import AccordWording

/// The money of an envelope on a day of effect, in the words of public accounts: voted, reserved,
/// committed, certified, ordered, paid, and what is left of each.
public struct EnvelopeLine: Sendable, Hashable {
  /// What was voted by that day.
  public let voted: Money
  /// The drafts, and the increases that are not in force yet.
  public let reserved: Money
  /// What was approved and notified, by the amount in force, terminated ones by what stays due, less
  /// what was cancelled in its exercise.
  public let committed: Money
  /// What was certified (service fait), whether it was ordered or not.
  public let certified: Money
  /// What was ordered (mandaté), whether it was paid or not.
  public let ordered: Money
  /// What was paid.
  public let paid: Money
  /// What is committed and not ordered (reste à réaliser), never below zero: what was ordered of one
  /// convention above what stays due of it takes nothing from the others.
  public let leftToRealise: Money
  /// What was paid more than due, as far as it is not recovered.
  public let toRecover: Money

  /// What can still be given.
  public var leftToCommit: Money { voted - reserved - committed }

  /// Certified and not ordered: charged to the year by the annual closing (rattaché).
  public var carried: Money { max(certified - ordered, .zero) }

  /// The line of an envelope.
  ///
  /// What a terminated or closed convention retains has no cancelled payment in it.
  public init(
    of envelope: Envelope, conventions: some Sequence<Convention>, payments: some Sequence<Payment>,
    recoveries: some Sequence<Recovery>, on day: CalendarDate
  ) {
    var reserved = Money.zero
    // What is committed of each and not ordered.
    var left: [ID<Convention>: Money] = [:]
    var ended: Set<ID<Convention>> = []
    for convention in conventions where convention.envelope.id == envelope.id {
      left[convention.id] = .zero
      if [.terminated, .closed].contains(convention.status(on: day)) {
        ended.insert(convention.id)
      }
      if convention.status(on: day) == .draft {
        reserved += convention.committed(on: day)
      } else {
        reserved += convention.increases(on: day)
        left[convention.id] = convention.engaged(on: day)
      }
    }
    var committed = left.values.total()
    var (certified, ordered, paid) = (Money.zero, Money.zero, Money.zero)
    for payment in payments {
      guard let open = left[payment.convention.id] else { continue }
      let back =
        ended.contains(payment.convention.id) ? Money.zero : payment.givenBack(on: day)
      committed -= back
      left[payment.convention.id] = open - back - payment.ordered(on: day)
      ordered += payment.ordered(on: day)
      certified +=
        payment.status(on: day) == .certified ? payment.amount : payment.ordered(on: day)
      if payment.status(on: day) == .paid { paid += payment.amount }
    }
    voted = envelope.amount(on: day)
    (self.reserved, self.committed) = (reserved, committed)
    (self.certified, self.ordered, self.paid) = (certified, ordered, paid)
    leftToRealise = left.values.map { max($0, .zero) }.total()
    toRecover = recoveries.filter { left[$0.convention.id] != nil }
      .map { $0.left(on: day) }.total()
  }
}
