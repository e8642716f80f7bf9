extension Unicode.Scalar {
  /// Whether a reader cannot see the character, or it acts on the terminal or on the text around
  /// it: C0, DEL, C1, marks of direction, separators of lines and paragraphs, spaces of no width,
  /// soft hyphens, tags. Line ends and tabs are none; nor are joiners within an emoji or a script
  /// that needs them, which are known by what stands before them.
  package func isHidden(after previous: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    // After a Latin letter, or nothing, they join nothing.
    case 0x200C, 0x200D: previous.map { $0.value < 0x250 } ?? true
    default: false
    }
  }
}

extension String {
  /// Whether it holds a hidden character.
  package var hasHiddenCharacters: Bool { firstHiddenCharacter != nil }

  /// The first hidden character that it holds.
  package var firstHiddenCharacter: Unicode.Scalar? {
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar.isHidden(after: previous) { return scalar }
      previous = scalar
    }
    return nil
  }
}
