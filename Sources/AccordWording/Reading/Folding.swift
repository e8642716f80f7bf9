extension StringProtocol {
  /// The text without accents, capitals and typographic variants, for comparing what people
  /// write: `"L’Aigle"`, `"l'aigle"` and `"L'AIGLE"` fold to the same text.
  ///
  /// Letters with diacritics become their base letter, ligatures two letters; typographic
  /// apostrophes, dashes and every kind of space become the plain ones; runs of spaces become
  /// one; surrounding spaces go.
  public var folded: String { String(self).folded }
}

extension String {
  /// The text without accents, capitals and typographic variants. Words of the language are folded
  /// by their bytes: each start of a process does that some thousand times.
  public var folded: String {
    var text = self
    return text.withUTF8 { Folding.quick($0) } ?? Folding.slow(self)
  }
}

extension Substring {
  /// The text without accents, capitals and typographic variants.
  public var folded: String {
    var text = self
    return text.withUTF8 { Folding.quick($0) } ?? Folding.slow(self)
  }
}

enum Folding {
  /// The folded form of a text of ASCII, the accented letters of Latin-1, no-break spaces and
  /// typographic apostrophes, « œ » and « ° », as nearly all texts are; `nil` for any other.
  static func quick(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isQuick = true
    let result = String(unsafeUninitializedCapacity: bytes.count) { result in
      var (count, pendingSpace, next) = (0, false, 0)
      func put(_ byte: UInt8) {
        if pendingSpace {
          result[count] = 0x20
          count += 1
          pendingSpace = false
        }
        result[count] = byte
        count += 1
      }
      while next < bytes.count {
        let byte = bytes[next]
        next += 1
        switch byte {
        case 0x20, 0x09...0x0D: pendingSpace = count > 0
        case 0x41...0x5A: put(byte | 0x20)
        case ..<0x80: put(byte)
        case 0xC3 where next < bytes.count:
          let letters = latin[Int(bytes[next] & 0x3F)]
          guard letters != 0 else {
            isQuick = false
            return 0
          }
          put(letters)
          next += 1
        case 0xC5 where next < bytes.count && (bytes[next] == 0x92 || bytes[next] == 0x93):
          put(UInt8(ascii: "o"))
          put(UInt8(ascii: "e"))
          next += 1
        case 0xC2 where next < bytes.count && bytes[next] == 0xA0:
          pendingSpace = count > 0
          next += 1
        case 0xC2 where next < bytes.count && bytes[next] == 0xB0:
          put(byte)
          put(bytes[next])
          next += 1
        case 0xE2 where next + 1 < bytes.count && bytes[next] == 0x80 && bytes[next + 1] == 0x99:
          put(UInt8(ascii: "'"))
          next += 2
        case 0xE2 where next + 1 < bytes.count && bytes[next] == 0x80 && bytes[next + 1] == 0xAF:
          pendingSpace = count > 0
          next += 2
        default:
          isQuick = false
          return 0
        }
      }
      return count
    }
    return isQuick ? result : nil
  }

  /// The base letters of U+00C0 to U+00FF; 0 where there are two of them, or none.
  private static let latin: [UInt8] = Array(
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y".utf8.map {
      $0 == UInt8(ascii: ".") ? 0 : $0
    })

  /// The folded form of any text.
  static func slow(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let base: [UInt8]?
      if scalar.value < Folding.tableEnd {
        base = Folding.table[Int(scalar.value)]
      } else {
        base = Folding.bytes(of: scalar)
      }
      guard let base else {
        pendingSpace = !result.isEmpty
        continue
      }
      if base.isEmpty { continue }
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      result += base
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Below it stand the letters of all languages that are written in Latin letters.
  static let tableEnd: UInt32 = 0x250

  /// What `bytes(of:)` gives for the first scalars.
  static let table: [[UInt8]?] = (0..<tableEnd).map { value in
    Unicode.Scalar(value).flatMap { bytes(of: $0) }
  }

  /// The folded form of a scalar; nothing for a mark, `nil` for a space.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.properties.isWhitespace { return nil }
    if scalar.properties.generalCategory == .nonspacingMark { return [] }
    return Array(base(of: scalar).utf8)
  }

  private static func base(of scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first else { return "" }
    if let plain = bases[first] { return plain }
    return lower
  }

  private static let bases: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("oe", "œ"), ("ae", "æ"), ("ss", "ß"),
      ("th", "þ"), ("'", "’‘ʼ′"), ("-", "‐‑‒–—−"), ("\"", "“”„«»"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, variants) in groups {
      for scalar in variants.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
