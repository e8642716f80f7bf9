package import AccordWording

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension Platform {
  /// Microseconds since 1 January 1970, UTC.
  package static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  /// Microseconds since some moment, which nobody who sets the clock moves.
  package static var steadyTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  /// Today, where the machine stands.
  package static var localDate: CalendarDate {
    var seconds = time_t(now / 1_000_000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    // A clock outside the years that Accord knows is set wrong; the nearest day stands for it.
    return date ?? (seconds < 0 ? .earliest : .latest)
  }

  /// How many seconds the clocks of the machine, or of `TZ`, are ahead of UTC at a second since 1
  /// January 1970.
  package static func secondsAheadOfUTC(at second: Int) -> Int {
    var seconds = time_t(second)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return 0 }
    return Int(parts.tm_gmtoff)
  }

  /// Waits.
  static func pause(milliseconds: Int) {
    var time = timespec(
      tv_sec: time_t(milliseconds / 1000), tv_nsec: (milliseconds % 1000) * 1_000_000)
    nanosleep(&time, nil)
  }
}

extension CalendarDate {
  fileprivate static var earliest: CalendarDate { known(1900, 1, 1) }
  fileprivate static var latest: CalendarDate { known(2999, 12, 31) }

  private static func known(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("that day is a day")
    }
    return date
  }
}
