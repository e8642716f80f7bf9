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

  /// Today, where the machine stands.
  package static var localDate: CalendarDate {
    var seconds = time_t(now / 1_000_000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    // A clock outside the years that Accord knows is set wrong; its day in UTC may still do.
    return date ?? CalendarDate(dayNumber: Int(seconds) / 86_400) ?? .earliest
  }

  /// Waits.
  static func pause(milliseconds: Int) {
    var time = timespec(
      tv_sec: time_t(milliseconds / 1000), tv_nsec: (milliseconds % 1000) * 1_000_000)
    nanosleep(&time, nil)
  }
}

extension CalendarDate {
  /// 1 January 1970.
  fileprivate static var earliest: CalendarDate {
    guard let date = CalendarDate(dayNumber: 0) else { preconditionFailure("day 0 is a day") }
    return date
  }
}
