/// A whole number from zero up, of any size: exact fractions of large figures outgrow the 128
/// bits of the machine’s widest integers.
struct WideNumber: Sendable, Hashable, Comparable {
  /// The digits in base 2³², the lowest first, without zeros at the top.
  private var digits: [UInt32]

  /// The number as a machine integer.
  init(_ value: UInt128) {
    digits = []
    var rest = value
    while rest > 0 {
      digits.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  private init(digits: [UInt32]) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  static func < (left: WideNumber, right: WideNumber) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    for (one, other) in zip(left.digits.reversed(), right.digits.reversed()) where one != other {
      return one < other
    }
    return false
  }

  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    var digits: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(left.digits.count, right.digits.count) {
      let sum = left.digit(place) + right.digit(place) + carry
      digits.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    digits.append(UInt32(carry))
    return WideNumber(digits: digits)
  }

  /// - Precondition: `right` is not greater than `left`.
  static func - (left: WideNumber, right: WideNumber) -> WideNumber {
    precondition(right <= left, "a number below zero")
    var digits: [UInt32] = []
    var borrow: UInt64 = 0
    for place in 0..<left.digits.count {
      let minuend = left.digit(place)
      let subtrahend = right.digit(place) + borrow
      borrow = minuend < subtrahend ? 1 : 0
      digits.append(UInt32(truncatingIfNeeded: minuend &- subtrahend))
    }
    return WideNumber(digits: digits)
  }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    var digits = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for i in left.digits.indices {
      var carry: UInt64 = 0
      for j in right.digits.indices {
        let product = left.digit(i) * right.digit(j) + UInt64(digits[i + j]) + carry
        digits[i + j] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      digits[i + right.digits.count] = UInt32(carry)
    }
    return WideNumber(digits: digits)
  }

  /// The whole quotient and what remains.
  ///
  /// - Precondition: `divisor` is above zero, and the quotient a machine integer.
  func divided(by divisor: WideNumber) -> (whole: Int, rest: WideNumber) {
    precondition(!divisor.digits.isEmpty, "a division by zero")
    // The two leading digits of the divisor give quotients that are never too great and soon exact.
    let place = max(0, divisor.digits.count - 2)
    let leading = divisor.digit(place) | divisor.digit(place + 1) << 32
    let guess = UInt128(leading) + (place > 0 ? 1 : 0)
    var (whole, rest) = (UInt128(0), self)
    while divisor <= rest {
      var top: UInt128 = 0
      for index in (place..<max(place, rest.digits.count)).reversed() {
        top = top << 32 | UInt128(rest.digit(index))
      }
      let part = max(1, top / guess)
      whole += part
      rest = rest - divisor * WideNumber(part)
    }
    return (Int(whole), rest)
  }

  private func digit(_ place: Int) -> UInt64 {
    place < digits.count ? UInt64(digits[place]) : 0
  }
}
