extension JSON {
  /// The whole number, where this is one.
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The text, where this is one.
  package var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The elements of a list, each read; `nil` where this is no list or one cannot be read.
  package func list<Element>(_ read: (JSON) -> Element?) -> [Element]? {
    guard case .array(let elements) = self else { return nil }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      guard let value = read(element) else { return nil }
      result.append(value)
    }
    return result
  }

  /// The value that some bytes hold.
  package init(parsing bytes: ArraySlice<UInt8>) throws(JSONFault) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSON, JSONFault> in
      var parser = JSONParser(buffer)
      return Result { () throws(JSONFault) in try parser.document() }
    }
    self = try result.get()
  }
}
