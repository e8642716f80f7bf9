import AccordWording

/// Days from a first to a last one.
struct ClosedDays {
  let first: CalendarDate?
  let last: CalendarDate?

  init(_ first: CalendarDate?, _ last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  func overlaps(_ other: ClosedDays) -> Bool {
    guard let first, let last, let start = other.first, let end = other.last else { return false }
    return first <= end && start <= last
  }
}
