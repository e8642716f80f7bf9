extension StringProtocol {
  /// The text without accents, capitals and typographic variants, for comparing what people
  /// write: `"L’Aigle"`, `"l'aigle"` and `"L'AIGLE"` fold to the same text.
  ///
  /// Letters with diacritics become their base letter, ligatures two letters; typographic
  /// apostrophes, dashes and every kind of space become the plain ones; runs of spaces become
  /// one; surrounding spaces go.
  public var folded: String {
    if let plain = Folding.plain(utf8) { return plain }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pendingSpace = false
    for scalar in unicodeScalars {
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
