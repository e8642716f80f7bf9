/// A line of a calendar (RFC 5545, 3.1) or of an address card (RFC 2426): a name, parameters, a
/// value.
///
/// ```swift
/// ContentLine("DTSTART", ["VALUE=DATE"], "20240630").folded
/// // DTSTART;VALUE=DATE:20240630
/// ```
package struct ContentLine: Sendable, Hashable {
  /// Its name, in capitals.
  package let name: String
  /// Its parameters, as they are written: `VALUE=DATE`.
  package let parameters: [String]
  /// Its value, as it is written.
  package let value: String

  /// A line whose value is written as it is.
  package init(_ name: String, _ parameters: [String], _ value: String) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// A line without parameters whose value is written as it is.
  package init(_ name: String, _ value: String) { self.init(name, [], value) }

  /// A line with a text.
  package init(_ name: String, text: String) {
    self.init(name, ContentLine.escaped(text))
  }

  /// The line as files hold it: at most 75 octets, then CRLF and a space; no character is cut.
  package var folded: String {
    let line = ([name] + parameters).joined(separator: ";") + ":" + value
    var (result, octets) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > ContentLine.octets {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result + "\r\n"
  }

  /// The most octets of a line, its end left out.
  package static let octets = 75

  /// A text as a value: backslashes, semicolons, commas and the ends of lines are escaped; other
  /// control characters, which neither format has, are left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n", "\r\n", "\r": result += "\\n"
      default:
        result.unicodeScalars.append(
          contentsOf: character.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 })
      }
    }
    return result
  }

  /// What `escaped` was given.
  package static func unescaped(_ value: String) -> String {
    var (result, isEscaped) = ("", false)
    for character in value {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The lines of a file, unfolded; `nil` where one of them is none.
  package static func lines(of text: String) -> [ContentLine]? {
    var raw: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let first = line.first, first == " " || first == "\t", !raw.isEmpty {
        raw[raw.count - 1] += line.dropFirst()
      } else {
        raw.append(String(line))
      }
    }
    var lines: [ContentLine] = []
    for line in raw {
      guard let parsed = ContentLine(line: line) else { return nil }
      lines.append(parsed)
    }
    return lines
  }

  /// A line as it stands in a file. A colon or semicolon between quotation marks is part of a
  /// parameter.
  private init?(line: String) {
    var (parts, isQuoted, value) = ([""], false, String?.none)
    for index in line.indices {
      let character = line[index]
      if character == "\"" { isQuoted.toggle() }
      if character == ":", !isQuoted {
        value = String(line[line.index(after: index)...])
        break
      }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1] += String(character)
      }
    }
    guard let value, !parts[0].isEmpty else { return nil }
    self.init(parts[0].uppercased(), Array(parts.dropFirst()), value)
  }
}
