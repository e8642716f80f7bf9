/// Something between braces, or a pair of opening braces, in a paragraph.
struct BraceSpan {
  enum Kind {
    /// `{{`: one of both goes.
    case brace
    /// What stands between braces.
    case placeholder(String)
    /// A brace that is never closed, and what follows it.
    case open(String)
  }

  var kind: Kind
  /// The bytes of the file that go, in their order, without those of tags between them.
  var cuts: [Range<Int>]
  /// Whether a value must close CDATA before it.
  var isInCharacterData: Bool
  /// Whether the paragraph says nothing else.
  var isAlone: Bool
}

extension ParagraphText {
  /// What stands between braces, in order. A brace that another one follows was never closed.
  func braceSpans() -> [BraceSpan] {
    var spans: [BraceSpan] = []
    var opening: Int?
    var nextBarrier = 0
    var index = 0
    func addOpen(upTo end: Int) {
      guard let start = opening else { return }
      spans.append(span(.open(words(start, min(end, start + 60))), start..<start))
      opening = nil
    }
    while index < units.count {
      while nextBarrier < barriers.count, barriers[nextBarrier] <= index {
        addOpen(upTo: barriers[nextBarrier])
        nextBarrier += 1
      }
      let byte = units[index].byte
      if byte == UInt8(ascii: "{") {
        addOpen(upTo: index)
        if index + 1 < units.count, units[index + 1].byte == UInt8(ascii: "{") {
          spans.append(span(.brace, index..<(index + 1)))
          index += 1
        } else {
          opening = index
        }
      } else if byte == UInt8(ascii: "}"), let start = opening {
        let name = TemplatePlaceholder.normalised(units[(start + 1)..<index].map(\.byte))
        spans.append(span(.placeholder(name), start..<(index + 1)))
        opening = nil
      }
      index += 1
    }
    addOpen(upTo: units.count)
    return spans
  }

  private func words(_ start: Int, _ end: Int) -> String {
    var end = end
    // Not within a character of several bytes.
    while end < units.count, units[end].byte & 0xC0 == 0x80 { end += 1 }
    return TemplatePlaceholder.normalised(units[start..<end].map(\.byte))
  }

  private func span(_ kind: BraceSpan.Kind, _ range: Range<Int>) -> BraceSpan {
    var cuts: [Range<Int>] = []
    for unit in units[range] {
      let (first, last) = (Int(unit.first), Int(unit.last))
      if let previous = cuts.last, previous.upperBound >= first {
        // Several bytes may come from one reference.
        cuts[cuts.count - 1] = previous.lowerBound..<max(previous.upperBound, last)
      } else {
        cuts.append(first..<last)
      }
    }
    return BraceSpan(
      kind: kind, cuts: cuts,
      isInCharacterData: units[range.first ?? 0].isInCharacterData,
      isAlone: !hasObject && barriers.isEmpty && isAlone(range))
  }

  private func isAlone(_ range: Range<Int>) -> Bool {
    let others = units[..<range.lowerBound].map(\.byte) + units[range.upperBound...].map(\.byte)
    return TemplatePlaceholder.normalised(others).isEmpty
  }
}
