/// A word of the computation: one number, or the same word of several lines side by side.
protocol SHA256Word: Sendable {
  static func &+ (left: Self, right: Self) -> Self
  static func ^ (left: Self, right: Self) -> Self
  static func & (left: Self, right: Self) -> Self
  init(repeating number: UInt32)
  /// The four functions of FIPS 180-4, section 4.1.2: Σ0, Σ1, σ0, σ1.
  var largeSigma0: Self { get }
  var largeSigma1: Self { get }
  var smallSigma0: Self { get }
  var smallSigma1: Self { get }
}

extension UInt32: SHA256Word {
  @inline(__always)
  init(repeating number: UInt32) { self = number }

  @inline(__always)
  var largeSigma0: UInt32 { turned(2) ^ turned(13) ^ turned(22) }
  @inline(__always)
  var largeSigma1: UInt32 { turned(6) ^ turned(11) ^ turned(25) }
  @inline(__always)
  var smallSigma0: UInt32 { turned(7) ^ turned(18) ^ self &>> 3 }
  @inline(__always)
  var smallSigma1: UInt32 { turned(17) ^ turned(19) ^ self &>> 10 }

  @inline(__always)
  private func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}

extension SIMD4<UInt32>: SHA256Word {
  @inline(__always)
  var largeSigma0: Self { turned(2) ^ turned(13) ^ turned(22) }
  @inline(__always)
  var largeSigma1: Self { turned(6) ^ turned(11) ^ turned(25) }
  @inline(__always)
  var smallSigma0: Self { turned(7) ^ turned(18) ^ self &>> SIMD4(repeating: 3) }
  @inline(__always)
  var smallSigma1: Self { turned(17) ^ turned(19) ^ self &>> SIMD4(repeating: 10) }

  /// A product with a power of two is a shift to the left. Where both shifts are written as such,
  /// the compiler sees a turn, for which most processors have no instruction, and takes the lanes
  /// apart and puts them together again, which costs more than all else.
  @inline(__always)
  private func turned(_ count: UInt32) -> Self {
    self &>> SIMD4(repeating: count) ^ self &* SIMD4(repeating: 1 &<< (32 &- count))
  }
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

  /// Mixes a block of sixteen words in. They stay in local variables, and the names of the eight
  /// words of the state move on from round to round instead of their values.
  @inline(__always)
  mutating func compress(_ words: UnsafePointer<Word>) {
    var (a, b, c, d, e, f, g, h) = (a, b, c, d, e, f, g, h)
    var constants = SHA256Constants.all
    var w0 = words[0]
    var w1 = words[1]
    var w2 = words[2]
    var w3 = words[3]
    var w4 = words[4]
    var w5 = words[5]
    var w6 = words[6]
    var w7 = words[7]
    var w8 = words[8]
    var w9 = words[9]
    var w10 = words[10]
    var w11 = words[11]
    var w12 = words[12]
    var w13 = words[13]
    var w14 = words[14]
    var w15 = words[15]
    round(a, b, c, &d, e, f, g, &h, constants[0], w0)
    round(h, a, b, &c, d, e, f, &g, constants[1], w1)
    round(g, h, a, &b, c, d, e, &f, constants[2], w2)
    round(f, g, h, &a, b, c, d, &e, constants[3], w3)
    round(e, f, g, &h, a, b, c, &d, constants[4], w4)
    round(d, e, f, &g, h, a, b, &c, constants[5], w5)
    round(c, d, e, &f, g, h, a, &b, constants[6], w6)
    round(b, c, d, &e, f, g, h, &a, constants[7], w7)
    round(a, b, c, &d, e, f, g, &h, constants[8], w8)
    round(h, a, b, &c, d, e, f, &g, constants[9], w9)
    round(g, h, a, &b, c, d, e, &f, constants[10], w10)
    round(f, g, h, &a, b, c, d, &e, constants[11], w11)
    round(e, f, g, &h, a, b, c, &d, constants[12], w12)
    round(d, e, f, &g, h, a, b, &c, constants[13], w13)
    round(c, d, e, &f, g, h, a, &b, constants[14], w14)
    round(b, c, d, &e, f, g, h, &a, constants[15], w15)
    for _ in 0..<3 {
      constants += 16
      extend(&w0, w1, w9, w14)
      round(a, b, c, &d, e, f, g, &h, constants[0], w0)
      extend(&w1, w2, w10, w15)
      round(h, a, b, &c, d, e, f, &g, constants[1], w1)
      extend(&w2, w3, w11, w0)
      round(g, h, a, &b, c, d, e, &f, constants[2], w2)
      extend(&w3, w4, w12, w1)
      round(f, g, h, &a, b, c, d, &e, constants[3], w3)
      extend(&w4, w5, w13, w2)
      round(e, f, g, &h, a, b, c, &d, constants[4], w4)
      extend(&w5, w6, w14, w3)
      round(d, e, f, &g, h, a, b, &c, constants[5], w5)
      extend(&w6, w7, w15, w4)
      round(c, d, e, &f, g, h, a, &b, constants[6], w6)
      extend(&w7, w8, w0, w5)
      round(b, c, d, &e, f, g, h, &a, constants[7], w7)
      extend(&w8, w9, w1, w6)
      round(a, b, c, &d, e, f, g, &h, constants[8], w8)
      extend(&w9, w10, w2, w7)
      round(h, a, b, &c, d, e, f, &g, constants[9], w9)
      extend(&w10, w11, w3, w8)
      round(g, h, a, &b, c, d, e, &f, constants[10], w10)
      extend(&w11, w12, w4, w9)
      round(f, g, h, &a, b, c, d, &e, constants[11], w11)
      extend(&w12, w13, w5, w10)
      round(e, f, g, &h, a, b, c, &d, constants[12], w12)
      extend(&w13, w14, w6, w11)
      round(d, e, f, &g, h, a, b, &c, constants[13], w13)
      extend(&w14, w15, w7, w12)
      round(c, d, e, &f, g, h, a, &b, constants[14], w14)
      extend(&w15, w0, w8, w13)
      round(b, c, d, &e, f, g, h, &a, constants[15], w15)
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
    let choice = g ^ (e & (f ^ g))
    let mixed = h &+ e.largeSigma1 &+ choice &+ Word(repeating: constant) &+ word
    let majority = (a & b) ^ (c & (a ^ b))
    d = d &+ mixed
    h = mixed &+ a.largeSigma0 &+ majority
  }

  /// The word sixteen places on.
  @inline(__always)
  private func extend(_ word: inout Word, _ early: Word, _ middle: Word, _ late: Word) {
    word = word &+ early.smallSigma0 &+ middle &+ late.smallSigma1
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
