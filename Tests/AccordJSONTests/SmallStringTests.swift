import Testing

@testable import AccordJSON

/// Short texts made without the library.
@Suite struct ShortTextTests {
  @Test func `the library still lays short texts out as they are made here`() {
    #expect(SmallString.isKnown, "Decoding is right without them and slower: see `SmallString`.")
  }

  @Test(.enabled(if: SmallString.isKnown))
  func `they are the texts that the library makes`() {
    let bytes = (0..<40).map { UInt8(ascii: "A") + UInt8($0) }
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      for count in 0..<20 {
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        #expect(SmallString.text(of: start, count: count) == (count <= 15 ? text : nil))
        #expect(SmallString.isText(text, of: start, count: count) == (count <= 15))
        #expect(!SmallString.isText(text + "x", of: start, count: count))
      }
    }
  }
}
