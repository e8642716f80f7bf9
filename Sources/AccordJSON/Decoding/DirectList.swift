/// A type of lists, read with room for all elements from the beginning.
protocol DirectList: Decodable {
  /// Reads the array of a document.
  init(direct array: TapeValue) throws
}

extension Array: DirectList where Element: Decodable {
  init(direct array: TapeValue) throws {
    let tape = try array.tape()
    guard tape.tokens[array.number].kind == .array else { throw DirectDecoder.Mismatch() }
    let count = tape.elements(of: array.number)
    // Many elements are not to take room before it is seen that they are of this type.
    guard count <= 1024 else {
      try self.init(from: DirectDecoder(value: array))
      return
    }
    try self.init(unsafeUninitializedCapacity: count) { elements, read in
      var token = array.number + 1
      while read < count {
        let element = try DirectDecoder(value: array.at(token)).decode(Element.self)
        elements.initializeElement(at: read, to: element)
        read += 1
        token = Int(tape.tokens[token].next)
      }
    }
  }
}
