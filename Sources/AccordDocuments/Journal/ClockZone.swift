import AccordPlatform

/// The time zone in which people are told times. The journal itself keeps UTC.
package struct ClockZone: Sendable {
  /// How many seconds the clocks of the zone are ahead of UTC, at a second since 1 January 1970.
  let ahead: @Sendable (_ second: Int) -> Int

  /// A zone whose clocks are so many seconds ahead of UTC.
  package init(ahead: @escaping @Sendable (_ second: Int) -> Int) { self.ahead = ahead }

  /// The zone of the journal.
  package static let utc = ClockZone { _ in 0 }

  /// The zone of this process: that of `TZ`, or the one that the machine is set to.
  package static let system = ClockZone { Platform.secondsAheadOfUTC(at: $0) }

  /// The zone of the person who reads. A launch sets it; UTC where nothing does.
  @TaskLocal package static var current = ClockZone.utc

  /// How far it is from UTC at a second: `UTC`, `UTC+1`, `UTC-3:30`.
  func name(at second: Int) -> String {
    let minutes = ahead(second) / 60
    guard minutes != 0 else { return "UTC" }
    let rest = minutes.magnitude % 60
    return "UTC" + (minutes < 0 ? "-" : "+") + String(minutes.magnitude / 60)
      + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest))
  }

  /// The same for programs: `Z`, `+01:00`, `-03:30`.
  func code(at second: Int) -> String {
    let minutes = ahead(second) / 60
    guard minutes != 0 else { return "Z" }
    func digits(_ number: UInt) -> String { (number < 10 ? "0" : "") + String(number) }
    return (minutes < 0 ? "-" : "+") + digits(minutes.magnitude / 60) + ":"
      + digits(minutes.magnitude % 60)
  }
}
