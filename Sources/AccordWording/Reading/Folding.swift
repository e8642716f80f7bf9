extension StringProtocol {
  /// The text without accents, capitals and typographic variants, for comparing what people
  /// write: `"L’Aigle"`, `"l'aigle"` and `"L'AIGLE"` fold to the same text.
  ///
  /// Letters with diacritics become their base letter, ligatures two letters; typographic
  /// apostrophes, dashes and every kind of space become the plain ones; runs of spaces become
  /// one; surrounding spaces go.
  public var folded: String {
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
      if scalar.isASCII {
        result.append(Character(scalar).lowercased())
      } else {
        result += Folding.base(of: scalar)
      }
    }
    return result
  }
}

enum Folding {
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
