import AccordDocuments

extension JSON {
  /// The text, where this is one.
  var word: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, where this is one.
  var whole: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The elements of a list, each read; `nil` where this is no list or one cannot be read.
  func list<Element>(_ read: (JSON) -> Element?) -> [Element]? {
    guard case .array(let elements) = self else { return nil }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      guard let value = read(element) else { return nil }
      result.append(value)
    }
    return result
  }
}
