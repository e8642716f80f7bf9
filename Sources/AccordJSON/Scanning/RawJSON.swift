/// A document as the journal holds it: the bytes of its JSON, read when somebody asks.
package struct RawJSON: Sendable, Hashable {
  /// UTF-8, one JSON value without spaces around it.
  package let bytes: [UInt8]

  /// A document of bytes that are known to be JSON.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// A document.
  package init(_ json: JSON) { bytes = json.bytes }

  /// A copy of bytes that are known to be JSON.
  package init(copying buffer: UnsafeRawBufferPointer) { bytes = Array(buffer) }

  /// The value; `null` for bytes that are no JSON, which the journal never holds.
  package var json: JSON { (try? JSON(parsing: bytes[...])) ?? .null }

  /// Whether the bytes are the same.
  func equals(_ buffer: UnsafeRawBufferPointer) -> Bool {
    bytes.count == buffer.count && bytes.withUnsafeBytes { $0.elementsEqual(buffer) }
  }
}
