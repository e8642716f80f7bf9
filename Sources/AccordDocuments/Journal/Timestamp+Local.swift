package import AccordWording

/// A moment as the person’s clock shows it. The zone is that of `ClockZone.current`.
extension Timestamp {
  /// The first microsecond of a day.
  package init(startOf date: CalendarDate) {
    let midnight = date.dayNumber * 86_400
    let zone = ClockZone.current
    // The clocks at midnight there are those of the moment that the first guess comes to.
    self.init(microseconds: (midnight - zone.ahead(midnight - zone.ahead(midnight))) * 1_000_000)
  }

  /// The last microsecond of a day.
  package init(endOf date: CalendarDate) {
    self.init(
      microseconds: Timestamp(startOf: date.adding(days: 1) ?? date).microseconds - 1)
  }

  /// The day.
  package var localDate: CalendarDate? { shifted.date }

  /// The time of the day to the second: `11:05:48`.
  package var localClock: String { String(shifted.text.dropFirst(11).prefix(8)) }

  /// The time of the day for programs, with its distance from UTC: `11:05:48+01:00`, `10:05:48Z`.
  package var localClockCode: String { localClock + ClockZone.current.code(at: second) }

  /// As people write it, to the second: `23 Nov 2026 at 11:05:48 UTC+1`,
  /// `23/11/2026 à 11:05:48 UTC+1`.
  package var written: Text {
    guard let date = localDate else { return .same(text) }
    let clock = localClock + " " + ClockZone.current.name(at: second)
    return Text(en: "\(date) at \(clock)", fr: "\(date) à \(clock)")
  }

  /// The moment in UTC at which the clocks there show what those of the person show at this one.
  private var shifted: Timestamp {
    Timestamp(microseconds: microseconds + ClockZone.current.ahead(second) * 1_000_000)
  }

  private var second: Int { microseconds / 1_000_000 }
}
