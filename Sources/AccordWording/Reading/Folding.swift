extension StringProtocol {
  /// The text without accents, capitals and typographic variants, for comparing what people
  /// write: `"L’Aigle"`, `"l'aigle"` and `"L'AIGLE"` fold to the same text.
  ///
  /// Letters with diacritics become their base letter, ligatures two letters; typographic
  /// apostrophes, dashes and every kind of space become the plain ones; runs of spaces become
  /// one; surrounding spaces go.
  public var folded: String {
    if let plain = Folding.plain(utf8) { return plain }
    var result = ""
    result.reserveCapacity(utf8.count)
    var pendingSpace = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      result += Folding.base(of: scalar)
    }
    return result
  }
}

enum Folding {
  /// The folded form of a text that is ASCII throughout, as nearly all words are; `nil` for any
  /// other.
  static func plain(_ bytes: some Collection<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pendingSpace = false
    for byte in bytes {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D: pendingSpace = !result.isEmpty
      default:
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func base(of scalar: Unicode.Scalar) -> String {
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
