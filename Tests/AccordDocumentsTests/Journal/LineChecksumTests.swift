import TestSupport
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// What ends every line of the journal, written, found and verified.
@Suite struct LineChecksumTests {
  /// A line without its newline.
  private func line(_ covered: [UInt8]) -> [UInt8] {
    var bytes = covered
    LineChecksum.close(&bytes, from: 0)
    #expect(bytes.popLast() == UInt8(ascii: "\n"))
    return bytes
  }

  private func isWhole(_ line: [UInt8]) -> Bool {
    let isWhole = line.withUnsafeBytes { LineChecksum.isWhole($0) }
    #expect((LineChecksum.covered(line[...]) != nil) == isWhole)
    return isWhole
  }

  /// Beginnings of lines of every length up to some, each with any bytes but newlines.
  private static let random: [[UInt8]] = {
    var numbers = SeededNumbers(seed: 11)
    return (0..<120).map { length in
      [UInt8(ascii: "{")]
        + (0..<length).map { _ in
          let byte = UInt8.random(in: 0...255, using: &numbers)
          return byte == UInt8(ascii: "\n") ? 0x20 : byte
        }
    }
  }()

  @Test func `a line ends as the format says`() {
    // The checksum was worked out by another program.
    let text = String(decoding: line(Array(#"{"tx":1"#.utf8)), as: UTF8.self)
    #expect(text == #"{"tx":1,"k":"7e58311a"}"#)
  }

  @Test func `what was written is verified, whatever it is`() {
    for covered in Self.random {
      let line = line(covered)
      #expect(line.count == covered.count + LineChecksum.length)
      #expect(isWhole(line))
      #expect(LineChecksum.covered(line[...])?.elementsEqual(covered) == true)
      #expect(line.withUnsafeBytes { LineChecksum.start(in: $0) } == covered.count)
    }
  }

  @Test func `a line with any one byte changed is not whole`() {
    var numbers = SeededNumbers(seed: 12)
    for covered in Self.random {
      let line = line(covered)
      for index in line.indices {
        var changed = line
        changed[index] ^= UInt8.random(in: 1...255, using: &numbers)
        #expect(!isWhole(changed), "byte \(index) of \(line.count)")
      }
      // Capitals are other digits.
      for index in line.indices.suffix(10) where line[index] >= UInt8(ascii: "a") {
        var changed = line
        changed[index] ^= 0x20
        #expect(!isWhole(changed))
      }
    }
  }

  @Test func `a line that is cut or lengthened is not whole`() {
    for covered in Self.random {
      let line = line(covered)
      for count in line.indices { #expect(!isWhole(Array(line[..<count]))) }
      for byte in [UInt8(ascii: "}"), 0x20, 0] { #expect(!isWhole(line + [byte])) }
    }
  }

  @Test func `what is left room for and sealed later is what is written at once`() {
    for covered in Self.random {
      var bytes = covered
      LineChecksum.leaveRoom(in: &bytes)
      #expect(!isWhole(Array(bytes.dropLast())))
      let told = bytes.withUnsafeMutableBytes { bytes in
        Array(LineChecksum.set(in: UnsafeMutableRawBufferPointer(rebasing: bytes.dropLast())))
      }
      #expect(told == covered)
      #expect(Array(bytes.dropLast()) == line(covered))
    }
  }

  @Test func `a changed line is whole again once its checksum is renewed`() {
    for covered in Self.random where covered.count > 1 {
      var changed = line(covered)
      changed[covered.count - 1] ^= 1
      #expect(!isWhole(changed))
      LineChecksum.renew(in: &changed)
      #expect(isWhole(changed))
      #expect(changed == line(Array(changed[..<covered.count])))
    }
  }

  @Test func `an ending is seen whatever its digits are, and verified by them`() {
    for covered in Self.random {
      let line = line(covered)
      var other = line
      other[covered.count + 6] ^= 1
      for (bytes, fits) in [(line, true), (other, false)] {
        bytes.withUnsafeBytes {
          #expect(LineChecksum.isPresent(in: $0))
          #expect(LineChecksum.fits($0) == fits)
        }
      }
      for index in covered.count..<line.count where !(6..<14).contains(index - covered.count) {
        var bytes = line
        bytes[index] ^= 1
        #expect(!bytes.withUnsafeBytes { LineChecksum.isPresent(in: $0) })
      }
    }
  }
}
