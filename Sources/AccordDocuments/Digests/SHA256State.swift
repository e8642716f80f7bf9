/// A word of the computation: one number, or the same word of several lines side by side.
protocol SHA256Word: Sendable {
  static func &+ (left: Self, right: Self) -> Self
  static func ^ (left: Self, right: Self) -> Self
  static func & (left: Self, right: Self) -> Self
  /// Turned to the right.
  func turned(_ count: UInt32) -> Self
  func shifted(_ count: UInt32) -> Self
  init(repeating number: UInt32)
}

extension UInt32: SHA256Word {
  @inline(__always)
  func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
  @inline(__always)
  func shifted(_ count: UInt32) -> UInt32 { self &>> count }
  @inline(__always)
  init(repeating number: UInt32) { self = number }
}

extension SIMD4<UInt32>: SHA256Word {
  @inline(__always)
  func turned(_ count: UInt32) -> Self {
    let low: Self = self &>> Self(repeating: count)
    let high: Self = self &<< Self(repeating: 32 &- count)
    return low | high
  }
  @inline(__always)
  func shifted(_ count: UInt32) -> Self { self &>> Self(repeating: count) }
}

/// The eight words that the blocks of a text are mixed into.
struct SHA256State<Word: SHA256Word>: Sendable {
  var a, b, c, d, e, f, g, h: Word

  @inline(__always)
  init(
    _ a: Word, _ b: Word, _ c: Word, _ d: Word, _ e: Word, _ f: Word, _ g: Word, _ h: Word
  ) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
    (self.e, self.f, self.g, self.h) = (e, f, g, h)
  }

  /// Mixes a block in, whose sixteen words are overwritten.
  @inline(__always)
  mutating func compress(_ words: UnsafeMutablePointer<Word>) {
    var (a, b, c, d, e, f, g, h) = (a, b, c, d, e, f, g, h)
    let constants = SHA256Constants.all
    var index = 0
    while true {
      round(a, b, c, &d, e, f, g, &h, constants[index + 0], words[0])
      round(h, a, b, &c, d, e, f, &g, constants[index + 1], words[1])
      round(g, h, a, &b, c, d, e, &f, constants[index + 2], words[2])
      round(f, g, h, &a, b, c, d, &e, constants[index + 3], words[3])
      round(e, f, g, &h, a, b, c, &d, constants[index + 4], words[4])
      round(d, e, f, &g, h, a, b, &c, constants[index + 5], words[5])
      round(c, d, e, &f, g, h, a, &b, constants[index + 6], words[6])
      round(b, c, d, &e, f, g, h, &a, constants[index + 7], words[7])
      round(a, b, c, &d, e, f, g, &h, constants[index + 8], words[8])
      round(h, a, b, &c, d, e, f, &g, constants[index + 9], words[9])
      round(g, h, a, &b, c, d, e, &f, constants[index + 10], words[10])
      round(f, g, h, &a, b, c, d, &e, constants[index + 11], words[11])
      round(e, f, g, &h, a, b, c, &d, constants[index + 12], words[12])
      round(d, e, f, &g, h, a, b, &c, constants[index + 13], words[13])
      round(c, d, e, &f, g, h, a, &b, constants[index + 14], words[14])
      round(b, c, d, &e, f, g, h, &a, constants[index + 15], words[15])
      index &+= 16
      if index == 64 { break }
      extend(&words[0], words[1], words[9], words[14])
      extend(&words[1], words[2], words[10], words[15])
      extend(&words[2], words[3], words[11], words[0])
      extend(&words[3], words[4], words[12], words[1])
      extend(&words[4], words[5], words[13], words[2])
      extend(&words[5], words[6], words[14], words[3])
      extend(&words[6], words[7], words[15], words[4])
      extend(&words[7], words[8], words[0], words[5])
      extend(&words[8], words[9], words[1], words[6])
      extend(&words[9], words[10], words[2], words[7])
      extend(&words[10], words[11], words[3], words[8])
      extend(&words[11], words[12], words[4], words[9])
      extend(&words[12], words[13], words[5], words[10])
      extend(&words[13], words[14], words[6], words[11])
      extend(&words[14], words[15], words[7], words[12])
      extend(&words[15], words[0], words[8], words[13])
    }
    self.a = self.a &+ a
    self.b = self.b &+ b
    self.c = self.c &+ c
    self.d = self.d &+ d
    self.e = self.e &+ e
    self.f = self.f &+ f
    self.g = self.g &+ g
    self.h = self.h &+ h
  }

  @inline(__always)
  private func round(
    _ a: Word, _ b: Word, _ c: Word, _ d: inout Word, _ e: Word, _ f: Word, _ g: Word,
    _ h: inout Word, _ constant: UInt32, _ word: Word
  ) {
    let first = e.turned(6) ^ e.turned(11) ^ e.turned(25)
    let choice = g ^ (e & (f ^ g))
    let mixed = h &+ first &+ choice &+ Word(repeating: constant) &+ word
    let second = a.turned(2) ^ a.turned(13) ^ a.turned(22)
    let majority = (a & b) ^ (c & (a ^ b))
    d = d &+ mixed
    h = mixed &+ second &+ majority
  }

  /// The word sixteen places on.
  @inline(__always)
  private func extend(_ word: inout Word, _ early: Word, _ middle: Word, _ late: Word) {
    let first = early.turned(7) ^ early.turned(18) ^ early.shifted(3)
    let second = late.turned(17) ^ late.turned(19) ^ late.shifted(10)
    word = word &+ first &+ middle &+ second
  }
}

extension SHA256State<UInt32> {
  /// The digest that the words are.
  var digest: Digest {
    Digest(
      words: (
        UInt64(a) << 32 | UInt64(b), UInt64(c) << 32 | UInt64(d), UInt64(e) << 32 | UInt64(f),
        UInt64(g) << 32 | UInt64(h)
      ))
  }
}

/// The sixty-four constants of the computation (FIPS 180-4, section 4.2.2).
enum SHA256Constants {
  /// They are read for as long as the program runs.
  nonisolated(unsafe) static let all: UnsafePointer<UInt32> = {
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: numbers.count)
    memory.initialize(from: numbers, count: numbers.count)
    return UnsafePointer(memory)
  }()

  private static let numbers: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
