import AccordWording

/// Writes JSON for machines. Control characters, marks of direction and spaces of no width are
/// written as `\u` escapes, so that the text is safe on a terminal too.
package enum JSONText {
  /// The value on one line: `{"id": "ml-rouen", "amount": 166666.67}`.
  package static func line(_ json: JSON) -> String {
    switch json {
    case .array(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map(member).joined(separator: ", ") + "}"
    default: scalar(json)
    }
  }

  /// The value over several lines: an object's members and a list's objects each on their own.
  package static func lines(_ json: JSON, indent: String = "") -> String {
    let inner = indent + "  "
    switch json {
    case .array(let elements) where elements.contains(where: \.isContainer):
      // A row of a table stays on its line, so that texts can be compared line by line.
      let lines = elements.map { inner + line($0) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + quoted($0.name) + ": " + self.lines($0.value, indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    default: return line(json)
    }
  }

  private static func member(_ member: JSON.Member) -> String {
    quoted(member.name) + ": " + line(member.value)
  }

  private static func scalar(_ json: JSON) -> String {
    switch json {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): number
    case .string(let text): quoted(text)
    case .array, .object: line(json)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case _ where scalar.isHidden(after: previous):
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
