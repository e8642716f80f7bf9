import AccordDocuments
public import AccordWording

/// The money of an envelope on a day of effect, in the words of public accounts: voted, reserved,
/// committed, certified, ordered, paid, and what is left of each.
public struct EnvelopeLine: Sendable, Hashable {
  /// What was voted by that day.
  public let voted: Money
  /// The drafts.
  public let reserved: Money
  /// What was approved and notified, terminated ones by what stays due, less what was cancelled in
  /// its exercise.
  public let committed: Money
  /// What was certified (service fait), whether it was ordered or not.
  public let certified: Money
  /// What was ordered (mandaté), whether it was paid or not.
  public let ordered: Money
  /// What was paid.
  public let paid: Money
  /// What was paid more than due, as far as it is not recovered.
  public let toRecover: Money

  /// What can still be given.
  public var leftToCommit: Money { voted - reserved - committed }

  /// What is committed and not ordered (reste à réaliser), never below zero.
  public var leftToRealise: Money { max(committed - ordered, .zero) }

  /// Certified and not ordered: charged to the year by the annual closing (rattaché).
  public var carried: Money { max(certified - ordered, .zero) }

  /// The line of an envelope.
  ///
  /// What a terminated or closed convention retains has no cancelled payment in it.
  public init(
    of envelope: Envelope, conventions: some Sequence<Convention>, payments: some Sequence<Payment>,
    recoveries: some Sequence<Recovery>, on day: CalendarDate
  ) {
    var (reserved, committed) = (Money.zero, Money.zero)
    var own: Set<ID<Convention>> = []
    var ended: Set<ID<Convention>> = []
    for convention in conventions where convention.envelope.id == envelope.id {
      own.insert(convention.id)
      if [.terminated, .closed].contains(convention.status(on: day)) {
        ended.insert(convention.id)
      }
      if convention.status(on: day) == .draft {
        reserved += convention.committed(on: day)
      } else {
        committed += convention.committed(on: day)
      }
    }
    var (certified, ordered, paid) = (Money.zero, Money.zero, Money.zero)
    for payment in payments where own.contains(payment.convention.id) {
      if !ended.contains(payment.convention.id) { committed -= payment.givenBack(on: day) }
      switch payment.status(on: day) {
      case .certified: certified += payment.amount
      case .ordered:
        certified += payment.amount
        ordered += payment.amount
      case .paid:
        certified += payment.amount
        ordered += payment.amount
        paid += payment.amount
      case .cancelled where payment.isRevenue:
        certified += payment.amount
        ordered += payment.amount
      default: break
      }
    }
    voted = envelope.amount(on: day)
    (self.reserved, self.committed) = (reserved, committed)
    (self.certified, self.ordered, self.paid) = (certified, ordered, paid)
    toRecover = recoveries.filter { own.contains($0.convention.id) }
      .map { $0.left(on: day) }.total()
  }
}
