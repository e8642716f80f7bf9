import AccordDocuments
import AccordJSON
import AccordWording

/// A text of a document that nobody can have meant.
struct TextFault: Fault {
  /// Where the text is: `name`, `steps[].note`.
  let path: String
  let fault: ReadingFault

  var code: String { fault.code }
  var message: Text { fault.message }
  var advice: Text? { fault.advice }
  /// A field and the option that sets it have the same name: `givenName`, `--given-name`.
  var parameter: String? {
    path.split(separator: ".").last?.reduce(into: "") { name, letter in
      if letter.isUppercase { name += "-" }
      if letter.isLetter { name += letter.lowercased() }
    }
  }
}

/// Looks for texts of documents that nobody can have meant.
enum TextFaults {
  /// Whether something in the bytes of a document must be looked at. Nearly never: one pass tells,
  /// so that writing costs no second reading.
  static func mayBe(in document: RawJSON) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
      var (index, quote) = (0, 0)
      while index < bytes.count {
        let next = byte(index + 1)
        switch bytes[index] {
        case UInt8(ascii: "\""):
          if index - quote > WrittenText.lineLimit { return true }
          quote = index
        case UInt8(ascii: "\\"):
          guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") else { return true }
          index += 1
        case 0x7F, 0xD8, 0xE1, 0xEF, 0xF3: return true
        // C1 and the soft hyphen.
        case 0xC2 where next < 0xA0 || next == 0xAD: return true
        // Â, Ã, Å, â, ï, ð before what is no ASCII.
        case 0xC3 where byte(index + 2) >= 0x80:
          if [0x82, 0x83, 0x85, 0xA2, 0xAF, 0xB0].contains(next) { return true }
        // Spaces of no width and marks of direction.
        case 0xE2 where next == 0x81: return true
        case 0xE2 where next == 0x80:
          let last = byte(index + 2)
          if (0x8B...0x8F).contains(last) || (0xA8...0xAE).contains(last) { return true }
        default: break
        }
        index += 1
      }
      return false
    }
  }

  /// The faults of all texts that the stored version does not hold.
  static func all(
    in document: RawJSON, of schema: Schema, butThoseOf stored: RawJSON? = nil
  ) -> [TextFault] {
    var known: Set<String> = []
    if let stored { visit(stored.json, at: "") { text, _ in known.insert(text) } }
    var faults: [TextFault] = []
    visit(document.json, at: "") { text, path in
      guard !known.contains(text) else { return }
      if let fault = WrittenText.fault(in: text, isProse: schema.prose.contains(path)) {
        faults.append(TextFault(path: path, fault: fault))
      }
    }
    return faults
  }

  private static func visit(_ json: JSON, at path: String, _ use: (String, String) -> Void) {
    switch json {
    case .string(let text): use(text, path)
    case .array(let elements): for element in elements { visit(element, at: path + "[]", use) }
    case .object(let members):
      for member in members {
        visit(member.value, at: path.isEmpty ? member.name : path + "." + member.name, use)
      }
    default: break
    }
  }
}
